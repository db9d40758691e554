/** Tells in the status bar of what takes long; nothing waits for it, and what is quick is not told of. */
import * as vscode from 'vscode';

/** @param title a sentence in the editor's language, @param after milliseconds */
export async function whileShown<T>(work: Promise<T>, title: string, after: number): Promise<T> {
  const timer = setTimeout(() => {
    const quiet = work.then(
      () => undefined,
      () => undefined,
    );
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => quiet);
  }, after);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
