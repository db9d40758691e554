/**
 * Says before a change of state what speaks against it: the team's workflow, its gates, and what else the caller knows.
 * Nothing is forbidden; whoever picks an obstacle is led to its line instead.
 */
import * as vscode from 'vscode';
import { mayEnterState } from '../core/analysis/gates/enter-state';
import { sayObstacles, type ObstacleLine } from '../core/views/say-obstacle';
import { literalText } from './literal-text';
import { showAddress } from './show-address';
import type { ChosenTask } from './commands/chosen-task';

/**
 * @param more what speaks against it beside workflow and gates
 * @returns whether to go on: nothing speaks against it, or the person wants it all the same
 */
export async function confirmObstacles(
  { plan, task }: ChosenTask,
  state: string,
  more: readonly ObstacleLine[] = [],
): Promise<boolean> {
  const { snapshot } = plan.session.state();
  const t = (sentence: string, ...values: readonly (string | number)[]): string =>
    vscode.l10n.t(sentence, ...values);
  const lines = [...more, ...sayObstacles(mayEnterState(snapshot, task, state), state, t)];
  if (lines.length === 0) return true;
  const anyway: Choice = {
    label: vscode.l10n.t('Set It to {0} All the Same', literalText(state)),
    address: null,
  };
  const picked = await vscode.window.showQuickPick<Choice>(
    [anyway, ...lines.map(({ text, address }) => ({ label: literalText(text), address }))],
    {
      placeHolder: vscode.l10n.t('{0} has open ends', literalText(task.title)),
    },
  );
  if (picked?.address) await showAddress(plan, picked.address);
  return picked === anyway;
}

interface Choice extends vscode.QuickPickItem {
  readonly address: ObstacleLine['address'];
}
