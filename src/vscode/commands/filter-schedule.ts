/** Shows only tasks whose title, id, people, state or labels hold a text. */
import * as vscode from 'vscode';
import { whenPlan, type Command } from './command';

export const filterSchedule: Command = {
  id: 'filterSchedule',
  title: 'Filter Schedule...',
  icon: 'filter',
  palette: whenPlan,
  menus: [{ menu: 'view/title', when: `view == milewright.schedule && ${whenPlan}`, group: 'navigation@4' }],
  async run({ sidebar }, argument) {
    const text =
      typeof argument === 'string'
        ? argument
        : await vscode.window.showInputBox({
            prompt: vscode.l10n.t('Title, id, person, state or label; empty shows all'),
            value: sidebar.filter,
          });
    if (text !== undefined) sidebar.setFilter(text);
  },
};
