/** Shows what the extension has written down. */
import type { Command } from './command';

export const showLog: Command = {
  id: 'showLog',
  title: 'Show Log',
  palette: 'true',
  menus: [],
  async run({ log }) {
    log.show();
  },
};
