/**
 * Puts a task into any state of the plan's workflow, in the way that this state is reached: work is started, what is done is
 * finished. The board hands the state over; elsewhere one is picked, with what speaks against it.
 */
import * as vscode from 'vscode';
import type { Translate } from '../../core/base/translate';
import { stateKind } from '../../core/model/states';
import { boardMoves } from '../../core/views/board-moves';
import { stateIcons } from '../../core/views/trees/task-row';
import { literalText } from '../literal-text';
import { changeState } from './change-state';
import { chooseTask, isTaskReference, type ChosenTask } from './chosen-task';
import { whenPlan, type Command } from './command';
import { finish } from './finish-task';
import { start } from './start-task';

export const setState: Command = {
  id: 'setState',
  title: 'Set State of Task...',
  palette: whenPlan,
  menus: [{ menu: 'view/item/context', when: 'viewItem =~ /^task\\./', group: '1_state@9' }],
  async run(context, argument) {
    const chosen = await chooseTask(context.plans, argument);
    const state = chosen && (stateIn(argument) ?? (await pickState(chosen)));
    if (!chosen || state === null) return;
    const { plan } = chosen.plan.session.state().snapshot;
    // What a page says may be anything.
    if (!plan.workflow.states.has(state) || state === chosen.task.status) return;
    const from = stateKind(plan, chosen.task.status);
    const to = stateKind(plan, state);
    if (to === 'done') await finish(context, chosen, state);
    else if (to === 'active' && (from === 'open' || from === 'blocked')) await start(context, chosen, state);
    else await changeState(context, chosen, state);
  },
};

function stateIn(argument: unknown): string | null {
  if (!isTaskReference(argument) || !('state' in argument)) return null;
  return typeof argument.state === 'string' ? argument.state : null;
}

async function pickState({ plan: open, task }: ChosenTask): Promise<string | null> {
  const { snapshot } = open.session.state();
  const { plan } = snapshot;
  const t: Translate = (sentence, ...values) => vscode.l10n.t(sentence, ...values);
  const states = (boardMoves(snapshot, task.id, t)?.states ?? [])
    .filter(({ id }) => id !== task.status)
    .toSorted((a, b) => Number(a.says.length > 0) - Number(b.says.length > 0));
  const picked = await vscode.window.showQuickPick(
    states.map(({ id, says }) => ({
      label: literalText(id),
      description: literalText(plan.workflow.states.get(id)?.description ?? ''),
      detail: literalText(says.join(' · ')),
      state: id,
      iconPath: new vscode.ThemeIcon(stateIcons[stateKind(plan, id)].icon ?? 'circle-large'),
    })),
    { placeHolder: vscode.l10n.t('{0} is {1}', literalText(task.title), literalText(task.status)) },
  );
  return picked?.state ?? null;
}
