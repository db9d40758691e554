// «What if» in the editor: said in words, of what is not saved, and of what is not committed.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support/milewright';
import { planUri, problems, replace, restorePlan, showPlan } from '../support/plan';
import { until } from '../support/until';

/** Runs the command and waits for the two texts that it shows; it ends when its message is closed. */
async function shown(argument: object): Promise<{ readonly left: string; readonly right: string }> {
  void vscode.commands.executeCommand('milewright.whatIf', argument);
  const { original, modified } = await until('the two texts', tab);
  const [left, right] = await Promise.all(
    [original, modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
  );
  return { left: left!, right: right! };
}

function tab(): vscode.TabInputTextDiff | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => input)
    .find((input): input is vscode.TabInputTextDiff => input instanceof vscode.TabInputTextDiff);
}

describe('what if', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('problems', () => problems().length > 0);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await restorePlan(text);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows what a change in words writes, and writes it when it is applied', async () => {
    const { left, right } = await shown({ changes: 'Refunds effort 9d; add task Load test, effort 3d' });
    assert.equal(left, text);
    assert.match(right, /title: Refunds\n +effort: 9d\b/);
    assert.match(right, /title: Load test/);
    await vscode.commands.executeCommand('milewright.applyPreview');
    const document = await vscode.workspace.openTextDocument(planUri());
    assert.equal(document.getText(), right);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('shows nothing of a change that cannot be read', async () => {
    const done = vscode.commands.executeCommand('milewright.whatIf', { changes: 'Refunds effort lots' });
    await done;
    assert.equal(tab(), undefined);
  });

  it('shows what is not saved beside what is', async () => {
    const { document } = await showPlan();
    await replace(document, 'title: Refunds', 'title: Refunded');
    const typed = document.getText();
    const { left, right } = await shown({ of: 'unsaved' });
    assert.equal(left, text);
    assert.equal(right, typed);
  });

  it('shows what is not committed beside the last commit', async () => {
    const { document } = await showPlan();
    await replace(document, 'title: Refunds', 'title: Refunded');
    const committed = execFileSync('git', ['show', 'HEAD:project.yaml'], {
      cwd: workspaceFolder(),
      encoding: 'utf8',
    });
    const { left, right } = await shown({ of: 'uncommitted' });
    assert.equal(left, committed);
    assert.equal(right, document.getText());
  });
});
