/** Adds a task that carries out the response to a risk, and shows it: how much work it is, a person has to say. */
import * as vscode from 'vscode';
import { isLiveRisk, riskActionEdits } from '../core/model/risk-edits';
import { newId } from '../core/syntax/new-id';
import { literalText } from './literal-text';
import type { OpenPlan } from './open-plan';
import type { PlanWriter } from './plan-writer';
import { showAddress } from './show-address';

export async function addAction(
  plan: OpenPlan,
  risk: string,
  writer: Pick<PlanWriter, 'apply'>,
): Promise<void> {
  const present = plan.session.state().snapshot.plan;
  const { project, tasks, milestones, risks } = present;
  const known = risks.get(risk);
  if (!known || !isLiveRisk(known)) return;
  const taken = { has: (id: string) => tasks.has(id) || milestones.has(id) };
  const id = newId(project.key ?? 'TASK', taken, Math.random);
  const what = vscode.l10n.t('Add a task for {0}', literalText(known.title));
  if (await writer.apply(plan, riskActionEdits(present, known, id), what))
    await showAddress(plan, ['task', id]);
}
