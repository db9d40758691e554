// A plan that names other repositories: one is a folder of the window, one only a setting knows of, one nobody.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TreeNode } from '../../../src/core/views/trees/tree-node';
import { problems, ruleOf, views } from '../support/plan';
import { until, untilHolds } from '../support/until';

const planName = 'Atlas Web';

function folderOf(name: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find((folder) => folder.name === name);
  assert.ok(found, name);
  return found.uri;
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
}

function tell(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', `--message=${message}`);
}

async function rows(): Promise<{ readonly plan: string; readonly nodes: readonly TreeNode[] }> {
  const flat = (nodes: readonly TreeNode[]): readonly TreeNode[] =>
    nodes.flatMap((node) => [node, ...flat(node.children)]);
  const found = (await views()).rowsOf('schedule').find(({ name }) => name === planName);
  assert.ok(found);
  return { plan: found.plan, nodes: flat(found.rows) };
}

async function rowOf(label: string): Promise<{ readonly plan: string; readonly node: TreeNode }> {
  return until(`«${label}»`, async () => {
    const { plan, nodes } = await rows();
    const node = nodes.find((each) => each.label === label);
    return node && { plan, node };
  });
}

describe('a plan that names other repositories', () => {
  const plan = (): vscode.Uri => vscode.Uri.joinPath(folderOf('web'), 'project.yaml');
  const missing = (): readonly string[] =>
    problems(plan())
      .filter((problem) => ruleOf(problem) === 'reference/missing-repository')
      .map(({ message }) => message);
  let text = '';
  let old = '';
  let sea = '';

  const write = async (to: string): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(plan());
    const edit = new vscode.WorkspaceEdit();
    edit.replace(plan(), new vscode.Range(0, 0, document.lineCount, 0), to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const setFolders = (folders: Readonly<Record<string, string>> | undefined) =>
    vscode.workspace
      .getConfiguration('milewright')
      .update('repositories', folders, vscode.ConfigurationTarget.Global);

  before(async () => {
    old = folderOf('old').fsPath;
    sea = join(mkdtempSync(join(tmpdir(), 'milewright-sea-')), 'sea');
    mkdirSync(join(sea, 'src'), { recursive: true });
    writeFileSync(join(sea, 'src', 'ship.txt'), 'one ship\nsee #first\n');
    git(sea, 'init', '--quiet', '--initial-branch=main');
    commit(sea, 'Build a ship\n\nTask: first');
    text = (await vscode.workspace.openTextDocument(plan())).getText();
    await write(`${text}repositories: { old: {}, sea: {} }\n`);
  });

  after(async () => {
    await setFolders(undefined);
    await write(text);
    rmSync(join(sea, '..'), { recursive: true, force: true });
  });

  it('says of each why its commits are not there', () =>
    untilHolds(() =>
      assert.deepEqual(missing().toSorted(), [
        'No folder is known of sea: open it beside the plan, or name it in milewright.repositories.',
        'The folder of old is in no repository of git, so that its commits are not counted.',
      ]),
    ));

  it('has the commits of a folder of the window, from when it becomes a repository on', async () => {
    git(old, 'init', '--quiet', '--initial-branch=main');
    commit(old, 'Work on the old side\n\nTask: first');
    const { node } = await rowOf('Work on the old side');
    assert.match(node.description, /^old, Ana, /);
    await untilHolds(() => assert.equal(missing().length, 1));
  });

  it('has those of a folder that the setting names, and follows them', async () => {
    await setFolders({ sea, old: '/nowhere', web: 'relative' });
    const { node } = await rowOf('Build a ship');
    assert.deepEqual(node.target?.kind === 'commit' && node.target.repository, 'sea');
    await untilHolds(() => assert.deepEqual(missing(), []));
    commit(sea, 'Launch it\n\nTask: more');
    await rowOf('Launch it');
    commit(sea, 'Paint it');
    const unlinked = await rowOf('Paint it');
    assert.equal(unlinked.node.context, 'commit.unlinked');
    git(sea, 'notes', 'add', '--message=Task: more', 'HEAD');
    await until('the link', async () => (await rowOf('Paint it')).node.context === 'commit.note');
  });

  it('opens a commit where it is', async () => {
    const row = await rowOf('Build a ship');
    await vscode.commands.executeCommand('milewright.openRow', row);
    // No folder of the window holds it, so that the Git extension has not opened it.
    const document = await until('the changes of the commit', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'milewright-commit' && shown;
    });
    assert.match(document.getText(), /Task: first[^]*src\/ship\.txt[^]*\+one ship/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('tells the task of a line of a file there', async () => {
    const uri = vscode.Uri.file(join(sea, 'src', 'ship.txt'));
    const document = await vscode.workspace.openTextDocument(uri);
    await until('the hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(0, 3),
      );
      const told = hovers.flatMap(({ contents }) =>
        contents.map((each) => (each as vscode.MarkdownString).value),
      );
      return told.some((each) => each.includes('First of web') && each.includes('Build a ship'));
    });
  });

  /** Picks from each list the first item whose label matches; @returns what was asked */
  const picking = async (wanted: readonly RegExp[], run: () => Thenable<unknown>): Promise<string[]> => {
    const { showQuickPick, showInformationMessage, showWarningMessage } = vscode.window;
    const warn = (message: string): Promise<void> => Promise.resolve(void asked.push(message));
    const asked: string[] = [];
    const left = [...wanted];
    const pick = (items: readonly vscode.QuickPickItem[], { placeHolder = '' } = {}): Promise<unknown> => {
      asked.push(placeHolder);
      const label = left.shift();
      return Promise.resolve(label && items.find((item) => label.test(item.label)));
    };
    const tellNothing = (): Promise<void> => Promise.resolve();
    Object.assign(vscode.window, {
      showQuickPick: pick,
      showInformationMessage: tellNothing,
      showWarningMessage: warn,
    });
    try {
      await run();
    } finally {
      Object.assign(vscode.window, { showQuickPick, showInformationMessage, showWarningMessage });
    }
    assert.deepEqual(left, []);
    return asked;
  };

  it('links a commit there by a note in its own repository, and takes it back', async () => {
    for (const [key, value] of [
      ['user.name', 'Ana Ruiz'],
      ['user.email', 'ana@example.com'],
    ] as const)
      git(sea, 'config', key, value);
    commit(sea, 'Grease it');
    const row = await rowOf('Grease it');
    assert.equal(row.node.context, 'commit.unlinked');
    const asked = await picking([/First of web/, /Write the Note/], () =>
      vscode.commands.executeCommand('milewright.linkCommit', row),
    );
    assert.deepEqual(asked, ['To which task does «Grease it» belong?', 'Link «Grease it» to First of web?']);
    assert.equal(tell(sea, 'notes', '--ref=milewright', 'show', 'HEAD'), 'Task: first');
    assert.throws(() => tell(old, 'notes', '--ref=milewright', 'show', 'HEAD'));
    const linked = await until('the link', async () => {
      const found = await rowOf('Grease it');
      return found.node.context === 'commit.note' && found;
    });
    const task = await rowOf('First of web');
    await vscode.commands.executeCommand('milewright.unlinkCommit', { ...linked, parent: task });
    await until('no link', async () => (await rowOf('Grease it')).node.context === 'commit.unlinked');
    assert.throws(() => tell(sea, 'notes', '--ref=milewright', 'show', 'HEAD'));
  });

  it('renames a task in their files too', async () => {
    const ship = vscode.Uri.file(join(sea, 'src', 'ship.txt'));
    const document = await vscode.workspace.openTextDocument(plan());
    const at = document.positionAt(document.getText().indexOf('first:') + 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      plan(),
      at,
      'foremost',
    );
    assert.deepEqual(
      edit.get(ship).map(({ range, newText }) => [range.start.line, range.start.character, newText]),
      [[1, 5, 'foremost']],
    );
  });

  it('begins a task on a branch in the repository that a person picks', async () => {
    const row = await rowOf('First of web');
    const start = (): Thenable<unknown> =>
      vscode.commands.executeCommand('milewright.startTaskOnBranch', row);
    const which = 'In which repository does First of web begin?';
    assert.deepEqual(await picking([/^old$/, /^Create feature\/first/], start), [
      which,
      'Start First of web; the plan stays as it is',
    ]);
    assert.match(tell(old, 'branch', '--show-current'), /^feature\/first/);
    assert.equal((await vscode.workspace.openTextDocument(plan())).getText().includes('started'), false);
    git(old, 'switch', '--quiet', 'main');
    // VS Code opens no repository outside of the folders of the window.
    assert.deepEqual(await picking([/^sea$/], start), [
      which,
      'First of web gets no branch: the folder of sea is not open in this window.',
    ]);
    assert.equal(tell(sea, 'branch', '--show-current'), 'main');
  });

  it('offers the push and the merge there when a task is finished, and says done in the plan when told so', async () => {
    const branch = tell(old, 'branch', '--list', '--format=%(refname:short)', 'feature/*');
    git(old, 'switch', '--quiet', branch);
    commit(old, 'Carry on');
    await rowOf('Carry on');
    const row = await rowOf('First of web');
    const { showInformationMessage, showQuickPick } = vscode.window;
    const { executeCommand } = vscode.commands;
    /** What VS Code's Git extension was asked to do, and where. */
    const done: string[] = [];
    const finish = async (button: string): Promise<string> => {
      let told = '';
      Object.assign(vscode.window, {
        // Open ends are not what this is about.
        showQuickPick: (items: readonly vscode.QuickPickItem[]) => Promise.resolve(items[0]),
        showInformationMessage(message: string, ...buttons: readonly string[]) {
          told = message;
          return Promise.resolve(buttons.find((each) => each === button));
        },
      });
      Object.assign(vscode.commands, {
        executeCommand(command: string, ...rest: readonly unknown[]) {
          if (!command.startsWith('git.')) return executeCommand(command, ...rest);
          done.push(`${command} ${(rest[0] as vscode.Uri).fsPath}`);
          return Promise.resolve();
        },
      });
      try {
        await executeCommand('milewright.finishTask', row);
      } finally {
        Object.assign(vscode.window, { showInformationMessage, showQuickPick });
        Object.assign(vscode.commands, { executeCommand });
      }
      return told;
    };
    const planText = async (): Promise<string> => (await vscode.workspace.openTextDocument(plan())).getText();
    const before = await planText();
    const said = `First of web is on ${branch} of old, which is not merged yet.`;
    assert.equal(await finish('Push'), said);
    assert.deepEqual(done.splice(0), [`git.push ${old}`]);
    assert.equal(await finish('Merge into main'), said);
    assert.deepEqual(done.splice(0), [`git.merge ${old}`]);
    assert.equal(tell(old, 'branch', '--show-current'), 'main');
    assert.equal(tell(old, 'log', '-1', '--format=%s', 'main'), 'Work on the old side');
    assert.equal(await planText(), before);
    git(old, 'switch', '--quiet', branch);
    await untilHolds(async () => assert.equal(await finish('Mark as Done All the Same'), said));
    assert.deepEqual(done, []);
    await untilHolds(async () => assert.match(await planText(), /first: .*\bstatus: done\b/));
    git(old, 'switch', '--quiet', 'main');
    await write(before);
  });

  it('stops a long reading by a command: what was read stays, and another command reads the rest', async () => {
    const total = 40_000;
    const lines: string[] = ['reset refs/heads/main'];
    for (let i = 0; i < total; i++) {
      const person = `Ana <ana@example.com> ${String(1_772_000_000 + i * 60)} +0000`;
      lines.push(
        'commit refs/heads/main',
        `author ${person}`,
        `committer ${person}`,
        'data 14',
        'c\n\nTask: first',
        '',
      );
    }
    const long = join(sea, '..', 'long');
    mkdirSync(long);
    git(long, 'init', '--quiet', '--initial-branch=main');
    execFileSync('git', ['fast-import', '--quiet'], {
      cwd: long,
      input: `${lines.join('\n')}\n`,
      stdio: 'pipe',
    });
    /** Of the last three commits and the others, of which the row of the task tells. */
    const counted = async (): Promise<number> => {
      const more = (await rows()).nodes.find(({ context }) => context === 'commits');
      return Number(/^([\d,]+) more/.exec(more?.label ?? '')?.[1] ?? 0);
    };
    await write(`${text}repositories: { long: {} }\n`);
    await setFolders({ long });
    await until('the first commits', async () => (await counted()) > 0);
    await vscode.commands.executeCommand('milewright.stopReading');
    // Whatever was under way has come to its end.
    let part = -1;
    await until('no further commit', async () => {
      const before = part;
      part = await counted();
      return part === before;
    });
    assert.ok(part > 0 && part < total - 3, String(part));
    await vscode.commands.executeCommand('milewright.readOn');
    await until('all commits', async () => (await counted()) === total - 3);
  });

  it('forgets what the text names no more', async () => {
    await write(`${text}repositories: { old: {} }\n`);
    await until('only the old side', async () => {
      const labels = (await rows()).nodes.map(({ label }) => label);
      return labels.includes('Work on the old side') && !labels.includes('Build a ship');
    });
  });
});
