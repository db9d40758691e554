/**
 * Shows the changes of a commit: in VS Code's own view of them, where its Git extension has the repository open, else as
 * a patch that can be read and not be written. The Git extension opens no repository outside the window's folders.
 */
import * as vscode from 'vscode';
import type { Repository } from '../node/git/repository';
import { hasOpen } from './git-extension';
import { createMemoryFiles } from './memory-files';

export interface CommitPages extends vscode.Disposable {
  show(repository: Repository, hash: string): Promise<void>;
}

const scheme = 'milewright-commit';

export function createCommitPages(): CommitPages {
  const files = createMemoryFiles([scheme]);
  const closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.scheme === scheme) files.remove(uri);
  });
  return {
    async show(repository, hash) {
      if (await hasOpen(repository.root)) {
        await vscode.commands.executeCommand('git.viewCommit', vscode.Uri.file(repository.root), hash);
        return;
      }
      const { readPatch } = await import('../node/git/read-patch');
      const patch = await readPatch(repository, hash);
      if (patch === null) {
        const message = vscode.l10n.t('git cannot show commit {0}; «git fsck» says more.', hash.slice(0, 10));
        void vscode.window.showWarningMessage(message);
        return;
      }
      const uri = vscode.Uri.from({ scheme, path: `/${hash}/${hash.slice(0, 10)}.diff` });
      files.put(uri, patch);
      await vscode.window.showTextDocument(uri, { preview: true });
    },
    dispose() {
      vscode.Disposable.from(closing, files).dispose();
    },
  };
}
