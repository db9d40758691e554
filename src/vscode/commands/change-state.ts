/** Writes another state of a task into the plan. Shared by the commands that do so. */
import * as vscode from 'vscode';
import type { StateKind } from '../../core/model/plan';
import { stateEdits } from '../../core/model/state-edits';
import { stateOfKind } from '../../core/model/states';
import { literalText } from '../literal-text';
import type { ChosenTask } from './chosen-task';
import { confirmObstacles } from '../confirm-obstacles';
import type { CommandContext } from './command';

/**
 * Puts a task into the plan's first state of a kind.
 * @param asked the person has been told already what speaks against it
 */
export async function changeToKind(
  context: CommandContext,
  chosen: ChosenTask,
  kind: StateKind,
  asked = false,
): Promise<void> {
  const state = stateOfKind(chosen.plan.session.state().snapshot.plan, kind);
  if (state === null) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The plan's workflow has no state of the kind «{0}».", kind),
    );
    return;
  }
  await changeState(context, chosen, state, asked);
}

/** @param asked the person has been told already what speaks against it */
export async function changeState(
  { writer }: CommandContext,
  chosen: ChosenTask,
  state: string,
  asked = false,
): Promise<void> {
  const { plan, task } = chosen;
  const { snapshot, stale } = plan.session.state();
  // Where the text is broken nothing will be written; whoever writes says why.
  if (!stale && !asked && !(await confirmObstacles(chosen, state))) return;
  const edits = stateEdits(snapshot.plan, task, state, Math.min(snapshot.statusDay, snapshot.inputs.today));
  if (edits.length === 0) return;
  await writer.apply(
    plan,
    edits,
    vscode.l10n.t('{0}: {1} → {2}', ...[task.title, task.status, state].map(literalText)),
  );
}
