/** Which risk a command is about: that of the row it was called on, else that at the cursor, else one that is picked. */
import * as vscode from 'vscode';
import type { Address } from '../../core/model/address';
import type { Risk } from '../../core/model/plan';
import { isLiveRisk } from '../../core/model/risk-edits';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import type { Plans } from '../plans';
import { isRow } from './chosen-task';
import { placeAtCursor } from '../place-at-cursor';

export interface ChosenRisk {
  readonly plan: OpenPlan;
  readonly risk: Risk;
}

/** @returns null where nothing was picked, or the risk is over */
export async function chooseRisk(plans: Plans, argument: unknown): Promise<ChosenRisk | null> {
  if (isRow(argument)) {
    const plan = plans.byKey(argument.plan);
    const { target } = argument.node;
    return plan && target?.kind === 'address' ? riskAt(plan, target.address) : null;
  }
  return riskAtCursor(plans) ?? (await pickRisk(plans));
}

function riskAt(plan: OpenPlan, [section, id]: Address): ChosenRisk | null {
  const risk = section === 'risks' ? plan.session.state().snapshot.plan.risks.get(String(id)) : undefined;
  return risk && isLiveRisk(risk) ? { plan, risk } : null;
}

function riskAtCursor(plans: Plans): ChosenRisk | null {
  const at = placeAtCursor(plans);
  return at && riskAt(at.plan, at.address);
}

async function pickRisk(plans: Plans): Promise<ChosenRisk | null> {
  const plan = plans.current();
  if (!plan) return null;
  const { exposure } = plan.session.state().snapshot;
  const items = exposure.risks
    .filter(({ risk }) => isLiveRisk(risk))
    .map(({ risk }) => ({
      label: literalText(risk.title),
      description: literalText(risk.id),
      risk,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which risk?'),
    matchOnDescription: true,
  });
  return picked ? { plan, risk: picked.risk } : null;
}
