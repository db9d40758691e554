// Two folders of one window that become repositories while it is open: each plan has the commits of its own.
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TreeNode } from '../../../src/core/views/trees/tree-node';
import { views } from '../support/plan';
import { until } from '../support/until';

function pathOf(folder: string): string {
  const found = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
  assert.ok(found, folder);
  return found.uri.fsPath;
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=Ana Ruiz', '-c', 'user.email=ana@example.com'];
  execFileSync('git', [...who, ...args], { cwd: pathOf(folder), stdio: 'pipe' });
}

/** Labels of all rows of a plan, those of commits too. */
async function labels(plan: string): Promise<readonly string[]> {
  const flat = (nodes: readonly TreeNode[]): readonly string[] =>
    nodes.flatMap(({ label, children }) => [label, ...flat(children)]);
  return flat((await views()).rowsOf('schedule').find(({ name }) => name === plan)?.rows ?? []);
}

async function appears(plan: string, label: string): Promise<void> {
  await until(`«${label}» in ${plan}`, async () => (await labels(plan)).includes(label));
}

describe('folders that become repositories', () => {
  before(() => {
    for (const [folder, id] of [
      ['web', 'first'],
      ['docs', 'page'],
    ] as const) {
      mkdirSync(pathOf(folder), { recursive: true });
      if (folder === 'docs') {
        const plan = 'project: { name: Atlas Docs }\ntasks:\n  page: { title: First page, duration: 1d }\n';
        writeFileSync(join(pathOf(folder), 'project.yaml'), plan);
      }
      git(folder, 'init', '--quiet', '--initial-branch=main');
      git(folder, 'add', '.');
      git(folder, 'commit', '--quiet', `--message=Plan ${folder}\n\nTask: ${id}`);
    }
  });

  it('have their commits below their tasks without anything else being done', async () => {
    await appears('Atlas Web', 'Plan web');
    await appears('Atlas Docs', 'Plan docs');
    assert.ok(!(await labels('Atlas Docs')).includes('Plan web'));
  });

  it('follow a switch to another branch, in the plan and in the commits', async () => {
    git('docs', 'switch', '--quiet', '--create', 'page');
    appendFileSync(join(pathOf('docs'), 'project.yaml'), '  next: { title: Next page, duration: 1d }\n');
    git('docs', 'commit', '--quiet', '--all', '--message=Plan one more\n\nTask: next');
    await appears('Atlas Docs', 'Next page');
    await appears('Atlas Docs', 'Plan one more');
    git('docs', 'switch', '--quiet', 'main');
    await until('the plan of main', async () => !(await labels('Atlas Docs')).includes('Next page'));
    assert.ok(!readFileSync(join(pathOf('docs'), 'project.yaml'), 'utf8').includes('next'));
  });
});
