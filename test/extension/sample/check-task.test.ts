// `milewright check` as a task: VS Code offers it, and its problem matcher knows the lines that it prints.
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';

describe('the task «check»', () => {
  it('is offered for the plan, and ends as the command line does', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'milewright' });
    assert.deepEqual(
      tasks.map(({ name, problemMatchers }) => [name, problemMatchers]),
      [['check', ['$milewright-check']]],
    );
    const { process: program, args, options } = tasks[0]!.execution as vscode.ProcessExecution;
    // A terminal of its own would need somebody who looks at it.
    const { status, stdout } = spawnSync(program, [...args], {
      cwd: options!.cwd!,
      env: { ...process.env, ...options!.env },
      encoding: 'utf8',
    });
    // The sample has errors.
    assert.equal(status, 1);
    assert.match(stdout, /^project\.yaml:\d+:\d+ /);
  });

  it('prints lines that its matcher reads', () => {
    const { contributes } = vscode.extensions.getExtension('milewright.milewright')!.packageJSON as {
      readonly contributes: {
        readonly problemMatchers: readonly { readonly pattern: { readonly regexp: string } }[];
      };
    };
    const pattern = new RegExp(contributes.problemMatchers[0]!.pattern.regexp);
    const line =
      'plan/project.yaml:5:36 error Public beta is due 2026-01-08: late. schedule/milestone-missed';
    assert.deepEqual(pattern.exec(line)?.slice(1), [
      'plan/project.yaml',
      '5',
      '36',
      'error',
      'Public beta is due 2026-01-08: late.',
      'schedule/milestone-missed',
    ]);
  });
});
