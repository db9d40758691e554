/** Groups the schedule by phase, person or state. */
import * as vscode from 'vscode';
import type { GroupBy } from '../../core/views/trees/tree-view';
import { groupBySetting, groupings, writeGroupBySetting } from '../settings';
import { whenPlan, type Command } from './command';

export const groupBy: Command = {
  id: 'groupBy',
  title: 'Group Schedule By...',
  icon: 'group-by-ref-type',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: 'navigation@3' }],
  async run() {
    const labels: Readonly<Record<GroupBy, string>> = {
      phase: vscode.l10n.t('Phase'),
      person: vscode.l10n.t('Person'),
      state: vscode.l10n.t('State'),
    };
    const now = groupBySetting();
    const picked = await vscode.window.showQuickPick(
      groupings.map((grouping) => ({
        label: labels[grouping],
        description: grouping === now ? vscode.l10n.t('now') : '',
        grouping,
      })),
      { placeHolder: vscode.l10n.t('Group the schedule by') },
    );
    if (picked) await writeGroupBySetting(picked.grouping);
  },
};
