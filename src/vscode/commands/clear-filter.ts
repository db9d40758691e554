/** Shows the whole schedule again. */
import type { Command } from './command';

export const clearFilter: Command = {
  id: 'clearFilter',
  title: 'Clear the Filter',
  icon: 'clear-all',
  palette: 'milewright.filtered',
  menus: [
    { menu: 'view/title', when: 'view == milewright.schedule && milewright.filtered', group: 'navigation@5' },
  ],
  async run({ sidebar }) {
    sidebar.setFilter('');
  },
};
