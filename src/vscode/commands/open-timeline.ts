/** Opens the timeline of a plan beside the text. */
import { whenPlan, type Command } from './command';

export const openTimeline: Command = {
  id: 'openTimeline',
  title: 'Open Timeline',
  icon: 'list-tree',
  palette: whenPlan,
  menus: [
    { menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: 'navigation@1' },
    { menu: 'editor/title', when: `resourceFilename == project.yaml && ${whenPlan}`, group: 'navigation' },
  ],
  async run({ plans, webviews }) {
    const plan = plans.current();
    if (plan) webviews.open('timeline', plan);
  },
};
