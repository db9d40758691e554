// Levelling in the editor: searched in a thread, shown beside the text before anything is written, applied as one edit.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { planUri, problems, replace, restorePlan, ruleOf, showPlan } from '../support/plan';
import { until } from '../support/until';

const overloads = (): readonly vscode.Diagnostic[] =>
  problems().filter((problem) => ruleOf(problem) === 'people/overloaded');

/** Runs the command and waits for what it shows. */
async function preview(): Promise<vscode.TabInputTextDiff> {
  // It ends when its message is closed.
  void vscode.commands.executeCommand('milewright.levelResources');
  return until('the preview', previewTab);
}

function previewTab(): vscode.TabInputTextDiff | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => input)
    .find(
      (input): input is vscode.TabInputTextDiff =>
        input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'milewright-preview',
    );
}

describe('levelling', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('an overload', () => overloads().length > 0);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await restorePlan(text);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows the text as it would be, and writes nothing', async () => {
    const { original, modified } = await preview();
    assert.equal(original.toString(), planUri().toString());
    const after = (await vscode.workspace.openTextDocument(modified)).getText();
    const before = text.split('\n');
    const changed = after.split('\n').filter((line) => !before.includes(line));
    assert.ok(changed.length > 0);
    assert.deepEqual(
      changed.filter((line) => !/start: not-before \d{4}-\d\d-\d\d/.test(line)),
      [],
    );
    assert.equal(readFileSync(planUri().fsPath, 'utf8'), text);
    assert.equal((await vscode.workspace.openTextDocument(planUri())).isDirty, false);
  });

  it('is offered where somebody has too much work, before the ways to be silent about it', async () => {
    const [overload] = overloads();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      planUri(),
      overload!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = actions.map(({ title }) => title);
    const at = titles.indexOf('Level Resources…');
    assert.ok(at >= 0 && at < titles.findIndex((title) => title.startsWith('Turn ')), titles.join('; '));
    void vscode.commands.executeCommand(actions[at]!.command!.command);
    await until('the preview', previewTab);
  });

  it('is applied as shown, so that nobody has too much, and one undo takes it back', async () => {
    const { modified } = await preview();
    const shown = (await vscode.workspace.openTextDocument(modified)).getText();
    await vscode.commands.executeCommand('milewright.applyPreview');
    const document = await vscode.workspace.openTextDocument(planUri());
    assert.equal(document.getText(), shown);
    assert.equal(previewTab(), undefined);
    await until('no overload', () => overloads().length === 0);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('is not applied to a plan that has changed since', async () => {
    await preview();
    const document = await vscode.workspace.openTextDocument(planUri());
    await replace(document, 'title: Refunds', 'title: Refunded');
    const typed = document.getText();
    await vscode.commands.executeCommand('milewright.applyPreview');
    assert.equal(document.getText(), typed);
  });

  it('is refused while the text does not parse', async () => {
    const { document } = await showPlan();
    await replace(document, 'title: Refunds', 'title: [Refunds');
    await vscode.commands.executeCommand('milewright.levelResources');
    assert.equal(previewTab(), undefined);
  });
});
