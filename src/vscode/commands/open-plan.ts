/** Opens the plan: at the line that does not parse, where there is one. */
import * as vscode from 'vscode';
import type { Command } from './command';

export const openPlanCommand: Command = {
  id: 'openPlan',
  title: 'Open the Plan',
  icon: 'go-to-file',
  palette: 'milewright.state && milewright.state != none',
  menus: [
    {
      menu: 'view/title',
      when: 'view == milewright.schedule && milewright.state == plan',
      group: '5_plan@1',
    },
  ],
  async run({ plans }) {
    const plan = plans.current();
    if (!plan) return;
    const { stale } = plan.session.state();
    const editor = await vscode.window.showTextDocument(plan.root);
    if (!stale) return;
    const at = new vscode.Position(stale.line - 1, 0);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  },
};
