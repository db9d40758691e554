import assert from 'node:assert/strict';
import { printDay } from '../../../../src/core/base/dates';
import { expandDays } from '../../../../src/core/syntax/expand-days';
import { parseCalendarDays, parseClosedDays } from '../../../../src/core/syntax/values/calendar-days';

/** The first ranges of a rule, or why it is none. */
function daysOf(text: string, count = 3): string {
  const rule = parseCalendarDays(text);
  if (!rule.ok) return rule.error;
  const ranges = expandDays([rule.value]);
  return ranges
    .slice(0, count)
    .map(({ first, last }) => printDay(first) + (last > first ? `..${printDay(last)}` : ''))
    .join(' ');
}

const cases: readonly [string, string][] = [
  ['2026-02-14', '2026-02-14'],
  ['2026-12-24..2027-01-01', '2026-12-24..2027-01-01'],
  ['every day from 2026-01-09', '2026-01-09 2026-01-10 2026-01-11'],
  ['every 10 days from 2026-01-09 until 2026-01-20', '2026-01-09 2026-01-19'],
  ['every week fri from 2026-01-01', '2026-01-02 2026-01-09 2026-01-16'],
  ['every 2 weeks fri from 2026-01-09', '2026-01-09 2026-01-23 2026-02-06'],
  ['every 2 weeks mon-tue from 2026-01-06', '2026-01-06 2026-01-19 2026-01-20'],
  ['every 2 weeks fri mon from 2026-01-05', '2026-01-05 2026-01-09 2026-01-19'],
  ['every month 15 from 2026-01-20', '2026-02-15 2026-03-15 2026-04-15'],
  ['every month 31 from 2026-01-01', '2026-01-31 2026-03-31 2026-05-31'],
  ['every month last from 2026-01-01', '2026-01-31 2026-02-28 2026-03-31'],
  ['every month last fri from 2026-01-01', '2026-01-30 2026-02-27 2026-03-27'],
  ['every month 1st sat from 2026-08-01', '2026-08-01 2026-09-05 2026-10-03'],
  ['every 3 months 2nd tue from 2026-11-01', '2026-11-10 2027-02-09 2027-05-11'],
  [
    'every year 12-24..12-26 from 2026-01-01',
    '2026-12-24..2026-12-26 2027-12-24..2027-12-26 2028-12-24..2028-12-26',
  ],
  ['every year 12-24..01-01 from 2026-01-01 until 2026-12-31', '2026-01-01 2026-12-24..2026-12-31'],
  ['every 2 years 02-29 from 2026-01-01', '2026-02-28 2028-02-29 2030-02-28'],
  ['every year 4th thu nov from 2026-01-01', '2026-11-26 2027-11-25 2028-11-23'],
  ['every year last mon may', '2000-05-29 2001-05-28 2002-05-27'],
  ['every year 15 mar from 2026-01-01', '2026-03-15 2027-03-15 2028-03-15'],
  ['Every Week Sat From 2026-01-01', '2026-01-03 2026-01-10 2026-01-17'],
];

const wrong: readonly [string, RegExp][] = [
  ['every', /is no rule/],
  ['every fortnight fri', /is no rule/],
  ['every week', /is no rule/],
  ['every week friday', /is no rule/],
  ['every month 32', /is no rule/],
  ['every month 5th fri', /is no rule/],
  ['every year 02-30', /is no rule/],
  ['every year 24-12', /is no rule/],
  ['every year 31 feb', /is no rule/],
  ['every 0 weeks fri', /is no rule/],
  ['every 2 weeks fri', /needs a first day/],
  ['every week fri from friday', /has no date/],
  ['every week fri from 2026-02-01 until 2026-01-01', /ends before it begins/],
  ['2026-02-14 12:00', /has no hours of one day/],
  ['2026-02-14 22:00-06:00', /has no hours of one day/],
  ['2026-02-30', /the calendar does not have/],
  ['every year __proto__ fri nov', /is no rule/],
];

describe('syntax: days of a calendar', () => {
  for (const [text, expected] of cases) it(text, () => assert.equal(daysOf(text), expected));
  for (const [text, expected] of wrong) it(`refuses ${text}`, () => assert.match(daysOf(text), expected));

  it('takes hours for open days only', () => {
    const open = parseCalendarDays('2026-12-31 08:00-12:00 13:00-14:30');
    assert.ok(open.ok);
    assert.deepEqual(expandDays([open.value])[0]!.hours, [
      { from: 480, to: 720 },
      { from: 780, to: 870 },
    ]);
    const closed = parseClosedDays('2026-12-31 08:00-12:00');
    assert.match(closed.ok ? '' : closed.error, /closed days are whole/);
  });

  it('ends a rule without an end after a hundred years, and never passes the year 9999', () => {
    const last = (text: string): string => {
      const rule = parseCalendarDays(text);
      assert.ok(rule.ok);
      return printDay(expandDays([rule.value]).at(-1)!.last);
    };
    assert.equal(last('every year 12-24 from 2026-01-01'), '2126-12-24');
    assert.equal(last('every year 12-24 from 9990-01-01'), '9999-12-24');
    assert.equal(last('every month last from 9990-01-01'), '9999-12-31');
  });

  it('writes out so many ranges at most, whatever a plan asks for', () => {
    const rule = parseCalendarDays('every day from 2000-01-01');
    assert.ok(rule.ok);
    assert.equal(expandDays(Array.from({ length: 50 }, () => rule.value)).length, 100_000);
  });
});
