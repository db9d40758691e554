import assert from 'node:assert/strict';
import { checkSchedule, scheduleOf } from '../../unit/schedule/support/check-schedule';

// The theorems of passes.test.ts hold on a stated class of plans. Each of these plans lies outside, and breaks one.
describe('schedule: where the theorems of the critical path method end', () => {
  it('with a deadline, free float can exceed total float', () => {
    checkSchedule(
      { plan: `tasks:\n  A: { title: A, effort: 2d, deadline: 2026-01-05 }\n  B: { title: B, effort: 5d }` },
      { A: 'float -480, free 1440' },
    );
  });

  it('with people of their own hours, delaying a critical task need not move the finish by as much', () => {
    const plan = (start: string): string => `
team: { ana: { name: Ana, away: [2026-01-07..2026-01-09] } }
tasks:
  A: { title: A, effort: 1d${start} }
  B: { title: B, effort: 1d, needs: A }
  C: { title: C, effort: 1d, assign: ana, start: not-before 2026-01-08, needs: B }`;
    const before = scheduleOf({ plan: plan('') });
    const after = scheduleOf({ plan: plan(', start: not-before 2026-01-07') });
    assert.equal(before.finish, after.finish);
  });

  it('with a deadline, a task with negative float may be critical and still not decide the finish', () => {
    const plan = (effort: string): string => `
tasks:
  A: { title: A, effort: ${effort}, deadline: 2026-01-05 }
  B: { title: B, effort: 5d }`;
    assert.equal(scheduleOf({ plan: plan('2d') }).tasks.get('A')!.critical, true);
    assert.equal(scheduleOf({ plan: plan('2d') }).finish, scheduleOf({ plan: plan('3d') }).finish);
  });

  it('with a day off, shifting the start by a week shifts not everything by a week', () => {
    const plan = (start: string): string => `
project: { name: T, start: ${start} }
calendar: { closed: [2026-01-13] }
tasks: { A: { title: A, effort: 2d } }`;
    const here = scheduleOf({ plan: plan('2026-01-05') });
    const there = scheduleOf({ plan: plan('2026-01-12') });
    assert.equal(there.finish - here.finish, 8 * 1440);
  });

  it('with a lead in percent of a phase, one more link or task can finish earlier', () => {
    const plan = (more: string): string => `
tasks:
  Z: { title: Z, effort: 5d }
  P: { title: P, needs: Z, tasks: { X: { title: X, effort: 1d }, Y: { title: Y, effort: 1d${more} } } }
  C: { title: C, effort: 20d, needs: P FS-150% }`;
    const { finish } = scheduleOf({ plan: plan('') });
    assert.ok(scheduleOf({ plan: plan(', needs: X') }).finish < finish);
    const task = ' }, W: { title: W, effort: 3d';
    assert.ok(scheduleOf({ plan: plan(task) }).finish < finish);
  });

  it('with a lead in percent of a phase, a task that slips within its float can move the finish', () => {
    const plan = (more: string): string => `
tasks:
  Z: { title: Z, effort: 2d }
  P: { title: P, tasks: { X: { title: X, effort: 1d${more} }, Y: { title: Y, effort: 3d, needs: Z } } }
  C: { title: C, effort: 20d, needs: P FS-50% }`;
    const before = scheduleOf({ plan: plan('') });
    assert.equal(before.tasks.get('X')!.totalFloat, 4 * 480);
    const after = scheduleOf({ plan: plan(', start: not-before 2026-01-07') });
    assert.ok(after.finish > before.finish);
  });

  it('with a calendar of people, drag can exceed the duration of a task', () => {
    const plan = (effort: string): string => `
team: { ana: { name: Ana, away: [2026-01-06..2026-01-09] } }
tasks:
  A: { title: A, effort: ${effort} }
  B: { title: B, effort: 1d, assign: ana, needs: A }`;
    const gain = scheduleOf({ plan: plan('1d') }).finish - scheduleOf({ plan: plan('0h') }).finish;
    assert.equal(gain, 7 * 1440);
  });

  it('with elapsed time, an hour more than the float can cost more than an hour', () => {
    const plan = (start: string): string => `
tasks:
  A: { title: A, effort: 4d${start} }
  B: { title: B, duration: 1ed, needs: A }
  C: { title: C, effort: 1d, needs: B }`;
    checkSchedule({ plan: plan('') }, { A: 'float 480', C: '01-12 08:00 > 01-12 17:00' });
    checkSchedule(
      { plan: plan(', start: not-before 2026-01-06T09:00') },
      { A: '01-06 09:00 > 01-12 09:00', C: '01-13 09:00 > 01-14 09:00' },
    );
  });
});
