/**
 * Asks a person about what speaks against a task entering a state, before anything is written: what is open by workflow,
 * gates, checklist and predecessors is asked about once, and a limit gives way to a reason, which is kept.
 */
import * as vscode from 'vscode';
import { objectionsTo, weightOf, type Objection } from '../core/analysis/objections';
import type { Address } from '../core/model/address';
import { sayObjection } from '../core/views/board-moves';
import type { ChosenTask } from './commands/chosen-task';
import { literalText } from './literal-text';
import { showAddress } from './show-address';

export interface Settled {
  /** Why it enters although the state is full; null: it is not. */
  readonly reason: string | null;
}

const longestReason = 200;

/** @returns null: it stays where it is, and the person knows why */
export async function settleObjections(chosen: ChosenTask, state: string): Promise<Settled | null> {
  const { plan, task } = chosen;
  const { snapshot, stale } = plan.session.state();
  // Nothing will be written; whoever writes says why.
  if (stale) return { reason: null };
  const objections = objectionsTo(snapshot, task, state);
  const say = (each: Objection): string =>
    literalText(
      sayObjection(snapshot.plan, state, each, (sentence, ...values) => vscode.l10n.t(sentence, ...values)),
    );
  const asked = objections.filter((each) => weightOf(each) !== 'wants-reason');
  if (asked.length > 0 && !(await confirm(chosen, state, asked, say))) return null;
  const full = objections.find((each) => weightOf(each) === 'wants-reason');
  return full ? askReason(chosen, say(full)) : { reason: null };
}

interface OpenEnd extends vscode.QuickPickItem {
  readonly address: Address | null;
}

/** Asks once; whoever picks what is open is led to its line instead. */
async function confirm(
  { plan, task }: ChosenTask,
  state: string,
  objections: readonly Objection[],
  say: (objection: Objection) => string,
): Promise<boolean> {
  const ends = objections.map((each): OpenEnd => ({
    label: say(each),
    address: 'address' in each ? each.address : ['workflow', 'states', task.status],
  }));
  const anyway: OpenEnd = {
    label: vscode.l10n.t('Set It to {0} All the Same', literalText(state)),
    address: null,
  };
  const picked = await vscode.window.showQuickPick([anyway, ...ends], {
    placeHolder: vscode.l10n.t('{0} has open ends', literalText(task.title)),
  });
  if (picked?.address) await showAddress(plan, picked.address);
  return picked === anyway;
}

async function askReason({ task }: ChosenTask, full: string): Promise<Settled | null> {
  const reason = await vscode.window.showInputBox({
    title: full,
    prompt: vscode.l10n.t('Why does the limit not hold for {0}? It is written to the plan.', task.title),
    placeHolder: vscode.l10n.t('A reason'),
    validateInput: (text) =>
      text.trim() === ''
        ? vscode.l10n.t('Over the limit goes nothing without a reason.')
        : text.length > longestReason
          ? vscode.l10n.t('At most {0} letters.', longestReason)
          : null,
  });
  const given = reason?.trim() ?? '';
  return given === '' ? null : { reason: given };
}
