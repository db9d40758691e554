// Changing a risk from the tree: one edit, which the tree follows, and which can be taken back.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support/milewright';
import {
  everyRow,
  planUri,
  problems,
  replace,
  restorePlan,
  rowArgument,
  rowNamed,
  ruleOf,
  views,
} from '../support/plan';
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

  it('is offered where a line of code names a task that is done, and is added by one edit', async () => {
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com', ...args], {
        cwd: workspaceFolder(),
        encoding: 'utf8',
      }).trim();
    const tip = git('rev-parse', 'HEAD');
    appendFileSync(join(workspaceFolder(), 'src', 'auth', 'session.ts'), '\n// said\n');
    appendFileSync(join(workspaceFolder(), 'README.md'), '\nTODO(ATLAS-b4c): the last word\n');
    git('commit', '--quiet', '--all', '-m', 'Say more');
    try {
      const label = 'Map payment flows is not as done as it says';
      const row = await until('the candidate', async () => {
        const [plan] = (await views()).rowsOf('risks');
        const node = (await everyRow('risks')).find((each) => each.label === label);
        return plan && node && { plan: plan.plan, node };
      });
      assert.match(row.node.description, /^1 line marked as unfinished names it: README\.md:\d+$/);
      await vscode.commands.executeCommand('milewright.openRow', row);
      const shown = vscode.window.activeTextEditor;
      assert.ok(shown && shown.document.uri.path.endsWith('/README.md'));
      assert.match(shown.document.lineAt(shown.selection.active.line).text, /^TODO/);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('milewright.addCandidate', row);
      assert.match(
        onDisk(),
        /\n {2}left-atlas-b4c:\n {4}title: Map payment flows is not as done as it says\n/,
      );
      await until('a risk', async () => (await rowNamed('risks', label)).context === 'risk.open');
      await vscode.commands.executeCommand('milewright.undoLastEdit');
      assert.equal(onDisk(), text);
      // Below a risk stand the commits that changed the files of its tasks.
      const { children } = await rowNamed('risks', 'Refresh tokens leak through logs');
      assert.deepEqual([children[0]?.label, children[0]?.context], ['Say more', 'commit']);
      // Of which there are more: they are folded.
      assert.equal(children.at(-1)?.context, 'commits');
    } finally {
      git('reset', '--quiet', '--hard', tip);
    }
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

describe('what a simulation says', () => {
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(() => restorePlan(text));
  const lowOdds = (): readonly vscode.Diagnostic[] =>
    problems().filter((problem) => ruleOf(problem) === 'schedule/low-odds');
  const ofRelease = (): vscode.Diagnostic | undefined =>
    lowOdds().find(({ message }) => message.startsWith('Release 1.0'));

  it('becomes a problem at the milestone once somebody looks at it, and follows the text', async () => {
    assert.deepEqual(lowOdds(), []);
    await vscode.commands.executeCommand('milewright.openRisks');
    const { message } = await until('odds of the release', ofRelease);
    assert.match(
      message,
      /^Release 1\.0 is due 2026-09-30; \d+ % of 10000 runs keep it, half are done by 2026-10-/,
    );
    const document = await vscode.workspace.openTextDocument(planUri());
    await replace(document, 'Release 1.0, due: 2026-09-30', 'Release 1.0, due: 2026-12-23');
    await until('a date that holds', () => ofRelease() === undefined);
    assert.ok(lowOdds().length > 0, 'the odds of the others stay');
  });

  it('is taken back when the plan changes and nobody looks', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const document = await vscode.workspace.openTextDocument(planUri());
    await replace(document, 'Release 1.0, due: 2026-12-23', 'Release 1.0, due: 2026-12-22');
    await until('no odds', () => lowOdds().length === 0);
  });
});
