// A commit that forgot its task: suggested by the paths that a task owns, linked by a note, and taken back.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TreeNode } from '../../../src/core/views/trees/tree-node';
import { workspaceFolder } from '../support/milewright';
import { everyRow, rowNamed, views } from '../support/plan';
import { until } from '../support/until';

const subject = 'Rotate what is signed with';

describe('a commit that names no task', () => {
  const git = (...args: readonly string[]): string => {
    const who = ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com'];
    return execFileSync('git', [...who, ...args], { cwd: workspaceFolder(), encoding: 'utf8' }).trim();
  };
  const ask = vscode.window.showInformationMessage;
  let tip = '';
  let hash = '';
  let told: string[] = [];
  /** Takes the button of each question by its name; others are left open. */
  const answer = (...buttons: readonly string[]): void => {
    const say = (message: string, ...rest: readonly unknown[]): Promise<unknown> => {
      told.push(message);
      return Promise.resolve(rest.find((each) => typeof each === 'string' && buttons.includes(each)));
    };
    Object.assign(vscode.window, { showInformationMessage: say });
  };
  const contextOf = async (): Promise<string | undefined> =>
    (await everyRow('schedule')).find(({ label }) => label === subject)?.context;
  const argument = async (): Promise<object> => {
    const [plan] = (await views()).rowsOf('schedule');
    const task = await rowNamed('schedule', 'Session tokens');
    const parent = { plan: plan!.plan, node: task, parent: null };
    const node: TreeNode = await rowNamed('schedule', subject);
    return { plan: plan!.plan, node, parent };
  };

  before(async () => {
    tip = git('rev-parse', 'HEAD');
    for (const [key, value] of [
      ['user.name', 'Ana Ruiz'],
      ['user.email', 'ana@example.com'],
    ] as const)
      git('config', key, value);
    appendFileSync(join(workspaceFolder(), 'src', 'auth', 'session.ts'), '\n// rotated\n');
    git('add', 'src/auth/session.ts');
    git('commit', '--quiet', '-m', subject);
    hash = git('rev-parse', 'HEAD');
    await until('the commit', async () => (await contextOf()) === 'commit.unlinked', 20_000);
  });
  afterEach(() => {
    Object.assign(vscode.window, { showInformationMessage: ask });
    told = [];
  });
  after(() => {
    git('reset', '--quiet', '--hard', tip);
    git('config', '--unset', 'user.name');
    git('config', '--unset', 'user.email');
  });

  it('stands at the end of the schedule with the task whose paths it changes', async () => {
    const row = await until('the suggestion', async () => {
      const found = await rowNamed('schedule', subject);
      return found.description.includes('perhaps') ? found : null;
    });
    assert.match(row.description, /^perhaps Session tokens, Ana, /);
    assert.equal((await everyRow('schedule')).at(-1)!.context.startsWith('commit'), true);
  });

  /** The list of tasks, then the question: the first row of each. */
  const link = async (): Promise<void> => {
    const linked = vscode.commands.executeCommand('milewright.linkCommit', await argument());
    await until('the message', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return told.length > 0;
    });
    await linked;
  };

  it('is linked by a note, and taken back by the button of the message', async () => {
    answer('Take the Link Back');
    await link();
    assert.deepEqual(told, ['«Rotate what is signed with» is linked to Session tokens.']);
    assert.throws(() => git('notes', '--ref=milewright', 'show', hash));
    assert.equal(await contextOf(), 'commit.unlinked');
  });

  it('stands below its task once it is linked, from where the link is taken back', async () => {
    answer();
    await link();
    assert.equal(git('notes', '--ref=milewright', 'show', hash), 'Task: ATLAS-k3f');
    assert.equal(git('rev-parse', 'HEAD'), hash);
    await until('the row below its task', async () => (await contextOf()) === 'commit.note');
    await vscode.commands.executeCommand('milewright.unlinkCommit', await argument());
    await until('the row at the end', async () => (await contextOf()) === 'commit.unlinked');
  });

  it('is left alone where the list is closed', async () => {
    answer();
    let closed = false;
    const linked = vscode.commands.executeCommand('milewright.linkCommit', await argument());
    void linked.then(() => (closed = true));
    // The list may not be open yet.
    await until('the end', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return closed;
    });
    assert.throws(() => git('notes', '--ref=milewright', 'show', hash));
  });
});
