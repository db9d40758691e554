/** Takes the timeline out as a drawing, a page to print or a chart of Mermaid. */
import * as vscode from 'vscode';
import { takeOut } from '../take-out';
import { whenPlan, type Command } from './command';

export const exportTimeline: Command = {
  id: 'exportTimeline',
  title: 'Export Timeline…',
  icon: 'export',
  palette: whenPlan,
  menus: [
    { menu: 'editor/title', when: 'activeWebviewPanelId == milewright.timeline', group: 'navigation@1' },
  ],
  run: (context) =>
    takeOut(
      context,
      'timeline',
      vscode.l10n.t('Export Timeline: of which plan?'),
      vscode.l10n.t('Export Timeline: what?'),
    ),
};
