/** `health`: what it prints, and what its JSON holds. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monday } from './support/atlas';
import { folders, runCli } from './support/run-cli';

/** Today is Monday, 2026-01-05. */
const plan = `project: { name: Health, start: 2026-01-05 }
team:
  ana: { name: Ana }
milestones:
  end: { title: The end, needs: [P, E], due: 2026-01-09 }
tasks:
  P:
    title: Phase
    needs: [A]
    tasks:
      B: { title: In it, effort: 1d, assign: ana }
      C: { title: With a lead, effort: 3d, assign: ana, needs: B FS-1d }
  A: { title: First, effort: 1d, assign: ana }
  D: { title: Pinned and alone, effort: 2d, start: on 2026-01-06 }
  E: { title: Long, duration: 60d, needs: [A SS+2d] }
  F: { title: Of tomorrow, effort: 1d, assign: ana, status: done, started: 2026-01-06, finished: 2026-01-07 }
`;

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com'];
  const env = { ...process.env, GIT_COMMITTER_DATE: '2025-12-01T08:00:00' };
  execFileSync('git', [...who, ...args], { cwd: folder, env, stdio: 'pipe' });
}

describe('health', () => {
  const { make } = folders();
  const run = (text: string, ...args: readonly string[]): ReturnType<typeof runCli> =>
    runCli(['health', ...args, ...monday], { cwd: make({ 'project.yaml': text }) });

  it('prints the points, their limits, and the tasks that break them', async () => {
    const { stdout, stderr, code } = await run(plan);
    assert.deepEqual([stderr, code], ['', 0]);
    const lines = stdout.split('\n').map((line) => line.trimEnd());
    const points = lines.findIndex((line) => line.includes('points of schedule quality'));
    const practices = lines.findIndex((line) => line.includes('best practices'));
    assert.deepEqual(lines.slice(points, practices), [
      '2 of 12 points of schedule quality are kept.',
      '',
      '    Point                                       Value  Limit                  Tasks',
      ' 1  Tasks without a predecessor or a successor   40 %  at most 5 %    missed  A, D',
      ' 2  Links with a lead                               1  at most 0      missed  C',
      ' 3  Links with a lag                             20 %  at most 5 %    missed  E',
      ' 4  Links from finish to start                   80 %  at least 90 %  missed  E',
      ' 5  Tasks forced to a date                       20 %  at most 5 %    missed  D',
      ' 6  Tasks with more than 44 days of float         0 %  at most 5 %    kept',
      ' 7  Tasks that cannot keep a date                   2  at most 0      missed  A, E',
      ' 8  Tasks of more than 44 days                   20 %  at most 5 %    missed  E',
      ' 9  Tasks with actual dates in the future           1  at most 0      missed  F',
      '10  Tasks without people or cost                    2  at most 0      missed  D, E',
      '11  Tasks later than the baseline                   —  at most 5 %    —',
      '12  Delays of a critical task that get lost         0  at most 0      kept',
      '13  Critical path length index                   0.07  at least 0.95  missed',
      '14  Baseline execution index                        —  at least 0.95  —',
      '',
    ]);
    assert.deepEqual(lines.slice(practices), [
      '3 of 8 best practices of the GAO are kept, as far as they can be computed.',
      '',
      '    Best practice                      What says so',
      ' 1  All activities are captured  kept',
      ' 2  Activities are sequenced     look  point 1, point 2, point 3, point 4, point 5',
      ' 3  Resources are assigned       look  point 10, people/overloaded, people/unassigned (2)',
      ' 4  Durations are established    look  point 8',
      ' 5  The schedule can be traced   kept',
      ' 6  The critical path is valid   kept',
      ' 7  Total float is reasonable    look  point 7, point 13, schedule/milestone-missed',
      ' 8  Schedule risk is analysed    —',
      ' 9  Progress is kept up to date  look  point 9, progress/future-actual (2)',
      '10  A baseline is maintained     —',
      '',
    ]);
  });

  const healthy = `project: { name: Health, start: 2026-01-05 }
team: { ana: { name: Ana } }
milestones:
  beta: { title: Beta, due: 2026-01-06, needs: A }
  end: { title: The end, due: 2026-01-30, needs: A }
tasks:
  A: { title: First, effort: 3d, assign: ana }
`;

  it('says how the score is made, and what to do first', async () => {
    const { stdout } = await run(healthy);
    const lines = stdout.split('\n').map((line) => line.trimEnd());
    // (30 × 1/2 + 15 + 15 × 8/11 + 10) / 70; logic, negative float and the length index are missed.
    assert.deepEqual(
      lines.slice(
        0,
        lines.findIndex((line) => line.includes('points of')),
      ),
      [
        'Health: health 72 of 100.',
        '',
        'Area                                                 Value  Weight  Of  Errors  Warnings',
        'Promised dates that the plan keeps                    50 %      30   2       1',
        'Tasks and milestones that are sound                  100 %      15   3',
        'Points of schedule quality that are kept              72 %      15  11       3',
        'Begun tasks whose progress agrees with the evidence      —       —   0',
        'Open tasks with people who have the time             100 %      10   1',
        'Risks and register entries that are looked after         —       —   0',
        'Money as it was planned                                  —       —   0',
        '',
        'An area is the share without an error (a warning counts half); the score is their mean by weight.',
        '',
        'First, by what it adds to the score:',
        '  +21.4  project.yaml:4 Beta is due 2026-01-06; the plan reaches it 2026-01-07, 1 d late, driven by A. schedule/milestone-missed',
        '',
      ],
    );
  });

  it('gives score, areas and each point as JSON', async () => {
    const broken = await run(healthy, '--json');
    const { score, areas, first } = JSON.parse(broken.stdout) as {
      readonly score: number;
      readonly areas: readonly Record<string, unknown>[];
      readonly first: readonly Record<string, unknown>[];
    };
    assert.ok(score > 0 && score < 100);
    assert.deepEqual(areas[0], { id: 'promises', weight: 30, items: 2, errors: 1, warnings: 0, value: 0.5 });
    assert.deepEqual(
      first.map(({ area, rule, file, line }) => [area, rule, file, line]),
      [['promises', 'schedule/milestone-missed', 'project.yaml', 4]],
    );
    const { stdout } = await run(plan, '--json');
    const { points, kept, measured, practices } = JSON.parse(stdout) as {
      readonly practices: readonly Record<string, unknown>[];
      readonly points: readonly Record<string, unknown>[];
      readonly kept: number;
      readonly measured: number;
    };
    assert.deepEqual([kept, measured], [2, 12]);
    assert.deepEqual(practices[6], {
      practice: 7,
      name: 'float',
      kept: false,
      rules: [{ rule: 'schedule/milestone-missed', findings: 1 }],
      points: [7, 13],
    });
    assert.deepEqual(points[2], {
      point: 3,
      name: 'lags',
      value: 0.2,
      unit: 'share',
      limit: 0.05,
      bound: 'most',
      kept: false,
      of: 5,
      tasks: ['E'],
    });
  });

  it('measures what was to be done by now by the baseline', async () => {
    const due = (more: string): string => `project: { name: Health, start: 2025-12-01 }
baseline: plan-1
tasks:
  A: { title: Done in time, effort: 1d, status: done, started: 2025-12-01, finished: 2025-12-01 }
  B: { title: Open, effort: 2d }
  C: { title: Done late, effort: 1d${more} }
`;
    const folder = make({ 'project.yaml': due('') });
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message=Plan', '--date=2025-12-01T08:00:00');
    git(folder, 'tag', 'plan-1');
    writeFileSync(
      join(folder, 'project.yaml'),
      due(', status: done, started: 2025-12-08, finished: 2025-12-10'),
    );
    const { stdout } = await runCli(['health', ...monday], { cwd: folder });
    assert.match(stdout, /\n11 .* 66\.7 % .* missed {2}B, C\n/);
    assert.match(stdout, /\n14 .* 0\.67 .* missed {2}B\n/);
  });

  it('measures what there is of an empty plan', async () => {
    const { stdout, code } = await run('project: { name: Empty }\n');
    assert.equal(code, 0);
    assert.match(stdout, /^Empty: nothing to measure yet\.\n/);
    assert.match(stdout, /\n4 of 4 points of schedule quality are kept\.\n/);
  });
});
