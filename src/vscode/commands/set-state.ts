/** Puts a task into any state of the plan's workflow. */
import * as vscode from 'vscode';
import { stateKind } from '../../core/model/states';
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
    const { next } = plan.workflow.states.get(chosen.task.status) ?? { next: null };
    const states = [...plan.workflow.states.keys()].filter(
      (state) => state !== chosen.task.status && (next === null || next.includes(state)),
    );
    const picked = await vscode.window.showQuickPick(
      states.map((state) => ({
        label: literalText(state),
        state,
        iconPath: new vscode.ThemeIcon(stateIcons[stateKind(plan, state)].icon ?? 'circle-large'),
      })),
      { placeHolder: vscode.l10n.t('{0} is {1}', literalText(chosen.task.title), chosen.task.status) },
    );
    if (picked) await changeState(context, chosen, picked.state);
  },
};
