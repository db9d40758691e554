/**
 * Days of a calendar that are not as the week has them: a day, a range, or a rule that comes again (`every year
 * 12-24..12-26`, `every month last fri`, `every 2 weeks fri from 2026-01-09 until 2026-06-30`). Days that are worked may
 * have hours of their own behind them (`2026-12-31 08:00-12:00`).
 */
import { parseDay, type Day } from '../../base/dates';
import { err, ok, type Result } from '../../base/result';
import type { DayRange, WorkInterval } from '../../model/values';
import { parseDayRange } from './moment';
import { dayNames, parseDays, parseTimes } from './week-hours';

export type CalendarDays = DaysRule & {
  /** Null: those of a usual day. */
  readonly hours: readonly WorkInterval[] | null;
};

/** `every` counts in the units of its kind, from the one in which `from` lies. */
export type DaysRule =
  | { readonly kind: 'range'; readonly range: DayRange }
  | ({ readonly kind: 'day' } & Repeated)
  /** Weekdays as indices from Monday. */
  | ({ readonly kind: 'week'; readonly weekdays: readonly number[] } & Repeated)
  | ({ readonly kind: 'month'; readonly on: DayOfMonth } & Repeated)
  /** `first` to `last` as month and day; `last` may lie in the next year. */
  | ({ readonly kind: 'year'; readonly first: MonthDay; readonly last: MonthDay } & Repeated)
  | ({ readonly kind: 'year-weekday'; readonly month: number; readonly on: DayOfMonth } & Repeated);

interface Repeated {
  readonly every: number;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** A number from 1, `last` as -1; or the nth of a weekday. */
export type DayOfMonth =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'weekday'; readonly nth: number; readonly weekday: number };

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ordinals: Readonly<Record<string, number>> = { '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, last: -1 };
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const wanted = 'is no rule such as every year 12-24..12-26, every month last fri or every 2 weeks fri';

/** Closed days: whole ones. */
export function parseClosedDays(text: string): Result<CalendarDays, string> {
  const days = parseCalendarDays(text);
  return days.ok && days.value.hours !== null
    ? err('has hours; closed days are whole, and hours belong to open ones')
    : days;
}

export function parseCalendarDays(text: string): Result<CalendarDays, string> {
  const words = text.toLowerCase().split(/\s+/);
  const firstTime = words.findIndex((word) => /^\d{1,2}:/.test(word));
  const rule = parseRule(words.slice(0, firstTime < 0 ? words.length : firstTime));
  if (!rule.ok) return rule;
  if (firstTime < 0) return ok({ ...rule.value, hours: null });
  const hours = words.slice(firstTime).map(parseTimes);
  if (hours.some((span) => span === null || span.from > span.to)) {
    return err('has no hours of one day such as 08:00-12:00 13:00-17:00');
  }
  return ok({ ...rule.value, hours: hours.map((span) => span!) });
}

function parseRule(words: readonly string[]): Result<DaysRule, string> {
  if (words[0] !== 'every') {
    const range = parseDayRange(words.join(' '));
    return range.ok ? ok({ kind: 'range', range: range.value }) : range;
  }
  const bounds = parseBounds(words.slice(1));
  if (!bounds.ok) return bounds;
  const { rest, from, until } = bounds.value;
  const counted = /^[1-9]\d{0,2}$/.test(rest[0] ?? '');
  const every = counted ? Number(rest[0]) : 1;
  const [unit = '', ...what] = counted ? rest.slice(1) : rest;
  if (every > 1 && from === null) return err('needs a first day, such as from 2026-01-09, to count from');
  const repeated = { every, from, until };
  const rule = ruleOf(unit.replace(/s$/, ''), what, repeated);
  return rule ? ok(rule) : err(wanted);
}

/** Takes `from …` and `until …` off the end. */
function parseBounds(
  words: readonly string[],
): Result<{ rest: readonly string[]; from: Day | null; until: Day | null }, string> {
  const rest = [...words];
  const found: { from: Day | null; until: Day | null } = { from: null, until: null };
  for (const word of ['until', 'from'] as const) {
    if (rest.at(-2) !== word) continue;
    found[word] = parseDay(rest.at(-1)!);
    if (found[word] === null) return err(`has no date such as 2026-01-09 after ${word}`);
    rest.length -= 2;
  }
  if (found.from !== null && found.until !== null && found.until < found.from) {
    return err('ends before it begins');
  }
  return ok({ rest, ...found });
}

function ruleOf(unit: string, what: readonly string[], repeated: Repeated): DaysRule | null {
  switch (unit) {
    case 'day':
      return what.length === 0 ? { kind: 'day', ...repeated } : null;
    case 'week': {
      const days = what.map(parseDays);
      if (days.length === 0 || days.includes(null)) return null;
      return { kind: 'week', weekdays: [...new Set(days.flatMap((day) => day!))], ...repeated };
    }
    case 'month': {
      const on = dayOfMonth(what, 31);
      return on && { kind: 'month', on, ...repeated };
    }
    case 'year':
      return what.length === 1 ? yearlyDates(what[0]!, repeated) : yearlyWeekday(what, repeated);
    default:
      return null;
  }
}

/** `12-24`, `12-24..01-02` */
function yearlyDates(text: string, repeated: Repeated): DaysRule | null {
  const [from = '', to = from, ...more] = text.split('..', 3);
  const first = monthDay(from);
  const last = monthDay(to);
  return first && last && more.length === 0 ? { kind: 'year', first, last, ...repeated } : null;
}

/** `4th thu nov`, `last mon may` */
function yearlyWeekday(what: readonly string[], repeated: Repeated): DaysRule | null {
  const month = monthNames.indexOf(what.at(-1) ?? '') + 1;
  const on = dayOfMonth(what.slice(0, -1), longestMonths[month - 1] ?? 0);
  return month > 0 && on ? { kind: 'year-weekday', month, on, ...repeated } : null;
}

/** `15`, `last`, `2nd fri`, `last fri` */
function dayOfMonth(words: readonly string[], longest: number): DayOfMonth | null {
  const [first = '', weekday, ...more] = words;
  if (more.length > 0) return null;
  if (weekday !== undefined) {
    const nth = Object.hasOwn(ordinals, first) ? ordinals[first]! : 0;
    const index = dayNames.indexOf(weekday);
    return nth !== 0 && index >= 0 ? { kind: 'weekday', nth, weekday: index } : null;
  }
  if (first === 'last') return { kind: 'day', day: -1 };
  const day = /^\d{1,2}$/.test(first) ? Number(first) : 0;
  return day >= 1 && day <= longest ? { kind: 'day', day } : null;
}

function monthDay(text: string): MonthDay | null {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= longestMonths[month - 1]! ? { month, day } : null;
}
