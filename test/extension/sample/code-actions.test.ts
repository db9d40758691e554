// What can be done with the plan at a place, through VS Code's own command; each is one edit that can be undone.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support/milewright';
import { placeOf, planUri, problemOf, restorePlan, showPlan, views } from '../support/plan';
import { until } from '../support/until';

const { QuickFix, RefactorRewrite, RefactorExtract } = vscode.CodeActionKind;

async function actions(
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  await views();
  await showPlan();
  const ask = (): Thenable<vscode.CodeAction[]> =>
    vscode.commands.executeCommand('vscode.executeCodeActionProvider', planUri(), range, kind?.value);
  try {
    return await ask();
  } catch (error) {
    // VS Code takes the question back where the text has just been read from the disk again.
    if (!(error instanceof Error) || !/Cancel/.test(error.name + error.message)) throw error;
    return ask();
  }
}

/** Asked again where there is none: the text may have changed so lately that the plan is not yet of it. */
async function titled(
  range: vscode.Range,
  title: RegExp,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction> {
  return until(`an action like ${String(title)}`, async () =>
    (await actions(range, kind)).find((one) => title.test(one.title)),
  );
}

describe('code actions', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  afterEach(() => restorePlan(text));

  it('win time for a milestone that is late, the best of them preferred', async () => {
    const problem = await problemOf('schedule/milestone-missed', 'Public beta');
    const found = await actions(problem.range, QuickFix);
    const best = found.find(({ isPreferred }) => isPreferred);
    assert.match(best?.title ?? '', /^Let .+ join .+: Public beta \d+ \w+ \(−\d+\Wd\)/);
    for (const { title } of found) assert.ok(title.length <= 80, title);
    assert.ok(await vscode.workspace.applyEdit(best!.edit!));
    const { document } = await showPlan();
    assert.notEqual(document.getText(), text);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('lead to the commands that mend what no edit of the plan does', async () => {
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com', ...args], {
        cwd: workspaceFolder(),
        encoding: 'utf8',
      }).trim();
    const branches = ['ATLAS-t6w-refunds', 'ATLAS-t6w-again'];
    for (const branch of branches)
      git('branch', branch, git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-m', branch));
    try {
      const problem = await problemOf('evidence/two-branches', 'ATLAS-t6w:');
      const merge = await titled(problem.range, /^Merge a Branch…$/, QuickFix);
      assert.equal(merge.command?.command, 'git.merge');
      assert.equal(String(merge.command.arguments?.[0]), vscode.Uri.file(workspaceFolder()).toString());
      assert.equal(merge.edit, undefined);
    } finally {
      git('branch', '--delete', '--force', ...branches);
    }
  });

  it('are asked for by kind: no refactoring among the fixes', async () => {
    const problem = await problemOf('schedule/milestone-missed', 'Public beta');
    for (const { kind } of await actions(problem.range, QuickFix)) assert.ok(kind && QuickFix.contains(kind));
    const { document } = await showPlan();
    const at = placeOf(document, 'ATLAS-f2k:');
    for (const { kind } of await actions(new vscode.Range(at, at), RefactorRewrite))
      assert.ok(kind && RefactorRewrite.contains(kind));
  });

  it('let somebody join, and say when it is done then and for how much', async () => {
    const { document } = await showPlan();
    const at = placeOf(document, 'ATLAS-s5v:');
    const join = await titled(new vscode.Range(at, at), /^Let .+ join/);
    assert.match(join.title, /:.*(?:\d+ \w+ \(|€)/);
    assert.ok(await vscode.workspace.applyEdit(join.edit!));
    assert.notEqual(document.getText(), text);
  });

  it('turn effort into duration and leave all else as it is', async () => {
    const { document } = await showPlan();
    const at = placeOf(document, 'ATLAS-f2k:');
    const turn = await titled(new vscode.Range(at, at), /^Turn the effort into duration 9d/);
    assert.ok(await vscode.workspace.applyEdit(turn.edit!));
    const from = text.indexOf('ATLAS-f2k:');
    const expected = text.slice(0, from) + text.slice(from).replace('effort: 9d', 'duration: 9d');
    assert.equal(document.getText(), expected);
  });

  it('put selected tasks into a phase of their own', async () => {
    const { document } = await showPlan();
    const range = new vscode.Range(placeOf(document, 'ATLAS-g6m:'), placeOf(document, 'milestones:'));
    const put = await titled(range, /^Put 2 tasks into a new phase$/, RefactorExtract);
    assert.ok(await vscode.workspace.applyEdit(put.edit!));
    assert.match(
      document.getText(),
      /^      phase:\n        title: New phase\n        tasks:\n          ATLAS-g6m:\n            title: Roll out to 50 %\n/m,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('offer nothing outside of what they are about', async () => {
    const none = await actions(new vscode.Range(0, 0, 0, 0));
    assert.deepEqual(
      none.map(({ title }) => title),
      [],
    );
  });
});
