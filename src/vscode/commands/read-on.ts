/** Reads the commits of which only a part was read, since somebody stopped it. */
import type { Command } from './command';

export const readOn: Command = {
  id: 'readOn',
  title: 'Read the Other Commits',
  palette: 'milewright.reading == stopped',
  menus: [],
  async run({ reading }) {
    reading.resume();
  },
};
