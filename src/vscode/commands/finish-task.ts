/** Marks a task as done: its state, and today as the day it was finished. */
import { changeToKind } from './change-state';
import { whenPlan, type Command } from './command';

export const finishTask: Command = {
  id: 'finishTask',
  title: 'Mark Task as Done',
  icon: 'check',
  palette: whenPlan,
  menus: [
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(active|review)$/', group: 'inline@1' },
    {
      menu: 'view/item/context',
      when: 'viewItem =~ /^task\\.(open|active|review|blocked)$/',
      group: '1_state@2',
    },
  ],
  run: (context, argument) => changeToKind(context, argument, 'done'),
};
