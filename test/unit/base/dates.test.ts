import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  dayOf,
  firstDay,
  lastDay,
  parseDay,
  printDay,
  printMinute,
  weekdayOf,
} from '../../../src/core/base/dates';

describe('dates', () => {
  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: lastDay }), (day) => {
        const date = new Date(day * 86_400_000);
        assert.equal(printDay(day), date.toISOString().slice(0, 10));
        assert.equal(parseDay(printDay(day)), day);
        assert.equal(weekdayOf(day) % 7, date.getUTCDay());
      }),
    );
  });
  it('know leap years and refuse days that do not exist', () => {
    assert.equal(dayOf(1970, 1, 1), 0);
    for (const text of ['2026-02-29', '2100-02-29', '2026-13-01', '1899-12-31', '2026-1-1', ' 2026-01-01']) {
      assert.equal(parseDay(text), null, text);
    }
    assert.notEqual(parseDay('2000-02-29'), null);
  });
  it('print minutes as local times', () => {
    assert.equal(printMinute(dayOf(2026, 3, 1) * 1440 + 485), '2026-03-01T08:05');
  });
});
