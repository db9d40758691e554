/** A risk that can no longer happen, or that nobody minds any more. */
import * as vscode from 'vscode';
import { riskStateEdits } from '../../core/model/risk-edits';
import { literalText } from '../literal-text';
import { chooseRisk } from './chosen-risk';
import { whenPlan, type Command } from './command';

export const closeRisk: Command = {
  id: 'closeRisk',
  title: 'Close Risk',
  icon: 'pass',
  palette: whenPlan,
  menus: [{ menu: 'view/item/context', when: 'viewItem == risk.open', group: '1_state@1' }],
  async run({ plans, writer }, argument) {
    const chosen = await chooseRisk(plans, argument);
    if (!chosen) return;
    const { plan, risk } = chosen;
    await writer.apply(
      plan,
      riskStateEdits(risk, 'closed'),
      vscode.l10n.t('{0}: closed', literalText(risk.title)),
    );
  },
};
