/**
 * The marks of an axis of time, for as many pixels as a day has: days below months, weeks below months, months below years,
 * or years. Major marks name what the minor ones lie in.
 */
import {
  civilOf,
  dayOfMinute,
  firstDay,
  lastDay,
  minutesPerDay,
  startOfDay,
  weekdayOf,
  type Day,
  type Minute,
} from '../base/dates';
import { periodStarts } from './axis-ticks';

export interface TimeTick {
  readonly at: Minute;
  readonly label: string;
}

export interface TimeTicks {
  readonly major: readonly TimeTick[];
  readonly minor: readonly TimeTick[];
}

export interface AxisWords {
  /** `Jul` */
  readonly month: (day: Day) => string;
  /** `2026` */
  readonly year: (day: Day) => string;
}

/** What a label needs, with air around it. */
const numberWidth = 26;
const monthWidth = 34;
const yearWidth = 44;
/** Of an axis of thousands of years. */
const mostTicks = 2000;

/** @param locale a BCP 47 tag that `Intl` knows */
export function axisWords(locale: string): AxisWords {
  const written = (options: Intl.DateTimeFormatOptions): ((day: Day) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day) => format.format(day * minutesPerDay * 60_000);
  };
  return { month: written({ month: 'short' }), year: written({ year: 'numeric' }) };
}

export function timeTicks(from: Minute, to: Minute, pixelsPerDay: number, words: AxisWords): TimeTicks {
  const first = Math.max(firstDay, dayOfMinute(from));
  const last = Math.min(lastDay, dayOfMinute(to) + 1);
  if (first > last) return { major: [], minor: [] };
  const starts = (months: number, label: (day: Day) => string): TimeTick[] =>
    periodStarts(first, last, months)
      .slice(0, mostTicks)
      .map((day) => ({ at: startOfDay(day), label: label(day) }));
  const days = (list: readonly Day[]): TimeTick[] =>
    list.map((day) => ({ at: startOfDay(day), label: String(civilOf(day).dayOfMonth) }));
  // A month without its year means another one in each year.
  const monthOfYear = (day: Day): string =>
    civilOf(day).month === 1 ? `${words.month(day)} ${words.year(day)}` : words.month(day);
  if (pixelsPerDay >= numberWidth)
    return { major: starts(1, monthOfYear), minor: days(range(first, last, 1)) };
  const weeks = Math.ceil(numberWidth / (7 * pixelsPerDay));
  if (weeks <= 2) return { major: starts(1, monthOfYear), minor: days(mondays(first, last, weeks)) };
  const perMonth = pixelsPerDay * 30.4;
  const months = [1, 3, 6].find((step) => perMonth * step >= monthWidth);
  if (months !== undefined) return { major: starts(12, words.year), minor: starts(months, words.month) };
  return { major: [], minor: starts(12 * Math.ceil(yearWidth / (perMonth * 12)), words.year) };
}

function range(first: Day, last: Day, step: number): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last && days.length < mostTicks; day += step) days.push(day);
  return days;
}

/** The same Mondays wherever the axis begins: it does not dance while it is moved. */
function mondays(first: Day, last: Day, weeks: number): Day[] {
  const monday = first - (weekdayOf(first) - 1);
  return range(monday - (Math.floor((monday + 3) / 7) % weeks) * 7, last, 7 * weeks);
}
