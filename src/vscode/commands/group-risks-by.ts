/** Groups the risks by owner, state or next review, or lists them by exposure. */
import * as vscode from 'vscode';
import type { GroupRisksBy } from '../../core/views/trees/tree-view';
import { groupRisksBySetting, riskGroupings, writeGroupRisksBySetting } from '../settings';
import { whenPlan, type Command } from './command';

export const groupRisksBy: Command = {
  id: 'groupRisksBy',
  title: 'Group Risks By...',
  icon: 'group-by-ref-type',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.risks && ${whenPlan}`, group: 'navigation@1' }],
  async run() {
    const labels: Readonly<Record<GroupRisksBy, string>> = {
      exposure: vscode.l10n.t('Exposure'),
      owner: vscode.l10n.t('Owner'),
      state: vscode.l10n.t('State'),
      review: vscode.l10n.t('Next review'),
    };
    const now = groupRisksBySetting();
    const picked = await vscode.window.showQuickPick(
      riskGroupings.map((grouping) => ({
        label: labels[grouping],
        description: grouping === now ? vscode.l10n.t('now') : '',
        grouping,
      })),
      { placeHolder: vscode.l10n.t('Group the risks by') },
    );
    if (picked) await writeGroupRisksBySetting(picked.grouping);
  },
};
