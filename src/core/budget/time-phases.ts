/**
 * Money over time: by month, and cumulative by week for the S-curve. Both are sums of the same amounts per day, so
 * they end at the same totals as every breakdown.
 */
import { civilOf, dayOf, weekdayOf, type Day } from '../base/dates';
import type { Minor, MonthRow, SeriesPoint } from './budget-result';
import type { Booking } from './cost-item';
import { sumsByDay, type ByDay, type DayAmount, type MoneyByDay } from './money-by-day';

/** A month to a century; beyond it only months with money in them are listed. */
const mostMonths = 1200;
/** Twenty years of weeks; a longer curve has longer steps. */
const mostPoints = 1040;

export interface PhasedMoney {
  readonly months: readonly MonthRow[];
  readonly series: readonly SeriesPoint[];
}

/**
 * @param bookings null: nothing is known to be spent, and what is planned is the forecast
 * @param span the project's first and last day
 */
export function phaseMoney(
  byDay: MoneyByDay,
  bookings: readonly Booking[] | null,
  span: { readonly first: Day; readonly last: Day },
  statusDay: Day,
): PhasedMoney {
  const planned = byDay.planned.ascending();
  const approved = byDay.approved === byDay.planned ? planned : byDay.approved.ascending();
  const earned = byDay.earned.ascending();
  const spent = bookings === null ? null : bookedByDay(bookings).ascending();
  const ahead =
    bookings === null ? planned.filter(({ day }) => day >= statusDay) : byDay.remaining.ascending();
  return {
    months: monthRows(planned, spent, ahead, span),
    series: series(planned, approved, earned, spent, ahead, span, statusDay),
  };
}

function bookedByDay(bookings: readonly Booking[]): ByDay {
  const sums = sumsByDay();
  for (const { day, amount } of bookings) sums.add(day, amount);
  return sums;
}

function monthRows(
  planned: readonly DayAmount[],
  spent: readonly DayAmount[] | null,
  ahead: readonly DayAmount[],
  span: { first: Day; last: Day },
): readonly MonthRow[] {
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

function series(
  planned: readonly DayAmount[],
  approved: readonly DayAmount[],
  earned: readonly DayAmount[],
  spent: readonly DayAmount[] | null,
  ahead: readonly DayAmount[],
  span: { first: Day; last: Day },
  statusDay: Day,
): readonly SeriesPoint[] {
  const known = [planned, approved, earned, spent ?? [], ahead].flatMap((list) => [list.at(0), list.at(-1)]);
  const days = known.flatMap((entry) => (entry ? [entry.day] : []));
  const first = days.reduce((a, b) => Math.min(a, b), Math.min(span.first, statusDay)) - 1;
  // The status date shows what lies before it: what falls on that day itself needs one more point to be seen.
  const isOpen =
    ahead.length > 0 || [planned.at(-1), approved.at(-1)].some((end) => end && end.day >= statusDay);
  const last = days.reduce((a, b) => Math.max(a, b), Math.max(span.last, statusDay + (isOpen ? 1 : 0)));
  const step = 7 * Math.max(1, Math.ceil((last - first) / 7 / mostPoints));
  const points = [first];
  // Sundays: the end of each week.
  for (let day = first + 8 - weekdayOf(first + 1); day < last; day += step) if (day > first) points.push(day);
  if (!points.includes(statusDay)) points.push(statusDay);
  if (!points.includes(last)) points.push(last);
  points.sort((a, b) => a - b);

  const approvedTo = running(approved);
  const earnedTo = running(earned);
  const spentTo = running(spent ?? []);
  const aheadTo = running(ahead);
  const before = (amounts: readonly DayAmount[]): Minor =>
    sumOf(amounts.filter(({ day }) => day < statusDay));
  const pv = before(approved);
  const reached = spent === null ? before(planned) : sumOf(spent.filter(({ day }) => day <= statusDay));
  return points.map((day) => {
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

function sumOf(amounts: readonly DayAmount[]): Minor {
  return amounts.reduce((sum, { amount }) => sum + amount, 0);
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
