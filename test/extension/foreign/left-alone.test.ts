// A `project.yaml` of another tool: it is looked at once, and left alone from then on.
import * as assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { planUri, problems, replace, rows, showPlan } from '../support/plan';
import { until } from '../support/until';

describe("another tool's project.yaml", () => {
  it('has no rows and no problems', async () => {
    await showPlan();
    await sleep(1000);
    assert.deepEqual(problems(), []);
    for (const tree of ['schedule', 'myWork', 'risks']) assert.deepEqual(await rows(tree), []);
  });

  it('has no quick fixes', async () => {
    const whole = new vscode.Range(0, 0, 5, 0);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      planUri(),
      whole,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.deepEqual(fixes, []);
  });

  it('is a plan as soon as it says so', async () => {
    const { document } = await showPlan();
    await replace(document, 'project: atlas', 'project: { name: Atlas }');
    await until('problems', () => problems().length > 0);
    await replace(document, 'project: { name: Atlas }', 'project: atlas');
    await until('none', () => problems().length === 0);
  });
});
