/** Takes the board out as Markdown. */
import * as vscode from 'vscode';
import { takeOut } from '../take-out';
import { whenPlan, type Command } from './command';

export const exportBoard: Command = {
  id: 'exportBoard',
  title: 'Export Board…',
  icon: 'export',
  palette: whenPlan,
  menus: [{ menu: 'editor/title', when: 'activeWebviewPanelId == milewright.board', group: 'navigation@1' }],
  run: (context) =>
    takeOut(
      context,
      'board',
      vscode.l10n.t('Export Board: of which plan?'),
      vscode.l10n.t('Export Board: what?'),
    ),
};
