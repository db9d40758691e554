/**
 * Days of a calendar written out, one range for each time that a rule comes round: in the plan there are no rules left,
 * and nothing that reads a calendar has to know them. A rule without an end runs for a hundred years, one without a
 * beginning from 2000 on, and a calendar holds so many ranges at most.
 */
import { civilOf, dayOf, lastDay, weekdayOf, type Day } from '../base/dates';
import type { OpenDays } from '../model/values';
import type { CalendarDays, DayOfMonth, DaysRule } from './values/calendar-days';

const mostRanges = 100_000;
const firstYear = 2000;
const yearsOpen = 100;

export function expandDays(days: readonly CalendarDays[]): readonly OpenDays[] {
  const ranges: OpenDays[] = [];
  for (const rule of days) {
    const hours = rule.hours === null ? {} : { hours: rule.hours };
    for (const [first, last] of occurrences(rule)) {
      if (ranges.length >= mostRanges) return ranges;
      ranges.push({ first, last, ...hours });
    }
  }
  return ranges;
}

function* occurrences(rule: DaysRule): Iterable<readonly [Day, Day]> {
  if (rule.kind === 'range') {
    yield [rule.range.first, rule.range.last];
    return;
  }
  const from = rule.from ?? dayOf(firstYear, 1, 1);
  const until = Math.min(rule.until ?? dayOf(civilOf(from).year + yearsOpen, 12, 31), lastDay);
  for (const [first, last] of unbounded(rule, from, until)) {
    if (first > until) return;
    if (last >= from) yield [Math.max(first, from), Math.min(last, until)];
  }
}

/** From the period in which `from` lies; what lies before it is left out by the caller. */
function* unbounded(
  rule: Exclude<DaysRule, { kind: 'range' }>,
  from: Day,
  until: Day,
): Iterable<readonly [Day, Day]> {
  const { year, month } = civilOf(from);
  switch (rule.kind) {
    case 'day':
      for (let day = from; day <= until; day += rule.every) yield [day, day];
      return;
    case 'week':
      for (let monday = from - weekdayOf(from) + 1; monday <= until; monday += 7 * rule.every) {
        for (const weekday of [...rule.weekdays].sort((a, b) => a - b))
          yield [monday + weekday, monday + weekday];
      }
      return;
    case 'month':
      for (let n = month - 1; dayOf(year, 1, 1) + n * 28 <= until; n += rule.every) {
        const day = dayIn(year + Math.floor(n / 12), (n % 12) + 1, rule.on);
        if (day !== null) yield [day, day];
      }
      return;
    case 'year':
      // What began in the year before may reach into the first.
      for (let y = rule.every === 1 ? year - 1 : year; y <= civilOf(until).year; y += rule.every) {
        const first = existing(y, rule.first.month, rule.first.day);
        const wraps = rule.last.month * 32 + rule.last.day < rule.first.month * 32 + rule.first.day;
        yield [first, existing(wraps ? y + 1 : y, rule.last.month, rule.last.day)];
      }
      return;
    case 'year-weekday':
      for (let y = year; y <= civilOf(until).year; y += rule.every) {
        const day = dayIn(y, rule.month, rule.on);
        if (day !== null) yield [day, day];
      }
  }
}

/** The 29 February of a year that has none is its 28. */
function existing(year: number, month: number, day: number): Day {
  return Math.min(dayOf(year, month, day), lastOf(year, month));
}

/** Null where the month has no such day: a 31st, or a fifth Friday. */
function dayIn(year: number, month: number, on: DayOfMonth): Day | null {
  const first = dayOf(year, month, 1);
  const last = lastOf(year, month);
  if (on.kind === 'day') {
    if (on.day === -1) return last;
    return first + on.day - 1 <= last ? first + on.day - 1 : null;
  }
  if (on.nth === -1) return last - ((weekdayOf(last) - 1 - on.weekday + 7) % 7);
  return first + ((on.weekday - (weekdayOf(first) - 1) + 7) % 7) + 7 * (on.nth - 1);
}

function lastOf(year: number, month: number): Day {
  return (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - 1;
}
