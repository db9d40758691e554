/** The one place where the extension writes down what went wrong or took long: an output channel that people can open. */
import * as vscode from 'vscode';

/** VS Code shows it under «Output», and writes it to a file beside its own logs. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Milewright', { log: true });
}
