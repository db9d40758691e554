import assert from 'node:assert/strict';
import { printMinute } from '../../../src/core/base/dates';
import { checkRows } from './support/check-rows';
import { scheduleOf } from './support/check-schedule';

// The calendar is that of compute-schedule.test.ts: working days from Monday 2026-01-05.
describe('schedule: constraints and deadlines', () => {
  checkRows([
    {
      it: 'start not before',
      tasks: `A: { effort: 1d, start: not-before 2026-01-10 }`,
      expect: { A: '01-12 08:00 > 01-12 17:00, float 0' },
    },
    {
      it: 'start not before a minute',
      tasks: `A: { effort: 1d, start: not-before 2026-01-06T10:00 }`,
      expect: { A: '01-06 10:00 > 01-07 10:00' },
    },
    {
      it: 'start not after: negative float where logic breaks it, for the predecessors too',
      tasks: `
        A: { effort: 3d }
        B: { effort: 1d, needs: A, start: not-after 2026-01-07 }`,
      expect: {
        A: 'float -480, critical',
        B: '01-08 08:00 > 01-08 17:00, late 01-07 08:00 > 01-07 17:00, float -480',
      },
    },
    {
      it: 'start on: not before it, and with negative float after it',
      tasks: `
        A: { effort: 1d, start: on 2026-01-07 }
        B: { effort: 4d }
        C: { effort: 1d, needs: B, start: on 2026-01-07 }`,
      expect: { A: '01-07 08:00 > 01-07 17:00, float 0', C: '01-09 08:00 > 01-09 17:00, float -960' },
    },
    {
      it: 'finish not before',
      tasks: `A: { effort: 2d, finish: not-before 2026-01-09 }`,
      expect: { A: '01-08 08:00 > 01-09 17:00' },
    },
    {
      it: 'finish not after',
      tasks: `
        A: { effort: 3d, finish: not-after 2026-01-06 }
        B: { effort: 5d }`,
      expect: { A: '01-05 08:00 > 01-07 17:00, float -480' },
    },
    {
      it: 'finish on',
      tasks: `
        A: { effort: 1d, finish: on 2026-01-08 }
        B: { effort: 5d }`,
      expect: { A: '01-08 08:00 > 01-08 17:00, float 0' },
    },
    {
      it: 'as late as possible, without moving another task',
      tasks: `
        A: { effort: 1d, start: as-late-as-possible }
        B: { effort: 3d }
        C: { effort: 1d, needs: [A, B] }`,
      expect: {
        A: '01-07 08:00 > 01-07 17:00, early 01-05 08:00 > 01-05 17:00, free 0',
        C: '01-08 08:00 > 01-08 17:00',
      },
    },
    {
      it: 'a chain as late as possible moves together, across a phase',
      tasks: `
        A: { effort: 1d, start: as-late-as-possible }
        P: { tasks: { B: { title: B, effort: 1d, needs: A, finish: as-late-as-possible } } }
        D: { effort: 5d }
        C: { effort: 1d, needs: [P, D] }`,
      expect: { A: '01-08 08:00 > 01-08 17:00', B: '01-09 08:00 > 01-09 17:00' },
    },
    {
      it: 'a deadline lowers the late finish of its task and of what comes before it, a later one raises nothing',
      tasks: `
        A: { effort: 2d }
        B: { effort: 1d, needs: A, deadline: 2026-01-06 }
        C: { effort: 5d, deadline: 2026-01-30 }`,
      expect: {
        A: 'late 01-02 08:00 > 01-05 17:00, float -480, critical',
        B: '01-07 08:00 > 01-07 17:00, float -480, overdue 480',
        C: 'float 0, overdue 0',
      },
    },
    {
      it: 'counts a deadline on a day off from the last working minute before it',
      tasks: `
        A: { effort: 5d, deadline: 2026-01-11 }
        B: { effort: 10d }`,
      expect: { A: 'float 0, overdue 0' },
    },
    {
      it: 'schedules back from the finish',
      tasks: `
        A: { effort: 1d }
        B: { effort: 2d, needs: A }
        C: { effort: 1d }`,
      more: 'project: { name: T, schedule-from: finish, finish: 2026-01-16 }',
      expect: {
        A: '01-14 08:00 > 01-14 17:00, float 0, critical, driven by project-finish',
        B: '01-15 08:00 > 01-16 17:00, float 0, free 0, critical, driven by A FS',
        C: '01-16 08:00 > 01-16 17:00, early 01-14 08:00 > 01-14 17:00, float 960, not critical, driven by project-finish',
      },
    },
    {
      it: 'a finish that cannot be reached gives negative float, and the status date holds',
      tasks: `
        A: { effort: 3d }
        B: { effort: 2d, needs: A }`,
      more: 'project: { name: T, schedule-from: finish, finish: 2026-01-08 }',
      expect: { A: '01-05 08:00 > 01-07 17:00, float -480', B: '01-08 08:00 > 01-09 17:00, float -480' },
    },
  ]);
});

describe('schedule: the minute that a deadline means', () => {
  const plan = (calendar: string): string => `
tasks:
  P: { title: P, deadline: 2026-01-11, tasks: { A: { title: A, effort: 8h, deadline: 2026-01-11${calendar} } } }
milestones: { M: { title: M, due: 2026-01-11 }, N: { title: N, due: 2026-01-11T10:00 } }
calendars: { always: { week: mon-sun 00:00-24:00 } }`;
  const dues = (text: string): Record<string, string> =>
    Object.fromEntries([...scheduleOf({ plan: text }).dues].map(([id, minute]) => [id, printMinute(minute)]));

  it('is the end of the last work by that day, on the calendar of the task', () => {
    const friday = '2026-01-09T17:00';
    assert.deepEqual(dues(plan('')), { A: friday, P: friday, M: friday, N: '2026-01-11T10:00' });
    assert.equal(dues(plan(', calendar: always'))['A'], '2026-01-12T00:00');
  });
});
