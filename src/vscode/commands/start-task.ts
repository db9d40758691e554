/** Starts a task: its state, and today as the day it was started. */
import { changeToKind } from './change-state';
import { whenPlan, type Command } from './command';

export const startTask: Command = {
  id: 'startTask',
  title: 'Start Task',
  icon: 'play',
  palette: whenPlan,
  menus: [
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(open|blocked)$/', group: 'inline@1' },
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(open|blocked)$/', group: '1_state@1' },
  ],
  run: (context, argument) => changeToKind(context, argument, 'active'),
};
