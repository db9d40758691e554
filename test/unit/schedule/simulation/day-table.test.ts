import assert from 'node:assert/strict';
import { dayOf } from '../../../../src/core/base/dates';
import { compileCalendars } from '../../../../src/core/schedule/compile-calendars';
import { scheduleProjection } from '../../../../src/core/schedule/schedule-projection';
import {
  beyond,
  dayTable,
  finishOf,
  startOf,
  ticksAt,
} from '../../../../src/core/schedule/simulation/day-table';
import {
  finishAt,
  neverWorking,
  startAt,
  worked,
  type WorkCalendar,
} from '../../../../src/core/schedule/work-calendar';
import { planOf } from '../../../support/plan-of';

const calendars = compileCalendars(
  scheduleProjection(
    planOf(`
calendar: { closed: [2026-02-02..2026-02-20, 2026-04-03], open: [2026-03-07] }
calendars:
  night: { week: 'mon-fri 22:00-24:00' }
  always: { week: 'mon-sun 00:00-24:00' }
  rare: { week: 'wed 10:00-10:01' }
team: { ana: { name: Ana, away: [2026-01-12..2026-01-23] } }`),
  ),
  new Map(),
);
const origin = dayOf(2026, 1, 1) * 1440;
const days = 120;

/** A step that is no divisor of a day, so that every kind of minute is met. */
function checkTable(name: string, calendar: WorkCalendar): void {
  it(`counts as the calendar does: ${name}`, () => {
    const table = dayTable(calendar, origin, days)!;
    for (let minute = -30_000; minute < (days + 30) * 1440; minute += 7) {
      assert.equal(
        ticksAt(table, minute),
        worked(calendar, origin + minute) - table.before,
        `ticks ${minute}`,
      );
    }
    for (let ticks = -5000; ticks < table.ticks + 5000; ticks++) {
      assert.equal(startOf(table, ticks), Math.min(startAt(calendar, table.before + ticks) - origin, beyond));
      assert.equal(
        finishOf(table, ticks),
        Math.min(finishAt(calendar, table.before + ticks) - origin, beyond),
      );
    }
  });
}

describe('simulation: a calendar unrolled', () => {
  checkTable('the standard week with exceptions', calendars.project);
  checkTable('a person who is away', calendars.available('ana'));
  checkTable('nights', calendars.named('night'));
  checkTable('around the clock', calendars.named('always'));
  checkTable('a minute in the week', calendars.named('rare'));
  checkTable('never', neverWorking);

  it('has no table for people with different hours on one task', () => {
    const both = calendars.weighted([calendars.project, calendars.available('ana')], [10_000, 8000]);
    assert.equal(dayTable(both, origin, days), null);
  });
});
