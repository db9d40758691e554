/** Estimates beside what finished tasks took; figures by hand. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { computeCalibration, proposedFactor, type Calibration } from '../../../src/core/analysis/calibration';
import { referenceClasses } from '../../../src/core/analysis/reference-classes';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';

const day = 480;

function snapshotOf(text: string): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-05-04')!,
    },
    null,
  );
}

function calibrationOf(text: string): Calibration {
  return computeCalibration(snapshotOf(text));
}

/** 2026-04-06 is a Monday. */
const head = 'project: { name: X, start: 2026-04-06 }\n';
const team = `team:
  ana: { name: Ana }
  ben: { name: Ben, away: [2026-04-08] }
  cleo: { name: Cleo, capacity: 50% }
`;
const done = (fields: string, from: string, to: string): string =>
  `{ title: T, ${fields}, status: done, started: ${from}, finished: ${to} }`;

describe('calibration', () => {
  const cases: readonly (readonly [name: string, task: string, estimated: number, actual: number])[] = [
    ['effort of nobody', done('effort: 2d', '2026-04-06', '2026-04-08'), 2 * day, 3 * day],
    ['days off between', done('effort: 2d', '2026-04-10', '2026-04-13'), 2 * day, 2 * day],
    ['a range, by its mean', done('effort: 1d/2d/9d', '2026-04-06', '2026-04-07'), 3 * day, 2 * day],
    ['a duration', done('duration: 4d, assign: [ana, ben]', '2026-04-06', '2026-04-07'), 4 * day, 2 * day],
    ['half a person', done('effort: 2d, assign: cleo', '2026-04-06', '2026-04-09'), 2 * day, 2 * day],
    ['a share', done('effort: 1d, assign: ana 50%', '2026-04-06', '2026-04-09'), day, 2 * day],
    ['two people', done('effort: 4d, assign: [ana, cleo]', '2026-04-06', '2026-04-07'), 4 * day, 3 * day],
    ['an absence', done('effort: 2d, assign: ben', '2026-04-06', '2026-04-09'), 2 * day, 3 * day],
    ['elapsed time', done('duration: 2ed', '2026-04-06 00:00', '2026-04-09 00:00'), 2 * 1440, 3 * 1440],
    ['times of day', done('effort: 4h', '2026-04-06 09:00', '2026-04-06 11:00'), 240, 120],
  ];
  for (const [name, task, estimated, actual] of cases) {
    it(`of ${name}`, () => {
      const { outcomes } = calibrationOf(`${head}${team}tasks: { A: ${task} }\n`);
      assert.deepEqual(outcomes, [{ task: 'A', estimated, actual, activeDays: null }]);
    });
  }

  it('leaves out what says no more than that it is done, or is not done', () => {
    const { outcomes, all } = calibrationOf(`${head}tasks:
  A: { title: No dates, effort: 2d, status: done }
  B: { title: No start, effort: 2d, status: done, finished: 2026-04-08 }
  C: { title: No estimate, status: done, started: 2026-04-06, finished: 2026-04-08 }
  D: { title: Dropped, effort: 2d, status: dropped, started: 2026-04-06, finished: 2026-04-08 }
  E: { title: Under way, effort: 2d, status: doing, started: 2026-04-06 }
  F: { title: Backwards, effort: 2d, status: done, started: 2026-04-08, finished: 2026-04-06 }
  G: { title: Nothing, effort: 0d, status: done, started: 2026-04-06, finished: 2026-04-06 }
`);
    assert.deepEqual([outcomes, all], [[], null]);
  });

  it('adds up by person, label and phase, long tasks weighing more', () => {
    const { all, people, labels, phases } = calibrationOf(`${head}${team}tasks:
  P:
    title: Phase
    tasks:
      A: ${done('effort: 1d, assign: ana, labels: [ui]', '2026-04-06', '2026-04-07')}
      B: ${done('effort: 4d, assign: ana, labels: [ui, api]', '2026-04-06', '2026-04-09')}
  C: ${done('effort: 1d', '2026-04-06', '2026-04-06')}
`);
    assert.deepEqual(all, {
      tasks: 3,
      estimated: 6 * day,
      actual: 7 * day,
      factor: 7 / 6,
      quartiles: [1, 1.5],
      activeDays: null,
    });
    assert.deepEqual(
      [people, labels, phases].map((groups) =>
        Array.from(groups, ([id, { tasks, factor }]) => [id, tasks, factor]),
      ),
      [
        [['ana', 2, 6 / 5]],
        [
          ['ui', 2, 6 / 5],
          ['api', 1, 1],
        ],
        [['P', 2, 6 / 5]],
      ],
    );
  });

  it('is told to whoever estimates from the narrowest class on that has enough finished tasks', () => {
    const finished = Array.from(
      { length: 5 },
      (_, i) =>
        `      A${i}: ${done('effort: 2d, assign: ana, labels: [ui]', '2026-04-06', i < 3 ? '2026-04-08' : '2026-04-07')}\n`,
    );
    const snapshot = snapshotOf(
      `${head}${team}tasks:\n  P:\n    title: Phase\n    tasks:\n${finished.join('')}` +
        '      next: { title: Next, effort: 2d, assign: [ana, ben], labels: [ui, api] }\n' +
        `  B: ${done('effort: 5d, assign: ben', '2026-04-06', '2026-04-07')}\n`,
    );
    const told = (id: string | null): unknown =>
      referenceClasses(snapshot, id === null ? null : snapshot.plan.tasks.get(id)!).map(
        ({ kind, id: of, tasks, factor }) => [kind, of, tasks, factor],
      );
    // Ben has one task, and so has no factor.
    assert.deepEqual(told('next'), [
      ['person', 'ana', 5, 1.3],
      ['label', 'ui', 5, 1.3],
      ['phase', 'P', 5, 1.3],
      ['all', null, 6, 1],
    ]);
    assert.deepEqual(told(null), [['all', null, 6, 1]]);
    assert.deepEqual(referenceClasses(snapshotOf(`${head}tasks: {}\n`), null), []);
  });

  it('proposes a factor from five tasks on, where it says something new', () => {
    const outcomes = (count: number, actual: number) =>
      Array.from({ length: count }, (_, i) => ({ task: `T${i}`, estimated: 100, actual }));
    assert.equal(proposedFactor(outcomes(4, 150), 1), null);
    assert.equal(proposedFactor(outcomes(5, 150), 1), 1.5);
    assert.equal(proposedFactor(outcomes(5, 150), 1.5), null);
    assert.equal(proposedFactor(outcomes(5, 104), 1), null);
    assert.equal(proposedFactor(outcomes(5, 2000), 1), null);
    assert.equal(proposedFactor(outcomes(5, 0), 1), null);
  });
});
