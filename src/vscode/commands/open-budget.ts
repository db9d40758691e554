/** Opens the budget of a plan beside the text. */
import { whenPlan, type Command } from './command';

export const openBudget: Command = {
  id: 'openBudget',
  title: 'Open Budget',
  icon: 'graph-line',
  palette: whenPlan,
  menus: [
    { menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: 'navigation@2' },
    { menu: 'editor/title', when: `resourceFilename == project.yaml && ${whenPlan}`, group: 'navigation' },
  ],
  async run({ plans, webviews }) {
    const plan = plans.current();
    if (plan) webviews.open('budget', plan);
  },
};
