/** Stops reading commits where that takes long; what has been read stays shown, and is said to be a part. */
import type { Command } from './command';

export const stopReading: Command = {
  id: 'stopReading',
  title: 'Stop Reading Commits',
  palette: 'milewright.reading == running',
  menus: [],
  async run({ reading }) {
    reading.stop();
  },
};
