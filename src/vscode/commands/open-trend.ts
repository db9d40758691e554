/** Opens the milestone trend of a plan beside the text. */
import { whenPlan, type Command } from './command';

export const openTrend: Command = {
  id: 'openTrend',
  title: 'Open Trend',
  icon: 'history',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: '3_views@1' }],
  async run({ plans, webviews }) {
    const plan = plans.current();
    if (plan) webviews.open('trend', plan);
  },
};
