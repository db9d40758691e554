// Changing a risk from the tree: one edit, which the tree follows, and which can be taken back.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { planUri, restorePlan, rowArgument, rowNamed } from '../support/plan';
import { until } from '../support/until';

describe('a risk in the tree', () => {
  let text = '';
  const onDisk = (): string => readFileSync(planUri().fsPath, 'utf8');
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  afterEach(() => restorePlan(text));

  it('that has happened becomes an issue that names it', async () => {
    const row = await rowArgument('risks', 'Refresh tokens leak through logs');
    await vscode.commands.executeCommand('milewright.riskHappened', row);
    assert.match(onDisk(), /\n {4}risk: token-leak\n/);
    assert.match(onDisk(), /\n {4}status: happened\n/);
    await until(
      'the risk to be over',
      async () => (await rowNamed('risks', 'Refresh tokens leak through logs')).context === 'risk.over',
    );
    await vscode.commands.executeCommand('milewright.undoLastEdit');
    assert.equal(onDisk(), text);
  });

  it('is closed', async () => {
    const row = await rowArgument('risks', 'Refresh tokens leak through logs');
    await vscode.commands.executeCommand('milewright.closeRisk', row);
    const added = onDisk()
      .split('\n')
      .filter((line) => !text.split('\n').includes(line));
    assert.deepEqual(
      added.map((line) => line.trim()),
      ['status: closed'],
    );
  });
});
