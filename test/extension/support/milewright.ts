// The extension under test, as this window sees it.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const extensionId = 'milewright.milewright';

export function milewright(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension<unknown>(extensionId);
  assert.ok(extension, `${extensionId} is not installed in this window`);
  return extension;
}

/** Absolute path of the folder that this window shows. */
export function workspaceFolder(): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'this window shows no folder');
  return folder.uri.fsPath;
}
