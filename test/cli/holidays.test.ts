/** Public holidays on the command line, from the plan's text to the printed date. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folders, runCli } from './support/run-cli';

interface Scheduled {
  readonly tasks: readonly { readonly id: string; readonly finish: string }[];
}
interface Checked {
  readonly findings: readonly { readonly rule: string; readonly line: number; readonly column: number }[];
}

const plan = (calendar: string): string => `project: { name: Atlas, start: 2026-06-03 }
${calendar}
tasks:
  a1: { title: Session tokens, duration: 2d }
`;

describe('public holidays on the command line', () => {
  const { make } = folders();

  async function checkFinish(calendar: string, finish: string): Promise<void> {
    const cwd = make({ 'project.yaml': plan(calendar) });
    const { stdout, stderr, code } = await runCli(['schedule', '--json', '--today', '2026-05-04'], { cwd });
    assert.deepEqual([stderr, code], ['', 0]);
    const { tasks } = JSON.parse(stdout) as Scheduled;
    assert.match(tasks.find(({ id }) => id === 'a1')!.finish, new RegExp(`^${finish}`));
  }

  it('move a task that begins the day before one', () =>
    checkFinish('calendar: { holidays: [DE-BY] }', '2026-06-05'));
  it('do not where it is none', () => checkFinish('calendar: { holidays: [DE-BE] }', '2026-06-04'));
  it('are found in any case', () => checkFinish('calendar: { holidays: de-by }', '2026-06-05'));

  it('are missed where the region is misspelt, with its place', async () => {
    const cwd = make({ 'project.yaml': plan('calendar: { holidays: [FR, Bayern] }') });
    const { stdout, code } = await runCli(['check', '--json', '--today', '2026-05-04'], { cwd });
    const { findings } = JSON.parse(stdout) as Checked;
    const found = findings.find(({ rule }) => rule === 'reference/unknown-region');
    assert.deepEqual([found?.line, found?.column, code], [2, 28, 1]);
  });

  describe('without their tables', () => {
    /** What the command line says of a plan where nothing but itself can be loaded. */
    function checkAlone(calendar: string, finish: string, said: RegExp): void {
      const alone = make({ 'project.yaml': plan(calendar) });
      copyFileSync(resolve('dist/cli.js'), join(alone, 'cli.js'));
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['cli.js', 'schedule', '--today', '2026-05-04'],
        { cwd: alone, encoding: 'utf8' },
      );
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`Session tokens.*${finish}`));
      assert.match(stderr, said);
    }

    it('it is told that they cannot be looked up, and the rest is answered', () =>
      checkAlone(
        'calendar: { holidays: [DE-BY] }',
        '2026-06-04',
        /^milewright: Public holidays cannot be looked up: .*computed without them\.\n$/,
      ));
    it('a plan that names no region misses nothing', () =>
      checkAlone('calendar: { closed: [2026-06-04] }', '2026-06-05', /^$/));
  });
});
