/** Earned schedule in working days: 10 days of 100 from Monday 5 Jan 2026 to Friday 16 Jan, weekends off. */
import assert from 'node:assert/strict';
import { printDay, weekdayOf, type Day } from '../../../src/core/base/dates';
import type { EarnedTime } from '../../../src/core/budget/budget-result';
import { earnedTime } from '../../../src/core/budget/earned-time';
import type { DayAmount } from '../../../src/core/budget/money-by-day';
import { day } from './plan-and-schedule';

function worked(first: Day, last: Day): readonly Day[] {
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (each) => weekdayOf(each) < 6,
  );
  return days.length > 0 ? days : [last];
}

function daily(first: string, last: string, amount: number): DayAmount[] {
  return worked(day(first), day(last)).map((each) => ({ day: each, amount }));
}

const approved = daily('2026-01-05', '2026-01-16', 100);

type Shown = Omit<EarnedTime, 'start' | 'finish' | 'forecastFinish'> & {
  readonly forecastFinish: string | null;
};

function check(
  what: string,
  { earned, on, plan = approved }: { earned: readonly DayAmount[]; on: string; plan?: readonly DayAmount[] },
  expected: Partial<Shown> | null,
): void {
  it(what, () => {
    const time = earnedTime(plan, earned, day(on), worked);
    if (expected === null || time === null) return assert.equal(time, expected);
    const { forecastFinish, ...rest } = time;
    const shown: Shown = {
      ...rest,
      forecastFinish: forecastFinish === null ? null : printDay(forecastFinish),
    };
    for (const key of Object.keys(expected) as (keyof Shown)[])
      assert.deepEqual(shown[key], expected[key], key);
  });
}

describe('earned schedule in working days', () => {
  // Monday of week 2: five days have passed, 250 of 1,000 are earned.
  check(
    'of work at half its pace ends after twice its time',
    { earned: daily('2026-01-05', '2026-01-09', 50), on: '2026-01-12' },
    {
      planned: 10,
      actual: 5,
      earned: 2.5,
      variance: -2.5,
      index: 0.5,
      forecast: 20,
      forecastFinish: '2026-01-30',
      unknown: null,
    },
  );
  check(
    'of work as planned ends as planned',
    { earned: daily('2026-01-05', '2026-01-07', 100), on: '2026-01-08' },
    { actual: 3, earned: 3, index: 1, forecast: 10, forecastFinish: '2026-01-16' },
  );
  check(
    'stops its clock on the day on which all is earned',
    { earned: daily('2026-01-05', '2026-01-14', 125), on: '2026-03-02' },
    { actual: 8, earned: 10, variance: 2, index: 1.25, forecast: 8, forecastFinish: '2026-01-14' },
  );
  check(
    'counts what falls on a day off to the next working day',
    {
      earned: [{ day: day('2026-01-05'), amount: 100 }],
      on: '2026-01-06',
      plan: [...approved.slice(0, 5), { day: day('2026-01-10'), amount: 100 }, ...approved.slice(5)],
    },
    { planned: 10, actual: 1, earned: 1 },
  );
  check(
    'has no index before the start',
    { earned: [], on: '2026-01-05' },
    { actual: 0, index: null, forecast: null, unknown: 'not-begun' },
  );
  check(
    'has no forecast while nothing is earned',
    { earned: [], on: '2026-01-07' },
    { actual: 2, earned: 0, index: 0, forecast: null, unknown: 'nothing-earned' },
  );
  check(
    'has no date beyond ten years',
    { earned: [{ day: day('2026-01-05'), amount: 1 }], on: '2028-01-05' },
    { forecastFinish: null, unknown: 'too-far' },
  );
  check('is nothing where nothing is approved', { earned: [], on: '2026-01-07', plan: [] }, null);
  check(
    'is nothing for a plan of more than ten years',
    { earned: [], on: '2026-01-07', plan: [...approved, { day: day('2036-01-07'), amount: 1 }] },
    null,
  );
});
