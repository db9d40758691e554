/** Which plan a command is about where several are open: that of the text at hand, else the one that is picked. */
import * as vscode from 'vscode';
import { literalText } from './literal-text';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';

/** @returns null where there is none, or none was picked */
export async function choosePlan(plans: Plans, title: string): Promise<OpenPlan | null> {
  const editor = vscode.window.activeTextEditor;
  const atHand = editor && plans.of(editor.document.uri);
  const all = plans.all();
  if (atHand || all.length < 2) return atHand ?? all[0] ?? null;
  const rows = all.map((plan) => ({
    label: literalText(plan.session.state().shown.plan.project.name),
    description: vscode.workspace.asRelativePath(plan.folder, true),
    plan,
  }));
  const picked = await vscode.window.showQuickPick(rows, { title });
  return picked?.plan ?? null;
}
