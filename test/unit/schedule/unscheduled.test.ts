import assert from 'node:assert/strict';
import { printMinute } from '../../../src/core/base/dates';
import { scheduleOf } from './support/check-schedule';

interface Row {
  readonly it: string;
  readonly plan: string;
  readonly cycles: readonly string[];
  /** Why each task that could not be scheduled was not, and which ones were. */
  readonly unscheduled: Readonly<Record<string, string>>;
  readonly scheduled: readonly string[];
  readonly finish?: string;
}

const rows: readonly Row[] = [
  {
    it: 'names a cycle once, from its first task, in the order of the links, and schedules the rest',
    plan: `
  X: { title: X, effort: 1d }
  C: { title: C, effort: 1d, needs: B }
  A: { title: A, effort: 1d, needs: C }
  B: { title: B, effort: 1d, needs: [A, X] }
  D: { title: D, effort: 1d, needs: B }
  E: { title: E, effort: 1d, needs: X }`,
    cycles: ['C A B'],
    unscheduled: { A: 'cycle C A B', B: 'cycle C A B', C: 'cycle C A B', D: 'waits for B' },
    scheduled: ['X', 'E'],
  },
  {
    it: 'names a task that needs itself',
    plan: `\n  A: { title: A, effort: 1d, needs: A }`,
    cycles: ['A'],
    unscheduled: { A: 'cycle A' },
    scheduled: [],
  },
  {
    it: 'names two cycles that share a task',
    plan: `
  A: { title: A, effort: 1d, needs: [B, C] }
  B: { title: B, effort: 1d, needs: A }
  C: { title: C, effort: 1d, needs: A }`,
    cycles: ['A B', 'A C'],
    unscheduled: { A: 'cycle A B', B: 'cycle A B', C: 'cycle A C' },
    scheduled: [],
  },
  {
    it: 'names a task that needs its own phase; its siblings are scheduled',
    plan: `
  P:
    title: P
    tasks:
      A: { title: A, effort: 1d, needs: P }
      B: { title: B, effort: 1d }`,
    cycles: ['P A'],
    unscheduled: { A: 'cycle P A' },
    scheduled: ['P', 'B'],
  },
  {
    it: 'names a phase that needs a task of its own once',
    plan: `
  P:
    title: P
    needs: A
    tasks:
      A: { title: A, effort: 1d }
      B: { title: B, effort: 1d }`,
    cycles: ['P A'],
    unscheduled: { A: 'cycle P A', B: 'waits for P', P: 'cycle P A' },
    scheduled: [],
  },
  {
    it: 'names a phase that needs itself once, not once for every task',
    plan: `
  P:
    title: P
    needs: P
    tasks:
      A: { title: A, effort: 1d }
      B: { title: B, effort: 1d }`,
    cycles: ['P A'],
    unscheduled: { A: 'cycle P A', B: 'cycle P A', P: 'cycle P A' },
    scheduled: [],
  },
  {
    it: 'finds a cycle through phases',
    plan: `
  P: { title: P, tasks: { A: { title: A, effort: 1d, needs: D } } }
  Q: { title: Q, needs: P, tasks: { C: { title: C, effort: 1d }, D: { title: D, effort: 1d } } }`,
    cycles: ['P Q D A'],
    unscheduled: {
      A: 'cycle P Q D A',
      C: 'waits for Q',
      D: 'cycle P Q D A',
      P: 'cycle P Q D A',
      Q: 'cycle P Q D A',
    },
    scheduled: [],
  },
  {
    it: 'keeps what is finished out of it: actual dates do not wait',
    plan: `
  A: { title: A, effort: 1d, needs: B, status: done, started: 2026-01-05, finished: 2026-01-05 }
  B: { title: B, effort: 1d, needs: A }`,
    cycles: ['A B'],
    unscheduled: {},
    scheduled: ['A', 'B'],
  },
  {
    it: 'gives a phase no dates of dropped work alone where the rest of it cannot be scheduled',
    plan: `
  P:
    title: P
    tasks:
      D: { title: D, status: dropped, started: 2026-01-05, finished: 2026-03-31 }
      S: { title: S, tasks: { A: { title: A, effort: 1d, needs: A } } }
  X: { title: X, effort: 1d }`,
    cycles: ['A'],
    unscheduled: { A: 'cycle A', S: 'cycle A', P: 'cycle A' },
    scheduled: ['D', 'X'],
    finish: '2026-01-05T17:00',
  },
  {
    it: 'gives up where no working time is left before the year 10000',
    plan: `
  A: { title: A, duration: 500000w }
  B: { title: B, effort: 1d, start: not-before 9999-12-31 }
  C: { title: C, effort: 2d, start: not-before 9999-12-31 }`,
    cycles: [],
    unscheduled: { A: 'never', C: 'never' },
    scheduled: ['B'],
  },
];

describe('schedule: what cannot be scheduled', () => {
  for (const row of rows) {
    it(row.it, () => {
      const schedule = scheduleOf({ plan: `tasks:${row.plan}` });
      const reasons = [...schedule.unscheduled].map(([id, reason]) => [
        id,
        reason.kind === 'cycle'
          ? `cycle ${reason.tasks.join(' ')}`
          : reason.kind === 'waits'
            ? `waits for ${reason.predecessor}`
            : 'never',
      ]);
      assert.deepEqual(
        schedule.cycles.map((cycle) => cycle.join(' ')),
        row.cycles,
      );
      assert.deepEqual(Object.fromEntries(reasons), row.unscheduled);
      assert.deepEqual([...schedule.tasks.keys()], row.scheduled);
      if (row.finish) assert.equal(printMinute(schedule.finish), row.finish);
    });
  }
});
