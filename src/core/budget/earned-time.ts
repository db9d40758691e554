/**
 * Earned schedule of a project or a part of it: the formulas of `earned-schedule.ts` on the curve of planned value by
 * working days of the project's calendar. Money that falls on a day off counts to the next working day, or to the last.
 */
import type { Day } from '../base/dates';
import type { EarnedTime, Minor } from './budget-result';
import { earnedSchedule } from './earned-schedule';
import { sumOf, type DayAmount } from './money-by-day';

/** The working days between two days, both included; at least one. */
type WorkedDays = (first: Day, last: Day) => readonly Day[];

/** Ten years: over more of them working days are not counted one by one, and a forecast beyond them is none. */
const mostDays = 3650;

/**
 * @param approved planned value by day, ascending
 * @param earned by day, ascending: tells when the last was earned
 * @returns null where nothing is approved, or it takes more than ten years
 */
export function earnedTime(
  approved: readonly DayAmount[],
  earned: readonly DayAmount[],
  statusDay: Day,
  worked: WorkedDays,
): EarnedTime | null {
  const costing = approved.filter(({ amount }) => amount !== 0);
  const bac = sumOf(costing);
  if (costing.length === 0 || bac <= 0) return null;
  const start = costing[0]!.day;
  const finish = costing.at(-1)!.day;
  if (Math.max(finish, statusDay) - start >= mostDays) return null;
  const days = worked(start, finish);
  const ev = sumOf(earned);
  const complete = ev >= bac ? lastEarned(earned) : null;
  const actual = workedBefore(
    start,
    complete === null ? statusDay : Math.min(complete + 1, statusDay),
    worked,
  );
  const time = earnedSchedule(cumulative(costing, days), ev, actual, days.length);
  const facts = { start, finish, planned: days.length, actual, earned: time.earned, variance: time.variance };
  if (time.index === null) {
    return { ...facts, index: null, forecast: null, forecastFinish: null, unknown: 'not-begun' };
  }
  if (time.forecastDuration === null) {
    return { ...facts, index: time.index, forecast: null, forecastFinish: null, unknown: 'nothing-earned' };
  }
  const forecast = time.forecastDuration;
  const forecastFinish = complete ?? dayAfter(start, forecast, worked);
  const unknown = forecastFinish === null ? 'too-far' : null;
  return { ...facts, index: time.index, forecast, forecastFinish, unknown };
}

/** Planned value at the end of each working day. */
function cumulative(amounts: readonly DayAmount[], days: readonly Day[]): number[] {
  const curve: number[] = [];
  let next = 0;
  let reached: Minor = 0;
  for (const [i, day] of days.entries()) {
    const until = i === days.length - 1 ? Infinity : day;
    for (; next < amounts.length && amounts[next]!.day <= until; next++) reached += amounts[next]!.amount;
    curve.push(reached);
  }
  return curve;
}

function workedBefore(start: Day, end: Day, worked: WorkedDays): number {
  if (end <= start) return 0;
  return worked(start, end - 1).filter((day) => day < end).length;
}

function lastEarned(earned: readonly DayAmount[]): Day | null {
  return earned.findLast(({ amount }) => amount !== 0)?.day ?? null;
}

/** The day on which so many working days have passed; a fraction takes its day whole. */
function dayAfter(start: Day, duration: number, worked: WorkedDays): Day | null {
  // PD ÷ (ES ÷ AT) is rarely exact: 20.000000000000004 days end on the twentieth.
  const count = Math.max(1, Math.ceil(duration - 1e-9));
  return worked(start, start + mostDays)[count - 1] ?? null;
}
