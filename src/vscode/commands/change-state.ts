/** Writes another state of a task into the plan. Shared by the commands that do so. */
import * as vscode from 'vscode';
import type { StateKind } from '../../core/model/plan';
import { stateEdits } from '../../core/model/state-edits';
import { stateOfKind } from '../../core/model/states';
import { literalText } from '../literal-text';
import { settleObjections, type Settled } from '../settle-objections';
import type { ChosenTask } from './chosen-task';
import type { CommandContext } from './command';

/** The plan's first state of a kind; null where it has none, and the person has been told. */
export function firstStateOf({ plan }: ChosenTask, kind: StateKind): string | null {
  const state = stateOfKind(plan.session.state().snapshot.plan, kind);
  if (state === null) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The plan's workflow has no state of the kind «{0}».", kind),
    );
  }
  return state;
}

/** Asks about what speaks against it, and writes it. */
export async function changeState(context: CommandContext, chosen: ChosenTask, state: string): Promise<void> {
  const settled = await settleObjections(chosen, state);
  if (settled) await writeState(context, chosen, state, settled);
}

export async function writeState(
  { writer }: CommandContext,
  chosen: ChosenTask,
  state: string,
  { reason }: Settled,
): Promise<void> {
  const { plan, task } = chosen;
  const { snapshot } = plan.session.state();
  const day = Math.min(snapshot.statusDay, snapshot.inputs.today);
  const edits = stateEdits(snapshot.plan, task, state, day, reason);
  if (edits.length === 0) return;
  await writer.apply(
    plan,
    edits,
    vscode.l10n.t('{0}: {1} → {2}', ...[task.title, task.status, state].map(literalText)),
  );
}
