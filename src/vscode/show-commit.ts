/** Shows the changes of a commit in VS Code's own view of them. */
import * as vscode from 'vscode';
import type { Repository } from '../node/git/repository';

export async function showCommit({ root }: Repository, hash: string): Promise<void> {
  if (!vscode.extensions.getExtension('vscode.git')?.isActive) {
    const message = "Commit {0} is shown by VS Code's Git extension, which is switched off.";
    void vscode.window.showInformationMessage(vscode.l10n.t(message, hash.slice(0, 10)));
    return;
  }
  await vscode.commands.executeCommand('git.viewCommit', vscode.Uri.file(root), hash);
}
