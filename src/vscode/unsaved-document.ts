/** A new document with a text and a name, which is a file once a person saves it; it writes into nothing else. */
import * as vscode from 'vscode';
import type { OpenPlan } from './open-plan';

/** Beside the plan, where saving puts it; what was shown under that name before and is not saved yet is written over. */
export async function openUnsaved(plan: OpenPlan, file: string, text: string): Promise<void> {
  const uri = vscode.Uri.joinPath(plan.folder, file).with({ scheme: 'untitled' });
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { preview: false });
}
