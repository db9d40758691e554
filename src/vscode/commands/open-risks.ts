/** Opens the risks of a plan beside the text. */
import { whenPlan, type Command } from './command';

export const openRisks: Command = {
  id: 'openRisks',
  title: 'Open Risks',
  icon: 'shield',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.risks && ${whenPlan}`, group: 'navigation@1' }],
  async run({ plans, webviews }) {
    const plan = plans.current();
    if (plan) webviews.open('risk', plan);
  },
};
