// A folder without a plan: the extension must cost nothing there, so it must not even be started.
import * as assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { milewright } from '../support/milewright';

describe('in a folder without a project.yaml', () => {
  it('the extension is there, but not started', async () => {
    await sleep(2000);
    assert.equal(milewright().isActive, false);
  });

  it('opening YAML that is no plan does not start it either', async () => {
    const [file] = await vscode.workspace.findFiles('compose.yaml');
    assert.ok(file);
    await vscode.window.showTextDocument(file);
    await sleep(1000);
    assert.equal(milewright().isActive, false);
  });
});
