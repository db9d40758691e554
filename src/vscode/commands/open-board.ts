/** Opens the board of a plan beside the text. */
import { whenPlan, type Command } from './command';

export const openBoard: Command = {
  id: 'openBoard',
  title: 'Open Board',
  icon: 'project',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: 'navigation@2' }],
  async run({ plans, webviews }) {
    const plan = plans.current();
    if (plan) webviews.open('board', plan);
  },
};
