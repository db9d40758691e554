/**
 * The working hours of a week as integer arithmetic. Work is counted in ticks: a plain calendar has one tick to the
 * minute; where several people with different hours share a task, a minute has as many ticks as their rates add up
 * to. It knows no dates; `work-calendar.ts` lays patterns along the days.
 */
import type { MinuteOfDay } from '../base/dates';
import type { WeekHours } from '../model/plan';
import type { WorkInterval } from '../model/values';

/** Intervals of one day, ascending and apart: from, to, ticks per minute, ticks of the day before it. */
export interface DayShape {
  readonly from: readonly MinuteOfDay[];
  readonly to: readonly MinuteOfDay[];
  readonly rate: readonly number[];
  readonly before: readonly number[];
  readonly total: number;
}

export interface WeekPattern {
  /** Seven, from Monday. */
  readonly days: readonly DayShape[];
  /** Ticks of the week before each day, and at [7] all of them. */
  readonly prefix: readonly number[];
  readonly total: number;
}

interface Piece extends WorkInterval {
  readonly rate: number;
}

/** Ascending pieces that do not overlap; empty ones, and those without a rate, are left out, equal neighbours joined. */
function dayShape(pieces: readonly Piece[]): DayShape {
  const kept: { from: number; to: number; rate: number }[] = [];
  for (const { from, to, rate } of pieces) {
    const last = kept.at(-1);
    if (to <= from || rate <= 0) continue;
    if (last && last.to === from && last.rate === rate) last.to = to;
    else kept.push({ from, to, rate });
  }
  const before: number[] = [];
  let total = 0;
  for (const piece of kept) {
    before.push(total);
    total += (piece.to - piece.from) * piece.rate;
  }
  return {
    from: kept.map((piece) => piece.from),
    to: kept.map((piece) => piece.to),
    rate: kept.map((piece) => piece.rate),
    before,
    total,
  };
}

/** One tick to the minute; intervals may stand in any order and overlap. */
export function dayHours(hours: readonly WorkInterval[]): DayShape {
  let reached = 0;
  const pieces = [...hours]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => {
      const piece = { from: Math.max(from, reached), to: Math.min(to, 1440), rate: 1 };
      reached = Math.max(reached, to);
      return piece;
    });
  return dayShape(pieces);
}

export function weekOf(days: readonly DayShape[]): WeekPattern {
  const prefix = [0];
  for (const day of days) prefix.push(prefix.at(-1)! + day.total);
  return { days, prefix, total: prefix[7]! };
}

export function weekPattern(week: WeekHours): WeekPattern {
  return weekOf(Array.from({ length: 7 }, (_, i) => dayHours(week[i] ?? [])));
}

/** The same hours on every day of the week: what a dated exception has. */
export function everyDay(day: DayShape): WeekPattern {
  return weekOf(Array.from({ length: 7 }, () => day));
}

export const noWork: WeekPattern = everyDay(dayHours([]));
export const aroundTheClockWeek: WeekPattern = everyDay(dayHours([{ from: 0, to: 1440 }]));

/** Hours of a day that is worked although the week has none for it: those of the week's first working day. */
export function openWeek(week: WeekPattern): WeekPattern {
  const usual = week.days.find((day) => day.total > 0);
  return usual ? weekOf(week.days.map((day) => (day.total > 0 ? day : usual))) : week;
}

/** Lays patterns over one another: `rate` turns the rates of all of them at a moment into the rate there. */
export function combinePatterns(
  patterns: readonly WeekPattern[],
  rate: (rates: readonly number[]) => number,
): WeekPattern {
  return weekOf(
    Array.from({ length: 7 }, (_, i) => {
      const shapes = patterns.map((pattern) => pattern.days[i]!);
      const edges = [...new Set(shapes.flatMap((shape) => [...shape.from, ...shape.to]))].sort(
        (a, b) => a - b,
      );
      return dayShape(
        edges.slice(1).map((to, edge) => {
          const from = edges[edge]!;
          return { from, to, rate: rate(shapes.map((shape) => rateAt(shape, from))) };
        }),
      );
    }),
  );
}

function rateAt(shape: DayShape, minute: MinuteOfDay): number {
  const i = shape.from.findIndex((from, k) => from <= minute && minute < shape.to[k]!);
  return i < 0 ? 0 : shape.rate[i]!;
}

/** Ticks of the day before a minute. */
export function ticksBefore(shape: DayShape, minute: MinuteOfDay): number {
  for (let i = shape.from.length - 1; i >= 0; i--) {
    const from = shape.from[i]!;
    if (minute > from) return shape.before[i]! + (Math.min(minute, shape.to[i]!) - from) * shape.rate[i]!;
  }
  return 0;
}

/** The last minute of the day before which at most `ticks` are worked; 0 <= ticks < total. */
export function startInDay(shape: DayShape, ticks: number): MinuteOfDay {
  let i = shape.from.length - 1;
  while (shape.before[i]! > ticks) i--;
  return shape.from[i]! + Math.floor((ticks - shape.before[i]!) / shape.rate[i]!);
}

/** The first minute of the day before which at least `ticks` are worked; 0 < ticks <= total. */
export function finishInDay(shape: DayShape, ticks: number): MinuteOfDay {
  let i = shape.from.length - 1;
  while (shape.before[i]! >= ticks) i--;
  return shape.from[i]! + Math.ceil((ticks - shape.before[i]!) / shape.rate[i]!);
}
