import assert from 'node:assert/strict';
import { checkSchedule, scheduleOf } from './support/check-schedule';

/** Status date Wednesday 2026-01-14 unless a case says otherwise. */
const cases: readonly [string, string, Record<string, string>, string?][] = [
  [
    'work not started does not lie in the past',
    'A: { effort: 1d }',
    { A: '01-14 08:00 > 01-14 17:00, remaining 480' },
  ],
  [
    'finished work keeps its actual dates, and its successors start where the logic says',
    'A: { effort: 1d, status: done, started: 2026-01-05, finished: 2026-01-15 }\nB: { effort: 1d, needs: A }',
    {
      A: '01-05 08:00 > 01-15 17:00, float 0, not critical, remaining 0, work 480',
      B: '01-16 08:00 > 01-16 17:00',
    },
  ],
  [
    'started work resumes at the status date with what remains',
    'A: { effort: 4d, status: doing, started: 2026-01-06, progress: 25% }',
    { A: '01-06 08:00 > 01-16 17:00, work 1920, remaining 1440, critical' },
  ],
  [
    'remaining says it, where it is given',
    'A: { effort: 4d, status: doing, started: 2026-01-06, progress: 25%, remaining: 1d }',
    { A: '01-06 08:00 > 01-14 17:00, work 960, remaining 480' },
  ],
  [
    'without a progress all of it remains',
    'A: { effort: 2d, status: doing, started: 2026-01-06 }',
    { A: '01-06 08:00 > 01-15 17:00' },
  ],
  [
    'remaining effort is shared by those who work',
    'A: { effort: 9d, assign: [ana, ben], status: doing, started: 2026-01-06, remaining: 18h }',
    { A: '01-06 08:00 > 01-15 10:00, remaining 1080' },
  ],
  [
    'started work without a date began at its computed place',
    'A: { effort: 2d, status: done, finished: 2026-01-06 }\nB: { effort: 5d, status: doing, progress: 60%, needs: A }',
    { A: '01-05 08:00 > 01-06 17:00', B: '01-07 08:00 > 01-15 17:00' },
  ],
  [
    '… but not after the status date',
    'A: { effort: 2d }\nB: { effort: 1d, status: review, needs: A }',
    { B: '01-14 08:00 > 01-16 17:00' },
  ],
  [
    'progress alone says that it has started',
    'A: { effort: 2d, progress: 50% }',
    { A: '01-05 08:00 > 01-14 17:00' },
  ],
  [
    'blocked work has started where it has a date',
    'A: { effort: 2d, status: blocked }',
    { A: '01-14 08:00 > 01-15 17:00' },
  ],
  [
    'retained logic: the rest waits for unfinished predecessors',
    'A: { effort: 2d }\nB: { effort: 2d, status: doing, started: 2026-01-12, progress: 50%, needs: A }',
    { B: '01-12 08:00 > 01-16 17:00, float 0', A: 'float 0' },
  ],
  [
    'done without a date ends where it was planned',
    'A: { effort: 2d, status: done }',
    { A: '01-05 08:00 > 01-06 17:00' },
  ],
  [
    '… but before the status date',
    'A: { effort: 9d, status: done }\nB: { effort: 1d, needs: A }',
    { A: '01-01 08:00 > 01-13 17:00', B: '01-14 08:00 > 01-14 17:00' },
  ],
  [
    'done with a finish began as long before as it takes',
    'A: { effort: 2d, status: done, finished: 2026-01-09 }',
    { A: '01-08 08:00 > 01-09 17:00' },
  ],
  [
    'done with a start ends as long after as it takes',
    'A: { effort: 2d, status: done, started: 2026-01-08 }',
    { A: '01-08 08:00 > 01-09 17:00' },
  ],
  [
    'work done on a Saturday is done on that Saturday',
    'A: { effort: 1d, status: done, started: 2026-01-10, finished: 2026-01-10 }',
    { A: '01-10 08:00 > 01-10 17:00' },
  ],
  [
    'dropped work takes no time and holds nobody up',
    'A: { effort: 50d, status: dropped }\nB: { effort: 1d, needs: A }',
    { A: 'duration 0, work 0, not critical', B: '01-14 08:00 > 01-14 17:00, critical' },
  ],
  [
    'a dropped phase drops what is below it',
    'P: { status: dropped, tasks: { A: { title: A, effort: 50d } } }\nB: { effort: 1d, needs: P }',
    { A: 'work 0', B: '01-14 08:00 > 01-14 17:00' },
  ],
  [
    'a dropped task does not stretch its phase',
    'P: { tasks: { A: { title: A, effort: 5d, status: dropped }, B: { title: B, effort: 1d } } }',
    { P: '01-14 08:00 > 01-14 17:00, work 480' },
  ],
  [
    'nothing left, not done: it ends at the status date',
    'A: { effort: 2d, status: doing, started: 2026-01-06, progress: 100% }',
    { A: '01-06 08:00 > 01-14 08:00, remaining 0' },
  ],
  [
    'what remains of work without an estimate is all of it',
    'A: { remaining: 2d }',
    { A: '01-14 08:00 > 01-15 17:00' },
  ],
  [
    'a status date before the start holds nobody back',
    'A: { effort: 1d }',
    { A: '01-05 08:00 > 01-05 17:00' },
    '2025-12-01',
  ],
];

describe('schedule: progress and the status date', () => {
  for (const [name, tasks, expected, status = '2026-01-14'] of cases) {
    it(name, () => {
      const lines = tasks.split('\n').map((line) => `  ${line.replace(/^(\S+): \{ ?/, '$1: { title: $1, ')}`);
      const team = 'team: { ana: { name: Ana }, ben: { name: Ben, capacity: 80% } }';
      checkSchedule({ plan: `tasks:\n${lines.join('\n')}\n${team}`, status }, expected);
    });
  }

  it('progress override: started work does not wait', () => {
    const plan = `
tasks:
  A: { title: A, effort: 2d }
  B: { title: B, effort: 2d, status: doing, started: 2026-01-12, progress: 50%, needs: A }`;
    checkSchedule(
      { plan, status: '2026-01-14', options: { retainLogic: false } },
      { A: '01-14 08:00 > 01-15 17:00, float 0', B: '01-12 08:00 > 01-14 17:00, float 480' },
    );
  });

  it('puts a reached milestone at its date, and an open one not into the past', () => {
    const plan = `
tasks: { A: { title: A, effort: 1d, status: done, started: 2026-01-05, finished: 2026-01-05 } }
milestones:
  M: { title: M, needs: [A] }
  N: { title: N, needs: [A], status: done, finished: 2026-01-07 }
  O: { title: O, needs: [A], status: done }`;
    checkSchedule(
      { plan, status: '2026-01-14' },
      { M: '01-14 08:00 > 01-14 08:00', N: '01-07 17:00 > 01-07 17:00', O: '01-05 17:00 > 01-05 17:00' },
    );
  });

  it('says what decided', () => {
    const { tasks, statusMinute, start } = scheduleOf({
      plan: `
tasks:
  A: { title: A, effort: 2d, status: doing, started: 2026-01-06 }
  B: { title: B, effort: 1d }
  C: { title: C, effort: 1d, status: doing, started: 2026-01-06, needs: A }`,
      status: '2026-01-14',
    });
    const drivers = ['A', 'B', 'C'].map((id) => [
      tasks.get(id)!.driver.kind,
      tasks.get(id)!.finishDriver?.kind,
    ]);
    assert.deepEqual(drivers, [
      ['actual', 'status-date'],
      ['status-date', undefined],
      ['actual', 'task'],
    ]);
    assert.equal(statusMinute - start, 9 * 1440);
  });
});
