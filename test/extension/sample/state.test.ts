// Changing a task's state from the tree: a text edit that is saved where nobody has the file open, and can be undone.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { planUri, replace, restorePlan, rowArgument, rowNamed, showPlan } from '../support/plan';
import { until } from '../support/until';

describe('a change of state from the tree', () => {
  let text = '';
  const onDisk = (): string => readFileSync(planUri().fsPath, 'utf8');
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  afterEach(async () => {
    await restorePlan(text);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('writes the state and the day into the file, and nothing else', async () => {
    await vscode.commands.executeCommand('milewright.startTask', await rowArgument('schedule', 'Refunds'));
    const written = onDisk();
    const added = written.split('\n').filter((line) => !text.split('\n').includes(line));
    assert.deepEqual(added.map((line) => line.trim().replace(/\d{4}-\d\d-\d\d/, 'DATE')).toSorted(), [
      'started: DATE',
    ]);
    assert.equal(written.split('status: doing').length, text.split('status: doing').length + 1);
    assert.equal(written.length - text.length, '        status: doing\n        started: 2026-05-04\n'.length);
  });

  it('shows at once in the tree', async () => {
    await vscode.commands.executeCommand('milewright.startTask', await rowArgument('schedule', 'Refunds'));
    await until(
      'the new state',
      async () => (await rowNamed('schedule', 'Refunds')).context === 'task.active',
    );
  });

  it('is taken back from the view, byte for byte', async () => {
    await vscode.commands.executeCommand(
      'milewright.finishTask',
      await rowArgument('schedule', 'Login form'),
    );
    assert.notEqual(onDisk(), text);
    await vscode.commands.executeCommand('milewright.undoLastEdit');
    assert.equal(onDisk(), text);
  });

  it('leaves saving to the person who has the file open, and their undo works', async () => {
    const { document } = await showPlan();
    await vscode.commands.executeCommand(
      'milewright.blockTask',
      await rowArgument('schedule', 'Session tokens'),
    );
    assert.ok(document.isDirty);
    assert.equal(onDisk(), text);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('waits until a broken text parses again', async () => {
    const { document } = await showPlan();
    await replace(document, 'title: Refunds', 'title: [Refunds');
    const broken = document.getText();
    const row = await rowArgument('schedule', 'Refunds');
    await vscode.commands.executeCommand('milewright.startTask', row);
    assert.equal(document.getText(), broken);
  });

  it('is not taken back over what was typed since', async () => {
    const { document } = await showPlan();
    await vscode.commands.executeCommand('milewright.startTask', await rowArgument('schedule', 'Refunds'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
    await vscode.workspace.applyEdit(edit);
    const typed = document.getText();
    await vscode.commands.executeCommand('milewright.undoLastEdit');
    assert.equal(document.getText(), typed);
  });
});
