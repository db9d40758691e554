/** Takes the curve, the page or a table out of the budget, into a new document that is a file once somebody saves it. */
import * as vscode from 'vscode';
import { choosePlan } from '../choose-plan';
import { openUnsaved } from '../unsaved-document';
import { whenPlan, type Command } from './command';

export const exportBudget: Command = {
  id: 'exportBudget',
  title: 'Export Budget…',
  icon: 'export',
  palette: whenPlan,
  menus: [{ menu: 'editor/title', when: 'activeWebviewPanelId == milewright.budget', group: 'navigation@1' }],
  async run({ plans, webviews }) {
    const ofWhich = vscode.l10n.t('Export Budget: of which plan?');
    const plan = webviews.planAtHand('budget') ?? (await choosePlan(plans, ofWhich));
    if (!plan) return;
    const items = webviews.exports('budget', plan);
    const title = vscode.l10n.t('Export Budget: what?');
    const picked = await vscode.window.showQuickPick(
      items.map(({ label, file, make }) => ({ label, description: file, file, make })),
      { title },
    );
    if (picked) await openUnsaved(plan, picked.file, picked.make());
  },
};
