/** Puts a task into any state of the plan's workflow. */
import * as vscode from 'vscode';
import { mayEnterState } from '../../core/analysis/gates/enter-state';
import { stateKind } from '../../core/model/states';
import { sayObstacles } from '../../core/views/say-obstacle';
import { stateIcons } from '../../core/views/trees/task-row';
import { literalText } from '../literal-text';
import { changeState } from './change-state';
import { chooseTask } from './chosen-task';
import { whenPlan, type Command } from './command';

export const setState: Command = {
  id: 'setState',
  title: 'Set State of Task...',
  palette: whenPlan,
  menus: [{ menu: 'view/item/context', when: 'viewItem =~ /^task\\./', group: '1_state@9' }],
  async run(context, argument) {
    const chosen = await chooseTask(context.plans, argument);
    if (!chosen) return;
    const { plan } = chosen.plan.session.state().snapshot;
    const { snapshot } = chosen.plan.session.state();
    const t = (sentence: string, ...values: readonly (string | number)[]): string =>
      vscode.l10n.t(sentence, ...values);
    const states = [...plan.workflow.states.keys()]
      .filter((state) => state !== chosen.task.status)
      .map((state) => ({
        state,
        against: sayObstacles(mayEnterState(snapshot, chosen.task, state), state, t),
      }))
      .toSorted((a, b) => Number(a.against.length > 0) - Number(b.against.length > 0));
    const picked = await vscode.window.showQuickPick(
      states.map(({ state, against }) => ({
        label: literalText(state),
        description: literalText(plan.workflow.states.get(state)?.description ?? ''),
        detail: literalText(against.map(({ text }) => text).join(' · ')),
        state,
        iconPath: new vscode.ThemeIcon(stateIcons[stateKind(plan, state)].icon ?? 'circle-large'),
      })),
      { placeHolder: vscode.l10n.t('{0} is {1}', literalText(chosen.task.title), chosen.task.status) },
    );
    if (picked) await changeState(context, chosen, picked.state);
  },
};
