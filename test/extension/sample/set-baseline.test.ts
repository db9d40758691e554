// The plan of the last commit becomes the approved one: a tag, and its name in the text.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support/milewright';
import { planUri, restorePlan } from '../support/plan';

describe('setting the baseline', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: workspaceFolder(), encoding: 'utf8' }).trim();
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(async () => {
    git('tag', '--delete', 'plan-9');
    await restorePlan(text);
  });

  it('makes a tag at the last commit and names it in the plan, and neither where there is one', async () => {
    await vscode.commands.executeCommand('milewright.setBaseline', 'plan-9');
    assert.equal(git('rev-parse', 'plan-9'), git('rev-parse', 'HEAD'));
    const written = readFileSync(planUri().fsPath, 'utf8');
    assert.equal(written, text.replace(/^baseline: plan-1$/m, 'baseline: plan-9'));
    const { showWarningMessage } = vscode.window;
    const told: string[] = [];
    Object.assign(vscode.window, { showWarningMessage: (said: string) => void told.push(said) });
    try {
      await vscode.commands.executeCommand('milewright.setBaseline', 'plan-1');
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
    }
    assert.deepEqual(told, ['No baseline was set: there is a tag plan-1 already.']);
    assert.equal(readFileSync(planUri().fsPath, 'utf8'), written);
  });
});
