/**
 * Makes a first plan from what git knows of the folder, or from the folder alone where git tells nothing: read with
 * progress and a way to cancel, shown as a preview, and written only when the person asks for it.
 */
import * as vscode from 'vscode';
import { folderFacts } from '../../node/folder-facts';
import { planFileName } from '../../node/plan-path';
import { tellThatItIsThere } from '../first-plan';
import type { Command, CommandContext } from './command';

export const createPlan: Command = {
  id: 'createPlan',
  title: 'Create a Plan for This Folder',
  palette: 'workspaceFolderCount != 0 && milewright.state != plan',
  menus: [],
  async run({ commits, firstPlans }) {
    const folder = await chooseFolder();
    if (!folder) return;
    const root = vscode.Uri.joinPath(folder.uri, planFileName);
    if (await exists(root)) {
      await vscode.window.showTextDocument(root);
      return tellThatItIsThere();
    }
    const facts = await readFacts(commits, folder.uri);
    if (facts === 'cancelled') return;
    const { proposePlan } = await import('../../core/history/propose-plan');
    const preview = await firstPlans.show(root, proposePlan(facts ?? folderFacts(folder.uri.fsPath)));
    const write = vscode.l10n.t('Write {0}', planFileName);
    const message = facts
      ? vscode.l10n.t('This is a first plan from what git knows. Nothing is written yet.')
      : vscode.l10n.t(
          'Git tells nothing of this folder, so this first plan is short. Nothing is written yet.',
        );
    const answer = await vscode.window.showInformationMessage(message, write);
    if (answer === write) await firstPlans.write(preview);
  },
};

function readFacts(
  commits: CommandContext['commits'],
  folder: vscode.Uri,
): ReturnType<CommandContext['commits']['readFacts']> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading the repository'),
    cancellable: true,
  };
  return Promise.resolve(
    vscode.window.withProgress(options, (progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return commits.readFacts(folder, (message) => progress.report({ message }), abort.signal);
    }),
  );
}

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
