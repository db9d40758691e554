// The status report in the editor: the same page as that of the command line, as a new document that nothing has written.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support/milewright';
import { until } from '../support/until';

describe('write a status report', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const written = async (as: 'markdown' | 'html', end: string): Promise<vscode.TextDocument> => {
    await vscode.commands.executeCommand('milewright.writeReport', { for: 'sponsor', as });
    return until('the document', () =>
      vscode.workspace.textDocuments.find(({ uri, isUntitled }) => isUntitled && uri.path.endsWith(end)),
    );
  };
  /** The days of the sample are those of today: the command line is asked on the same machine at the same time. */
  const printed = (...options: readonly string[]): string =>
    execFileSync(
      process.execPath,
      [join(__dirname, '../../../../dist/cli.js'), 'report', '--for', 'sponsor', ...options],
      { cwd: workspaceFolder(), encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
    );

  it('is that of the command line, with its preview beside it', async () => {
    const document = await written('markdown', '.md');
    assert.equal(document.getText(), printed());
    await until('its preview', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.startsWith('Preview')),
    );
    assert.equal(existsSync(document.uri.fsPath), false);
  });

  it('is a page to print', async () => {
    const document = await written('html', '.html');
    assert.equal(document.languageId, 'html');
    assert.equal(document.getText(), printed('--html'));
  });
});
