/** A risk has happened: what it affects now has an issue in its way, which names the risk. */
import * as vscode from 'vscode';
import { riskHappenedEdits } from '../../core/model/risk-edits';
import { literalText } from '../literal-text';
import { chooseRisk } from './chosen-risk';
import { whenPlan, type Command } from './command';

export const riskHappened: Command = {
  id: 'riskHappened',
  title: 'Make an Issue of a Risk That Has Happened',
  icon: 'flame',
  palette: whenPlan,
  menus: [{ menu: 'view/item/context', when: 'viewItem == risk.open', group: 'inline@2' }],
  async run({ plans, writer }, argument) {
    const chosen = await chooseRisk(plans, argument);
    if (!chosen) return;
    const { plan, risk } = chosen;
    const { snapshot } = plan.session.state();
    const level = snapshot.exposure.risks.find((one) => one.risk.id === risk.id)?.level ?? null;
    const day = Math.min(snapshot.statusDay, snapshot.inputs.today);
    const edits = riskHappenedEdits(snapshot.plan, risk, level, day);
    await writer.apply(plan, edits, vscode.l10n.t('{0}: happened', literalText(risk.title)));
  },
};
