/**
 * Makes a first plan from what git knows of the folder: read with progress and a way to cancel, shown as a document
 * that is not saved, and written only when the person saves it.
 */
import * as vscode from 'vscode';
import { planFileName } from '../../node/plan-path';
import type { Command } from './command';

export const createPlan: Command = {
  id: 'createPlan',
  title: 'Create a Plan for This Folder',
  palette: 'workspaceFolderCount != 0 && milewright.state != plan',
  menus: [],
  async run({ commits }) {
    const folder = await chooseFolder();
    if (!folder) return;
    const root = vscode.Uri.joinPath(folder.uri, planFileName);
    if (await exists(root)) {
      await vscode.window.showTextDocument(root);
      void vscode.window.showInformationMessage(vscode.l10n.t('{0} is there already.', planFileName));
      return;
    }
    const facts = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Reading the repository'),
        cancellable: true,
      },
      (progress, token) => {
        const abort = new AbortController();
        token.onCancellationRequested(() => abort.abort());
        return commits.readFacts(folder.uri, (message) => progress.report({ message }), abort.signal);
      },
    );
    if (!facts) return;
    const { proposePlan } = await import('../../core/history/propose-plan');
    const preview = await vscode.workspace.openTextDocument(root.with({ scheme: 'untitled' }));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(preview.uri, new vscode.Position(0, 0), proposePlan(facts));
    await vscode.workspace.applyEdit(edit);
    await vscode.languages.setTextDocumentLanguage(preview, 'yaml');
    await vscode.window.showTextDocument(preview, { preview: false });
    const save = vscode.l10n.t('Save {0}', planFileName);
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('This is a first plan. Nothing is written until it is saved.'),
      save,
    );
    if (answer === save) await preview.save();
  },
};

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('A plan for which folder?') });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
