// What changed in the plan since a revision: the tree in words, and the texts side by side at the line of a row.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { TreeNode } from '../../../src/core/views/trees/tree-node';
import { workspaceFolder } from '../support/milewright';
import { everyRow, placeOf, planUri, replace, restorePlan, showPlan, views } from '../support/plan';
import { until, untilHolds } from '../support/until';

describe('the changes of the plan', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: workspaceFolder(), encoding: 'utf8' }).trim();
  let text = '';
  before(async () => {
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
  });
  after(async () => {
    await vscode.commands.executeCommand('milewright.showChanges', { kind: 'baseline' });
    await restorePlan(text);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const found = async (label: string, below: string): Promise<TreeNode | undefined> =>
    (await everyRow('changes')).find((row) => row.label === label && row.id.startsWith(below));
  const show = async (node: TreeNode, command = 'showChange'): Promise<vscode.TabInputTextDiff> => {
    const [plan] = (await views()).rowsOf('changes');
    await vscode.commands.executeCommand(`milewright.${command}`, { plan: plan!.plan, node });
    return until('the texts side by side', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : null;
    });
  };
  const earlierText = async ({ original }: vscode.TabInputTextDiff): Promise<string> =>
    (await vscode.workspace.openTextDocument(original)).getText();

  it('are those since the baseline at first, in words', async () => {
    await untilHolds(async () => {
      const all = await everyRow('changes');
      assert.ok(
        all.some(({ label }) => label === 'Finish and milestones'),
        all.map(({ id }) => id).join(' '),
      );
    });
    const row = await until('a task that ends later', () => found('Finish', 'dates'));
    assert.match(row.description, /^[+−]\d+\sd, \d+ \w+ → \d+ \w+$/);
  });

  it('follow the text as it is typed, since the last commit', async () => {
    await vscode.commands.executeCommand('milewright.showChanges', { kind: 'commit' });
    await untilHolds(async () => assert.deepEqual(await everyRow('changes'), []));
    const { document } = await showPlan();
    await replace(document, 'title: Refunds', 'title: Refunds and credits');
    const row = await until('the other name', () => found('Refunds and credits', 'names'));
    assert.equal(row.description, 'was «Refunds»');
    const diff = await show(row);
    assert.equal(diff.modified.toString(), planUri().toString());
    assert.equal(await earlierText(diff), git('show', 'HEAD:project.yaml') + '\n');
    const editor = await until('its line', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.toString() === planUri().toString() ? activeTextEditor : null;
    });
    const line = placeOf(editor.document, 'title: Refunds and credits').line;
    await untilHolds(() => assert.ok(Math.abs(editor.selection.active.line - line) <= 1));
    await restorePlan(text);
    await untilHolds(async () => assert.deepEqual(await everyRow('changes'), []));
  });

  it('lead to where a thing stood that is gone', async () => {
    const { document } = await showPlan();
    const cut = /\n {6}ATLAS-t6w:[\s\S]*?(?=\n {6}\S)/.exec(text)?.[0] ?? '';
    assert.ok(cut.includes('title: Refunds'), cut);
    await replace(document, cut, '');
    const row = await until('the dropped task', () => found('Refunds', 'dropped'));
    assert.equal(row.description, 'gone from the plan');
    const diff = await show(row, 'openRow');
    assert.match(await earlierText(diff), /title: Refunds/);
    await restorePlan(text);
  });

  it('are told between two revisions, of which neither can be written', async () => {
    const [first = ''] = git('log', '--reverse', '--format=%H', '--', 'project.yaml').split('\n');
    await vscode.commands.executeCommand('milewright.showChanges', {
      kind: 'revisions',
      from: first,
      to: 'HEAD',
    });
    const row = await until('what is new', async () =>
      (await everyRow('changes')).find(
        ({ context, target }) => context === 'change' && target?.kind === 'change',
      ),
    );
    const { original, modified } = await show(row);
    assert.equal(original.scheme, 'milewright-revision');
    assert.equal(modified.scheme, 'milewright-revision');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(modified.scheme), false);
  });

  it('are told since a point in time, and none where it leads to nothing', async () => {
    await vscode.commands.executeCommand('milewright.showChanges', {
      kind: 'revisions',
      from: '--output=evil',
      to: null,
    });
    await untilHolds(async () => assert.deepEqual(await everyRow('changes'), []));
    // The first plan was written so many days ago, and has changed since.
    const [first = ''] = git('log', '--reverse', '--format=%ct', '--', 'project.yaml').split('\n');
    const days = Math.floor(Date.now() / 86_400_000) - Math.floor(Number(first) / 86_400);
    await vscode.commands.executeCommand('milewright.showChanges', { kind: 'looked' });
    await untilHolds(async () => assert.deepEqual(await everyRow('changes'), []));
    for (const since of [{ kind: 'tag' }, { kind: 'days', days }] as const) {
      await vscode.commands.executeCommand('milewright.showChanges', since);
      await untilHolds(async () => assert.notDeepEqual(await everyRow('changes'), [], since.kind));
      await vscode.commands.executeCommand('milewright.showChanges', { kind: 'commit' });
      await untilHolds(async () => assert.deepEqual(await everyRow('changes'), []));
    }
  });
});
