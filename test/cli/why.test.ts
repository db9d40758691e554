/** `why`: its sentences, its chain, its float paths, what its JSON holds, and which ids it refuses. */
import assert from 'node:assert/strict';
import { atlas, monday } from './support/atlas';
import { folders, runCli } from './support/run-cli';

/** A-2 waits for A-1, then for Ben, who is away on 8 and 9 January; A-3 runs beside them. */
const away = atlas
  .replace('  ana:', '  ben: { name: Ben, away: [2026-01-08..2026-01-09] }\n  ana:')
  .replace('duration: 2d, assign: ana', 'duration: 2d, assign: ben');

describe('why', () => {
  const { make } = folders();
  const run = (text: string, ...args: readonly string[]): ReturnType<typeof runCli> =>
    runCli(['why', ...args, ...monday], { cwd: make({ 'project.yaml': text }) });

  it('prints a sentence for start and finish, the chain, and the paths', async () => {
    const { stdout, stderr, code } = await run(away, 'A-2');
    assert.deepEqual([stderr, code], ['', 0]);
    assert.deepEqual(stdout.split('\n'), [
      'A-2 starts 2026-01-12: after A-1 (Ben away 2026-01-08..2026-01-09), at the project start.',
      'A-2 ends 2026-01-13: 2 d from 2026-01-12 on, after A-1 (Ben away 2026-01-08..2026-01-09), at the project start.',
      'Float −2 d, free 0 d, critical, drag 4 d.',
      '',
      'Because of  Title           Start       Finish      Away',
      'A-2         Login form      2026-01-12  2026-01-13',
      'A-1         Session tokens  2026-01-05  2026-01-07',
      '',
      'Path  Float  Tasks      Joins at',
      '   1    0 d  A-1 → A-2',
      '',
    ]);
  });

  it('says it once of a milestone, and of a phase which task ends it', async () => {
    const milestone = await run(away, 'beta');
    const chain = 'A-2, after A-1 (Ben away 2026-01-08..2026-01-09), at the project start.';
    assert.equal(milestone.stdout.split('\n')[0], `beta is reached 2026-01-13: after ${chain}`);
    assert.match(milestone.stdout, /^ {3}2 {4}6 d {2}A-3 {15}beta$/m);
    const phase = await run(away, 'build');
    assert.equal(phase.stdout.split('\n')[1], `build ends 2026-01-13: with ${chain}`);
  });

  it('holds chain, links, segments and paths in its JSON', async () => {
    const { stdout } = await run(away, 'A-2', '--json');
    const start = { kind: 'project-start' };
    const first = {
      id: 'A-1',
      title: 'Session tokens',
      start: '2026-01-05T08:00',
      finish: '2026-01-07T17:00',
      because: start,
      absences: [],
    };
    const absence = { person: 'ben', first: '2026-01-08', last: '2026-01-09' };
    const own = {
      id: 'A-2',
      title: 'Login form',
      start: '2026-01-12T08:00',
      finish: '2026-01-13T17:00',
      because: { kind: 'absence', ...absence, behind: { kind: 'task', id: 'A-1', type: 'FS' } },
      absences: [],
    };
    const reason = 'after A-1 (Ben away 2026-01-08..2026-01-09), at the project start.';
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      id: 'A-2',
      title: 'Login form',
      start: '2026-01-12T08:00',
      finish: '2026-01-13T17:00',
      earlyStart: '2026-01-12T08:00',
      earlyFinish: '2026-01-13T17:00',
      lateStart: '2026-01-06T08:00',
      lateFinish: '2026-01-07T17:00',
      totalFloat: -960,
      freeFloat: 0,
      critical: true,
      interferingFloat: -960,
      nearCritical: false,
      segments: [{ start: '2026-01-12T08:00', finish: '2026-01-13T17:00' }],
      why: {
        start: { sentence: `A-2 starts 2026-01-12: ${reason}`, chain: [own, first] },
        finish: { sentence: `A-2 ends 2026-01-13: 2 d from 2026-01-12 on, ${reason}`, chain: [own, first] },
      },
      drag: 1920,
      drivenBy: [{ id: 'A-1', type: 'FS' }],
      needs: [{ id: 'A-1', type: 'FS', lag: 0, driving: true, float: 960 }],
      paths: [{ float: 0, tasks: ['A-1', 'A-2'], joins: null }],
      unscheduled: null,
    });
  });

  it('says why there are no dates', async () => {
    const cycle = atlas.replace('effort: 3d, assign: ana', 'effort: 3d, assign: ana, needs: A-2');
    const inIt = await run(cycle, 'A-1');
    assert.deepEqual(
      [inIt.stdout, inIt.code],
      ['A-1 has no dates: A-1 → A-2 → A-1 wait for each other.\n', 0],
    );
    const behind = await run(cycle, 'beta', '--json');
    const json = JSON.parse(behind.stdout) as Record<string, unknown>;
    assert.deepEqual([json['why'], json['start']], [null, null]);
    assert.deepEqual(json['unscheduled'], { kind: 'waits', for: 'build' });
  });

  it('refuses an id that the plan does not have', async () => {
    const { stdout, stderr, code } = await run(atlas, 'A-l');
    assert.deepEqual([stdout, code], ['', 2]);
    assert.equal(stderr, 'milewright: The plan has no A-l. Did you mean A-1?\n');
    const without = await run(atlas);
    assert.equal(without.code, 2);
    assert.match(without.stderr, /missing required argument 'id'/);
  });
});
