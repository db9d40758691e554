// Problems at the lines that cause them, and quick fixes as edits that can be undone.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { planUri, problemOf, problems, replace, restorePlan, ruleOf, showPlan } from '../support/plan';
import { until } from '../support/until';

async function fixesAt(range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    planUri(),
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

describe('problems', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  afterEach(() => restorePlan(text));

  it('stand at the due of the late milestone, with a link to the page of the rule', async () => {
    const problem = await problemOf('schedule/milestone-missed', 'Public beta');
    assert.match(problem.message, /2026-06-30/);
    const { code } = problem;
    assert.ok(typeof code === 'object');
    assert.match(code.target.path, /docs\/rules\/schedule-milestone-missed\.md$/);
  });

  it('are one sentence of at most 120 characters', async () => {
    await problemOf('schedule/milestone-missed', 'Public beta');
    for (const { message } of problems()) {
      assert.ok(message.length <= 120 && !message.includes('\n'), message);
    }
  });

  it('come and go with the text, saved or not', async () => {
    const { document } = await showPlan();
    await replace(document, 'needs: ATLAS-k3f\n', 'needs: ATLAS-k3ff\n');
    const problem = await problemOf('reference/unknown-task', 'ATLAS-k3ff');
    assert.equal(document.getText(problem.range), 'ATLAS-k3ff');
    await replace(document, 'needs: ATLAS-k3ff\n', 'needs: ATLAS-k3f\n');
    await until('gone', () => !problems().some((shown) => ruleOf(shown) === 'reference/unknown-task'));
  });

  it('have a quick fix that is one undoable edit', async () => {
    const { document } = await showPlan();
    await replace(document, 'needs: ATLAS-k3f\n', 'needs: ATLAS-k3ff\n');
    const wrong = document.getText();
    const problem = await problemOf('reference/unknown-task', 'ATLAS-k3ff');
    const fixes = await fixesAt(problem.range);
    const fix = fixes.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join('; '));
    assert.ok(fix.title.length <= 80, fix.title);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), wrong);
  });

  it('can be turned off in the plan, by the last of the fixes', async () => {
    const { document } = await showPlan();
    const problem = await problemOf('schedule/milestone-missed', 'Public beta');
    const fixes = await fixesAt(problem.range);
    const last = fixes.at(-1);
    assert.match(last?.title ?? '', /^Turn schedule\/milestone-missed off/);
    await vscode.workspace.applyEdit(last!.edit!);
    assert.match(document.getText(), /^  schedule\/milestone-missed: ['"]?off['"]?$/m);
    await until('silence', () => !problems().some((shown) => ruleOf(shown) === 'schedule/milestone-missed'));
  });

  it('can be hidden in this editor by a setting', async () => {
    await problemOf('schedule/milestone-missed', 'Public beta');
    const settings = vscode.workspace.getConfiguration('milewright');
    await settings.update('rules', { 'schedule/milestone-missed': 'off' }, vscode.ConfigurationTarget.Global);
    await until('hidden', () => !problems().some((shown) => ruleOf(shown) === 'schedule/milestone-missed'));
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await problemOf('schedule/milestone-missed', 'Public beta');
  });
});
