/**
 * A calendar unrolled over a stretch of days, so that counting its working time and finding it again are a few array
 * reads: the same three functions as `work-calendar.ts` (`worked`, `startAt`, `finishAt`), hundreds of millions of
 * times. Minutes are 32-bit integers from the table's origin; whatever lies outside the stretch is asked of the
 * calendar itself, so that a table is never wrong, only slow there.
 */
import { dayOfMinute, minutesPerDay, type Minute } from '../../base/dates';
import type { DayShape } from '../week-pattern';
import { finishAt, startAt, worked, type WorkCalendar } from '../work-calendar';

/** No bound at all, and more than any date: what 32 bits make of the infinities. */
export const never = -(2 ** 31);
export const beyond = 2 ** 30;

export interface DayTable {
  readonly calendar: WorkCalendar;
  /** A midnight. */
  readonly origin: Minute;
  /** Ticks of the calendar worked before the origin. */
  readonly before: number;
  /** Minutes, and ticks worked in them, that the table covers. */
  readonly minutes: number;
  readonly ticks: number;
  /** By day: ticks worked before it, and where the minutes of its hours begin in `inDay`. */
  readonly dayTicks: Int32Array;
  readonly dayShape: Int32Array;
  /** By shape and minute of the day: ticks worked before. */
  readonly inDay: Int32Array;
  /** By 32 ticks: the first day worked in that has more than so many ticks up to its end. */
  readonly firstOf: Int32Array;
  /** By days worked in: ticks before, its midnight, and where its shape begins in `startIn` and `finishIn`. */
  readonly workTicks: Int32Array;
  readonly midnight: Int32Array;
  readonly workShape: Int32Array;
  /** By shape and tick of the day: the minute at which it starts, and by which so many ticks are finished. */
  readonly startIn: Int32Array;
  readonly finishIn: Int32Array;
}

const bucketBits = 5;

/** @returns null where a minute of the calendar has more than one tick: people with different hours share the work */
export function dayTable(calendar: WorkCalendar, origin: Minute, days: number): DayTable | null {
  const isPlain = (shape: DayShape): boolean => shape.rate.every((rate) => rate === 1);
  if (!calendar.patterns.every((pattern) => pattern.days.every(isPlain))) return null;
  const { shapes, numberOf } = numberShapes();
  const dayTicks = new Int32Array(days + 1);
  const dayShape = new Int32Array(days);
  const working = new Int32Array(days);
  let workdays = 0;
  const first = dayOfMinute(origin);
  let segment = 0;
  let until = calendar.from[1] ?? Infinity;
  /** By weekday of the segment's week. */
  let week = calendar.patterns[0]!.days;
  let numbers: (number | undefined)[] = [];
  for (let i = 0; i < days; i++) {
    while (until <= first + i) {
      until = calendar.from[++segment + 1] ?? Infinity;
      week = calendar.patterns[segment]!.days;
      numbers = [];
    }
    const weekday = (((first + i - calendar.monday[segment]!) % 7) + 7) % 7;
    const { total } = week[weekday]!;
    dayShape[i] = numbers[weekday] ??= numberOf(week[weekday]!);
    dayTicks[i + 1] = dayTicks[i]! + total;
    if (total > 0) working[workdays++] = i;
  }
  const width = minutesPerDay + 1;
  const inDay = new Int32Array(shapes.length * width);
  const startIn = new Int32Array(shapes.length * width);
  const finishIn = new Int32Array(shapes.length * width);
  shapes.forEach((shape, index) => unroll(shape, index * width, inDay, startIn, finishIn));

  const ticks = dayTicks[days]!;
  const workTicks = new Int32Array(workdays + 1);
  const midnight = new Int32Array(workdays);
  const workShape = new Int32Array(workdays);
  for (let i = 0; i < workdays; i++) {
    const day = working[i]!;
    workTicks[i] = dayTicks[day]!;
    midnight[i] = day * minutesPerDay;
    workShape[i] = dayShape[day]! * width;
  }
  workTicks[workdays] = ticks;
  const firstOf = new Int32Array((ticks >> bucketBits) + 1);
  let at = 0;
  for (let bucket = 0; bucket < firstOf.length; bucket++) {
    while (at < workdays - 1 && workTicks[at + 1]! <= bucket << bucketBits) at++;
    firstOf[bucket] = at;
  }
  return {
    calendar,
    origin,
    before: worked(calendar, origin),
    minutes: days * minutesPerDay,
    ticks,
    dayTicks,
    dayShape: dayShape.map((shape) => shape * width),
    inDay,
    firstOf,
    workTicks,
    midnight,
    workShape,
    startIn,
    finishIn,
  };
}

interface Shapes {
  readonly shapes: readonly DayShape[];
  readonly numberOf: (shape: DayShape) => number;
}

/** Days of the same hours, Monday to Friday mostly, are one shape: the fewer, the nearer they stay to the processor. */
function numberShapes(): Shapes {
  const shapes: DayShape[] = [];
  const numbers = new Map<DayShape, number>();
  const byHours = new Map<string, number>();
  return {
    shapes,
    numberOf(shape) {
      const known = numbers.get(shape);
      if (known !== undefined) return known;
      const hours = `${shape.from.join()} ${shape.to.join()}`;
      const number = byHours.get(hours) ?? shapes.push(shape) - 1;
      byHours.set(hours, number);
      numbers.set(shape, number);
      return number;
    },
  };
}

function unroll(
  shape: DayShape,
  offset: number,
  inDay: Int32Array,
  startIn: Int32Array,
  finishIn: Int32Array,
): void {
  let ticks = 0;
  for (const [i, from] of shape.from.entries()) {
    for (let minute = from; minute < shape.to[i]!; minute++) {
      inDay[offset + minute + 1] = 1;
      startIn[offset + ticks] = minute;
      finishIn[offset + ++ticks] = minute + 1;
    }
  }
  for (let minute = 1; minute <= minutesPerDay; minute++) {
    inDay[offset + minute]! += inDay[offset + minute - 1]!;
  }
}

/** Ticks worked from the origin to a minute. */
export function ticksAt(table: DayTable, minute: number): number {
  if (minute < 0 || minute >= table.minutes) {
    return worked(table.calendar, table.origin + minute) - table.before;
  }
  const day = (minute / minutesPerDay) | 0;
  return table.dayTicks[day]! + table.inDay[table.dayShape[day]! + minute - day * minutesPerDay]!;
}

/** Where work after so many ticks starts. */
export function startOf(table: DayTable, ticks: number): number {
  if (ticks < 0 || ticks >= table.ticks) {
    return Math.min(startAt(table.calendar, table.before + ticks) - table.origin, beyond);
  }
  const { workTicks } = table;
  let day = table.firstOf[ticks >> bucketBits]!;
  while (workTicks[day + 1]! <= ticks) day++;
  return table.midnight[day]! + table.startIn[table.workShape[day]! + ticks - workTicks[day]!]!;
}

/** Where so many ticks are finished. */
export function finishOf(table: DayTable, ticks: number): number {
  if (ticks <= 0 || ticks > table.ticks) {
    return Math.min(finishAt(table.calendar, table.before + ticks) - table.origin, beyond);
  }
  const { workTicks } = table;
  let day = table.firstOf[(ticks - 1) >> bucketBits]!;
  while (workTicks[day + 1]! < ticks) day++;
  return table.midnight[day]! + table.finishIn[table.workShape[day]! + ticks - workTicks[day]!]!;
}
