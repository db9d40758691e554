/** Writes the first plan that a preview shows. */
import * as vscode from 'vscode';
import { firstPlanScheme } from '../first-plan';
import type { Command } from './command';

const whenPreview = `resourceScheme == ${firstPlanScheme}`;

export const writeFirstPlan: Command = {
  id: 'writeFirstPlan',
  title: 'Write project.yaml',
  icon: 'save',
  palette: whenPreview,
  menus: [{ menu: 'editor/title', when: whenPreview, group: 'navigation' }],
  async run({ firstPlans }) {
    const shown = vscode.window.activeTextEditor?.document.uri;
    if (shown) await firstPlans.write(shown);
  },
};
