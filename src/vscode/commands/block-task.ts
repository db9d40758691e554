/** Marks a task as blocked. */
import { changeState, firstStateOf } from './change-state';
import { chooseTask } from './chosen-task';
import { whenPlan, type Command } from './command';

export const blockTask: Command = {
  id: 'blockTask',
  title: 'Mark Task as Blocked',
  icon: 'circle-slash',
  palette: whenPlan,
  menus: [
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(active|review)$/', group: 'inline@2' },
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(open|active|review)$/', group: '1_state@3' },
  ],
  async run(context, argument) {
    const chosen = await chooseTask(context.plans, argument);
    const state = chosen && firstStateOf(chosen, 'blocked');
    if (chosen && state) await changeState(context, chosen, state);
  },
};
