/**
 * Starts a task. On the main line, or without git, that is its state and today as the day it was started; anywhere else
 * the plan is left alone, and the task gets a branch that says it.
 */
import { isOnMainLine } from '../../core/history/current-task';
import { writesPlanOffMainSetting } from '../settings';
import { changeState, firstStateOf } from './change-state';
import { chooseTask, type ChosenTask } from './chosen-task';
import { whenPlan, type Command, type CommandContext } from './command';
import { startOnBranch } from './start-task-on-branch';

export const startTask: Command = {
  id: 'startTask',
  title: 'Start Task',
  icon: 'play',
  palette: whenPlan,
  menus: [
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(open|blocked)$/', group: 'inline@1' },
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(open|blocked)$/', group: '1_state@1' },
  ],
  async run(context, argument) {
    const chosen = await chooseTask(context.plans, argument);
    const state = chosen && firstStateOf(chosen, 'active');
    if (chosen && state) await start(context, chosen, state);
  },
};

/** @param state of work */
export async function start(context: CommandContext, chosen: ChosenTask, state: string): Promise<void> {
  const log = chosen.plan.session.state().snapshot.inputs.commits;
  if (isOnMainLine(log) || writesPlanOffMainSetting()) await changeState(context, chosen, state);
  else await startOnBranch(context, chosen);
}
