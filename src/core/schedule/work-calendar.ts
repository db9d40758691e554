/**
 * Working time along the days, as a function that counts it and its two inverses. A calendar is a list of segments,
 * each with one week pattern (a closed range is a segment without work), so that any distance costs one binary search
 * and a few integer operations, up to the year 9999. Everything the engine asks of a calendar (add, subtract, next
 * working minute, minutes between) is said in these three: `worked`, `startAt`, `finishAt`.
 */
import { dayOf, lastDay, minutesPerDay, weekdayOf, type Day, type Minute } from '../base/dates';
import {
  aroundTheClockWeek,
  combinePatterns,
  finishInDay,
  noWork,
  startInDay,
  ticksBefore,
  type WeekPattern,
} from './week-pattern';

export interface WorkCalendar {
  /** First day of each segment, ascending; the last one has no end. */
  readonly from: readonly Day[];
  readonly patterns: readonly WeekPattern[];
  /** Ticks worked before each segment. */
  readonly before: readonly number[];
  /** The Monday on or before each first day, and the ticks that would have been worked before that Monday. */
  readonly monday: readonly Day[];
  readonly base: readonly number[];
}

/** Dated hours that replace the week's. */
export interface CalendarException {
  readonly first: Day;
  readonly last: Day;
  readonly pattern: WeekPattern;
}

/** Where counting begins: long before any plan, so that leads and late dates stay inside. */
const origin: Day = dayOf(1400, 1, 1);
export const originMinute: Minute = origin * minutesPerDay;
/** The end of the last day that a plan may speak of. */
export const horizon: Minute = (lastDay + 1) * minutesPerDay;

/** @param exceptions later ones win over earlier ones, and all of them over the week */
export function workCalendar(week: WeekPattern, exceptions: readonly CalendarException[]): WorkCalendar {
  const edges = new Set([origin]);
  for (const { first, last } of exceptions) {
    if (last < first || last < origin) continue;
    edges.add(Math.max(first, origin)).add(last + 1);
  }
  const from = [...edges].sort((a, b) => a - b);
  const cellAt = new Map(from.map((day, cell) => [day, cell]));
  const patterns = Array.from(from, () => week);
  // Paint from the strongest exception to the weakest; `next` leaps over what is painted, so each cell is met once.
  const next = Array.from({ length: from.length + 1 }, (_, cell) => cell);
  const unpainted = (cell: number): number => {
    let root = cell;
    while (next[root] !== root) root = next[root]!;
    for (let at = cell; next[at] !== root;) [at, next[at]] = [next[at]!, root];
    return root;
  };
  for (const { first, last, pattern } of [...exceptions].reverse()) {
    if (last < first || last < origin) continue;
    const end = cellAt.get(last + 1)!;
    for (let cell = unpainted(cellAt.get(Math.max(first, origin))!); cell < end; cell = unpainted(cell)) {
      patterns[cell] = pattern;
      next[cell] = cell + 1;
    }
  }
  return fromSegments(from, patterns);
}

function fromSegments(from: readonly Day[], patterns: readonly WeekPattern[]): WorkCalendar {
  const kept = from.map((_, i) => i).filter((i) => i === 0 || patterns[i] !== patterns[i - 1]);
  const starts = kept.map((i) => from[i]!);
  const weeks = kept.map((i) => patterns[i]!);
  const before: number[] = [];
  const monday: Day[] = [];
  const base: number[] = [];
  let total = 0;
  starts.forEach((day, i) => {
    const { prefix, total: perWeek } = weeks[i]!;
    const weekday = weekdayOf(day) - 1;
    before.push(total);
    monday.push(day - weekday);
    base.push(total - prefix[weekday]!);
    const days = (starts[i + 1] ?? day) - (day - weekday);
    total = base[i]! + Math.floor(days / 7) * perWeek + prefix[days % 7]!;
  });
  return { from: starts, patterns: weeks, before, monday, base };
}

/** Lays calendars over one another: `rate` turns the rates of all of them at a moment into the rate there. */
export function combineCalendars(
  calendars: readonly WorkCalendar[],
  rate: (rates: readonly number[]) => number,
): WorkCalendar {
  const from = [...new Set(calendars.flatMap((calendar) => calendar.from))].sort((a, b) => a - b);
  const at = calendars.map(() => 0);
  const made = new Map<string, WeekPattern>();
  const names = new Map<WeekPattern, number>();
  const patterns = from.map((day) => {
    const laid = calendars.map((calendar, i) => {
      while ((calendar.from[at[i]! + 1] ?? Infinity) <= day) at[i]!++;
      return calendar.patterns[at[i]!]!;
    });
    for (const pattern of laid) if (!names.has(pattern)) names.set(pattern, names.size);
    const key = laid.map((pattern) => names.get(pattern)).join();
    const pattern = made.get(key) ?? combinePatterns(laid, rate);
    made.set(key, pattern);
    return pattern;
  });
  return fromSegments(from, patterns);
}

/** Elapsed time. */
export const aroundTheClock: WorkCalendar = workCalendar(aroundTheClockWeek, []);
export const neverWorking: WorkCalendar = workCalendar(noWork, []);

/** The last index whose value is at most `value`; 0 where none is. */
function lastAtMost(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Ticks worked before a minute (a finite one). */
export function worked(calendar: WorkCalendar, minute: Minute): number {
  if (minute <= originMinute) return 0;
  const day = Math.floor(minute / minutesPerDay);
  const segment = calendar.from.length === 1 ? 0 : lastAtMost(calendar.from, day);
  const pattern = calendar.patterns[segment]!;
  const days = day - calendar.monday[segment]!;
  const weeks = Math.floor(days / 7);
  const weekday = days - weeks * 7;
  return (
    calendar.base[segment]! +
    weeks * pattern.total +
    pattern.prefix[weekday]! +
    ticksBefore(pattern.days[weekday]!, minute - day * minutesPerDay)
  );
}

/**
 * The latest minute before which at most `ticks` are worked: where work after them starts (08:00, not the evening
 * before). Infinity where nothing is worked after them before the year 10000.
 */
export function startAt(calendar: WorkCalendar, ticks: number): Minute {
  if (ticks < 0) return originMinute;
  const segment = calendar.from.length === 1 ? 0 : lastAtMost(calendar.before, ticks);
  const pattern = calendar.patterns[segment]!;
  if (pattern.total === 0) return Infinity;
  const rest = ticks - calendar.base[segment]!;
  const weeks = Math.floor(rest / pattern.total);
  const inWeek = rest - weeks * pattern.total;
  let weekday = 6;
  while (pattern.prefix[weekday]! > inWeek || pattern.days[weekday]!.total === 0) weekday--;
  const minute =
    (calendar.monday[segment]! + weeks * 7 + weekday) * minutesPerDay +
    startInDay(pattern.days[weekday]!, inWeek - pattern.prefix[weekday]!);
  return minute < horizon ? minute : Infinity;
}

/**
 * The earliest minute before which at least `ticks` are worked: where work that makes them up ends (17:00, not the
 * next morning). Infinity where they are not reached before the year 10000.
 */
export function finishAt(calendar: WorkCalendar, ticks: number): Minute {
  if (ticks <= 0) return originMinute;
  // Ticks are integers: at most one less is less than.
  const segment = calendar.from.length === 1 ? 0 : lastAtMost(calendar.before, ticks - 1);
  const pattern = calendar.patterns[segment]!;
  if (pattern.total === 0) return Infinity;
  const rest = ticks - calendar.base[segment]!;
  const weeks = Math.ceil(rest / pattern.total) - 1;
  const inWeek = rest - weeks * pattern.total;
  let weekday = 6;
  while (pattern.prefix[weekday]! >= inWeek) weekday--;
  const minute =
    (calendar.monday[segment]! + weeks * 7 + weekday) * minutesPerDay +
    finishInDay(pattern.days[weekday]!, inWeek - pattern.prefix[weekday]!);
  return minute <= horizon ? minute : Infinity;
}

/** True where every working minute is one tick: nobody shares it with people of other hours. */
export function countsMinutes({ patterns }: WorkCalendar): boolean {
  return patterns.every(({ days }) => days.every(({ rate }) => rate.every((ticks) => ticks === 1)));
}

/** Ticks from one minute to another, negative where the second comes first. */
export function workedBetween(calendar: WorkCalendar, from: Minute, to: Minute): number {
  return worked(calendar, to) - worked(calendar, from);
}

/** The first working minute at or after a minute. */
export function nextStart(calendar: WorkCalendar, minute: Minute): Minute {
  return startAt(calendar, worked(calendar, minute));
}

/** The last end of working time at or before a minute. */
export function lastFinish(calendar: WorkCalendar, minute: Minute): Minute {
  return finishAt(calendar, worked(calendar, minute));
}
