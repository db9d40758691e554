// Public holidays come from a thread of their own, after the plan: the dates follow, and a region nobody knows is told.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  planUri,
  problemOf,
  problems,
  replace,
  restorePlan,
  rowNamed,
  ruleOf,
  showPlan,
} from '../support/plan';
import { until } from '../support/until';

const beta = 'Public beta';

async function dateOfBeta(): Promise<string> {
  return (await rowNamed('schedule', beta)).description;
}

describe('public holidays', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  afterEach(() => restorePlan(text));

  it('are there when the plan is: the sample keeps those of Bavaria', async () =>
    assert.match(await dateOfBeta(), /9 Jul/));

  it('move the dates when the region changes, and back', async () => {
    const { document } = await showPlan();
    await replace(document, 'holidays: [DE-BY]', 'holidays: []');
    await until('an earlier beta', async () => !/9 Jul/.test(await dateOfBeta()));
    await replace(document, 'holidays: []', 'holidays: [de-by]');
    await until('the beta of the sample', async () => /9 Jul/.test(await dateOfBeta()));
  });

  it('of a region that nobody knows are none, and a fix says which is meant', async () => {
    const { document } = await showPlan();
    await replace(document, '[DE-BY]', '[Bayern]');
    const problem = await problemOf('reference/unknown-region', 'Bayern');
    assert.equal(document.getText(problem.range), 'Bayern');
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      planUri(),
      problem.range,
    );
    const fix = fixes.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join('; '));
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), text);
    await until('gone', () => !problems().some((shown) => ruleOf(shown) === 'reference/unknown-region'));
    await until('the beta of the sample', async () => /9 Jul/.test(await dateOfBeta()));
  });
});
