// Code beside the plan: the task of a line, and a task that is started from the comment that names it.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { workspaceFolder } from '../support/milewright';
import { everyRow, planUri, restorePlan } from '../support/plan';
import { until } from '../support/until';

const path = 'src/auth/session.ts';

describe('a line of code', () => {
  let text = '';
  const uri = (): vscode.Uri => vscode.Uri.joinPath(vscode.Uri.file(workspaceFolder()), ...path.split('/'));
  const hoverAt = async (line: number): Promise<string> => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri(),
      new vscode.Position(line, 0),
    );
    const parts = found.flatMap(({ contents }) => contents);
    return parts.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')).join('\n');
  };
  before(async () => {
    // This host has no TypeScript service, and would say so.
    await vscode.workspace.getConfiguration('files').update('associations', { '*.ts': 'plaintext' }, true);
    text = (await vscode.workspace.openTextDocument(planUri())).getText();
    await until('commits', async () =>
      (await everyRow('schedule')).some(({ context }) => context === 'commit'),
    );
  });
  afterEach(async () => {
    await vscode.workspace.getConfiguration('milewright').update('lineHover', undefined, true);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await restorePlan(text);
  });

  after(() => vscode.workspace.getConfiguration('files').update('associations', undefined, true));

  it('tells the task of the commit that it comes from', async () => {
    const { document } = await vscode.window.showTextDocument(uri());
    const git = execFileSync('git', ['blame', '--porcelain', path], {
      cwd: workspaceFolder(),
      encoding: 'utf8',
    });
    const hashes = git.split('\n').flatMap((line) => /^([0-9a-f]{40}) /.exec(line)?.[1] ?? []);
    assert.equal(hashes.length, document.lineCount - 1);
    const line = document
      .getText()
      .split('\n')
      .findIndex((each) => each.trim() !== '');
    let seen = '';
    await until('the hover', async () => (seen = await hoverAt(line)) !== '', 20_000);
    assert.match(seen, /\*\*Session tokens\*\* ATLAS\\-k3f · doing/);
    assert.ok(seen.includes(hashes[line]!.slice(0, 10)), seen);
  });

  it('tells nothing of what is not committed, and nothing at all where the setting says so', async () => {
    const { document } = await vscode.window.showTextDocument(uri());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri(), new vscode.Position(0, 0), '// not committed\n');
    await vscode.workspace.applyEdit(edit);
    assert.doesNotMatch(await hoverAt(0), /Session tokens/);
    const line = document
      .getText()
      .split('\n')
      .findIndex((each, i) => i > 0 && each.trim() !== '');
    assert.match(await hoverAt(line), /Session tokens/);
    await vscode.workspace.getConfiguration('milewright').update('lineHover', false, true);
    assert.doesNotMatch(await hoverAt(line), /Session tokens/);
  });

  it('starts the task that its comment names', async () => {
    await vscode.window.showTextDocument(uri());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri(), new vscode.Position(0, 0), '// TODO(ATLAS-t6w): pay back in part\n');
    await vscode.workspace.applyEdit(edit);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri(),
      new vscode.Range(0, 3, 0, 3),
    );
    const start = actions.find(({ title }) => title === 'Start ATLAS-t6w «Refunds»');
    assert.ok(start?.command, actions.map(({ title }) => title).join('\n'));
    await vscode.commands.executeCommand(
      start.command.command,
      ...((start.command.arguments ?? []) as readonly unknown[]),
    );
    await until('the state', async () =>
      (await everyRow('schedule')).some(
        ({ label, context }) => label === 'Refunds' && context === 'task.active',
      ),
    );
  });
});
