/**
 * Money over time: by month, and cumulative by week or month for the S-curve. All are sums of the same amounts per day,
 * so they end at the same totals as every breakdown.
 */
import { civilOf, dayOf, weekdayOf, type Day } from '../base/dates';
import type { Minor, MonthRow, SeriesPoint } from './budget-result';
import type { Booking } from './cost-item';
import { sumOf, sumsByDay, type ByDay, type DayAmount, type MoneyByDay } from './money-by-day';

/** A month to a century; beyond it only months with money in them are listed. */
const mostMonths = 1200;
/** Twenty years of weeks; a longer curve has longer steps. */
const mostPoints = 1040;

/** Money by day, ascending. */
export interface DatedMoney {
  readonly planned: readonly DayAmount[];
  readonly approved: readonly DayAmount[];
  readonly earned: readonly DayAmount[];
  /** Null: nothing is known to be spent, and what is planned is the forecast. */
  readonly spent: readonly DayAmount[] | null;
  /** What is still to be spent, from the status date on. */
  readonly ahead: readonly DayAmount[];
}

export function datedMoney(
  byDay: MoneyByDay,
  bookings: readonly Booking[] | null,
  statusDay: Day,
): DatedMoney {
  const planned = byDay.planned.ascending();
  return {
    planned,
    approved: byDay.approved === byDay.planned ? planned : byDay.approved.ascending(),
    earned: byDay.earned.ascending(),
    spent: bookings === null ? null : bookedByDay(bookings).ascending(),
    ahead: bookings === null ? planned.filter(({ day }) => day >= statusDay) : byDay.remaining.ascending(),
  };
}

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

function bookedByDay(bookings: readonly Booking[]): ByDay {
  const sums = sumsByDay();
  for (const { day, amount } of bookings) sums.add(day, amount);
  return sums;
}

/** @param span the project's first and last day */
export function monthRows({ planned, spent, ahead }: DatedMoney, span: Span): readonly MonthRow[] {
  const rows = new Map<Day, { planned: Minor; spent: Minor; ahead: Minor }>();
  const row = (month: Day): { planned: Minor; spent: Minor; ahead: Minor } => {
    const known = rows.get(month);
    if (known) return known;
    const made = { planned: 0, spent: 0, ahead: 0 };
    rows.set(month, made);
    return made;
  };
  for (const { day, amount } of planned) row(monthOf(day)).planned += amount;
  for (const { day, amount } of spent ?? []) row(monthOf(day)).spent += amount;
  for (const { day, amount } of ahead) row(monthOf(day)).ahead += amount;
  for (let month = monthOf(span.first), n = 0; month <= span.last && n < mostMonths; n++) {
    row(month);
    month = monthOf(month + 31);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([month, sum]) => ({
      month,
      planned: sum.planned,
      spent: spent === null ? null : sum.spent,
      forecast: spent === null ? sum.planned : sum.spent + sum.ahead,
    }));
}

export type Period = 'week' | 'month';

/**
 * The days at whose end a curve has its points: the day before all of it, the ends of weeks (Sundays) or months, the
 * status date and the last day with money.
 * @param span the project's first and last day
 */
export function curveDays(
  { planned, approved, earned, spent, ahead }: DatedMoney,
  span: Span,
  statusDay: Day,
  period: Period,
): readonly Day[] {
  const known = [planned, approved, earned, spent ?? [], ahead].flatMap((list) => [list.at(0), list.at(-1)]);
  const days = known.flatMap((entry) => (entry ? [entry.day] : []));
  const first = days.reduce((a, b) => Math.min(a, b), Math.min(span.first, statusDay)) - 1;
  // The status date shows what lies before it: what falls on that day itself needs one more point to be seen.
  const isOpen =
    ahead.length > 0 || [planned.at(-1), approved.at(-1)].some((end) => end && end.day >= statusDay);
  const last = days.reduce((a, b) => Math.max(a, b), Math.max(span.last, statusDay + (isOpen ? 1 : 0)));
  const points = [first, ...(period === 'week' ? weekEnds(first, last) : monthEnds(first, last))];
  if (!points.includes(statusDay)) points.push(statusDay);
  if (!points.includes(last)) points.push(last);
  return points.sort((a, b) => a - b);
}

function weekEnds(first: Day, last: Day): Day[] {
  const step = 7 * Math.max(1, Math.ceil((last - first) / 7 / mostPoints));
  const ends: Day[] = [];
  for (let day = first + 8 - weekdayOf(first + 1); day < last; day += step) if (day > first) ends.push(day);
  return ends;
}

function monthEnds(first: Day, last: Day): Day[] {
  const ends: Day[] = [];
  for (let next = monthOf(monthOf(first) + 31); next <= last && ends.length < mostMonths;) {
    if (next - 1 > first) ends.push(next - 1);
    next = monthOf(next + 31);
  }
  return ends;
}

/** @param days ascending, the status date among them */
export function curve(
  { planned, approved, earned, spent, ahead }: DatedMoney,
  days: readonly Day[],
  statusDay: Day,
): readonly SeriesPoint[] {
  const approvedTo = running(approved);
  const earnedTo = running(earned);
  const spentTo = running(spent ?? []);
  const aheadTo = running(ahead);
  const before = (amounts: readonly DayAmount[]): Minor =>
    sumOf(amounts.filter(({ day }) => day < statusDay));
  const pv = before(approved);
  const reached = spent === null ? before(planned) : sumOf(spent.filter(({ day }) => day <= statusDay));
  return days.map((day) => {
    const soFar = approvedTo(day);
    const ev = earnedTo(day);
    const ac = spentTo(day);
    const toCome = aheadTo(day);
    return {
      day,
      planned: day === statusDay ? pv : soFar,
      earned: day <= statusDay ? ev : null,
      spent: spent === null || day > statusDay ? null : ac,
      forecast: day < statusDay ? null : day === statusDay ? reached : reached + toCome,
    };
  });
}

/** The sum up to and with a day; to be asked with ascending days. */
function running(amounts: readonly DayAmount[]): (day: Day) => Minor {
  let next = 0;
  let sum = 0;
  return (day) => {
    for (; next < amounts.length && amounts[next]!.day <= day; next++) sum += amounts[next]!.amount;
    return sum;
  };
}

function monthOf(day: Day): Day {
  const { year, month } = civilOf(day);
  return dayOf(year, month, 1);
}
