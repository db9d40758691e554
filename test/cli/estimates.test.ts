/** `estimates`: what it prints, and what its JSON holds. */
import assert from 'node:assert/strict';
import { monday } from './support/atlas';
import { folders, runCli } from './support/run-cli';

/** Monday, 2025-12-01, and the days after it; the last task is open. */
const plan = `project: { name: Reality, start: 2025-12-01, calibration: 1.1 }
team:
  ana: { name: Ana }
tasks:
  P:
    title: Phase
    tasks:
      A: { title: Twice, effort: 1d, assign: ana, labels: [ui], status: done, started: 2025-12-01, finished: 2025-12-02 }
      B: { title: As said, effort: 2d, assign: ana, status: done, started: 2025-12-03, finished: 2025-12-04 }
  C: { title: More, effort: 2d, status: done, started: 2025-12-01, finished: 2025-12-03 }
  D: { title: More, effort: 2d, status: done, started: 2025-12-01, finished: 2025-12-03 }
  E: { title: Half, effort: 2d, status: done, started: 2025-12-01, finished: 2025-12-01 }
  F: { title: Open, effort: 2d }
`;

describe('estimates', () => {
  const { make } = folders();
  const run = (text: string, ...args: readonly string[]): ReturnType<typeof runCli> =>
    runCli(['estimates', ...args, ...monday], { cwd: make({ 'project.yaml': text }) });

  it('prints groups, and the tasks that are furthest off', async () => {
    const { stdout, stderr, code } = await run(plan);
    assert.deepEqual([stderr, code], ['', 0]);
    assert.deepEqual(
      stdout.split('\n').map((line) => line.trimEnd()),
      [
        'Reality: 5 finished tasks took 1.22 times what they were estimated at.',
        '',
        '                      Tasks  Estimated  Took  Factor  Half of them  Active days',
        'All          Reality      5        9 d  11 d  1.22 ×  1.00 to 1.50            —',
        'Person  ana  Ana          2        3 d   4 d  1.33 ×  1.25 to 1.75            —',
        'Label   ui                1        1 d   2 d  2.00 ×  —                       —',
        'Phase   P    Phase        2        3 d   4 d  1.33 ×  1.25 to 1.75            —',
        '',
        'Furthest off           Estimated  Took  Factor  Active days',
        'A             Twice          1 d   2 d  2.00 ×            —',
        'E             Half           2 d   1 d  0.50 ×            —',
        'C             More           2 d   3 d  1.50 ×            —',
        'D             More           2 d   3 d  1.50 ×            —',
        'B             As said        2 d   2 d  1.00 ×            —',
        '',
        'With «calibration: 1.2» below «project:» the simulation counts with it; now it counts with 1.1.',
        '',
      ],
    );
  });

  it('says where nothing can be compared', async () => {
    const { stdout } = await run('project: { name: Empty }\n');
    assert.equal(
      stdout,
      'Empty: no finished task has an estimate and says when it was started and finished.\n',
    );
  });

  it('holds the same in its JSON', async () => {
    const { stdout } = await run(plan, '--json');
    const json = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(json, {
      version: 1,
      calibration: 1.1,
      proposed: 1.2,
      all: { tasks: 5, estimated: 4320, actual: 5280, factor: 1.222, quartiles: [1, 1.5], activeDays: null },
      people: [
        {
          id: 'ana',
          tasks: 2,
          estimated: 1440,
          actual: 1920,
          factor: 1.333,
          quartiles: [1.25, 1.75],
          activeDays: null,
        },
      ],
      labels: [
        { id: 'ui', tasks: 1, estimated: 480, actual: 960, factor: 2, quartiles: [2, 2], activeDays: null },
      ],
      phases: [
        {
          id: 'P',
          tasks: 2,
          estimated: 1440,
          actual: 1920,
          factor: 1.333,
          quartiles: [1.25, 1.75],
          activeDays: null,
        },
      ],
      tasks: [
        { id: 'A', estimated: 480, actual: 960, factor: 2, activeDays: null },
        { id: 'B', estimated: 960, actual: 960, factor: 1, activeDays: null },
        { id: 'C', estimated: 960, actual: 1440, factor: 1.5, activeDays: null },
        { id: 'D', estimated: 960, actual: 1440, factor: 1.5, activeDays: null },
        { id: 'E', estimated: 960, actual: 480, factor: 0.5, activeDays: null },
      ],
    });
  });
});
