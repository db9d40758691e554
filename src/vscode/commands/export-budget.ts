/** Takes the curve, the page or a table out of the budget. */
import * as vscode from 'vscode';
import { takeOut } from '../take-out';
import { whenPlan, type Command } from './command';

export const exportBudget: Command = {
  id: 'exportBudget',
  title: 'Export Budget…',
  icon: 'export',
  palette: whenPlan,
  menus: [{ menu: 'editor/title', when: 'activeWebviewPanelId == milewright.budget', group: 'navigation@1' }],
  run: (context) =>
    takeOut(
      context,
      'budget',
      vscode.l10n.t('Export Budget: of which plan?'),
      vscode.l10n.t('Export Budget: what?'),
    ),
};
