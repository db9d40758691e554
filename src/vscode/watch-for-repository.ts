/** Waits for a folder to become a repository: `git init` may come after the plan. */
import * as vscode from 'vscode';

/** How long `.git` must be quiet: git fills it file by file. */
const quietMilliseconds = 500;

export function watchForRepository(folder: vscode.Uri, onChange: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, '{.git,.git/**}'),
  );
  let timer: NodeJS.Timeout | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMilliseconds);
  };
  return vscode.Disposable.from(watcher, watcher.onDidCreate(later), watcher.onDidChange(later), {
    dispose: () => clearTimeout(timer),
  });
}
