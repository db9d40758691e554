/** Takes back the last edit that was made from a view, where its file is open nowhere. */
import type { Command } from './command';

export const undoLastEdit: Command = {
  id: 'undoLastEdit',
  title: 'Undo the Last Edit from a View',
  icon: 'discard',
  palette: 'milewright.canUndo',
  menus: [
    { menu: 'view/title', when: 'view == milewright.schedule && milewright.canUndo', group: 'navigation@1' },
    { menu: 'view/title', when: 'view == milewright.myWork && milewright.canUndo', group: 'navigation@1' },
  ],
  run: ({ writer }) => writer.undo(),
};
