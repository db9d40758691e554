/**
 * Working hours of a week: `mon-fri 08:00-12:00 13:00-17:00`, several spans separated by commas. A shift over midnight
 * (`22:00-06:00`) goes on into the next day. Days that no span names are not worked; hours that overlap count once.
 */
import { err, ok, type Result } from '../../base/result';
import type { WeekHours } from '../../model/plan';
import type { WorkInterval } from '../../model/values';
import { parseTimeOfDay } from './moment';

export const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const wanted = 'is not a working week such as mon-fri 08:00-12:00 13:00-17:00';
const mostSpans = 50;

export function parseWeekHours(text: string): Result<WeekHours, string> {
  const week: WorkInterval[][] = dayNames.map(() => []);
  const spans = text.split(',');
  if (spans.length > mostSpans) return err('has more than 50 spans');
  for (const span of spans) {
    const words = span.trim().toLowerCase().split(/\s+/);
    const firstTime = words.findIndex((word) => /^\d/.test(word));
    if (firstTime < 1) return err(wanted);
    const days = words.slice(0, firstTime).map(parseDays);
    const times = words.slice(firstTime).map(parseTimes);
    for (const day of days) {
      for (const time of times) {
        if (!day || !time) return err(wanted);
        for (const index of day) addShift(week, index, time);
      }
    }
  }
  return ok(week.map(union));
}

/** One week of all the hours in several: what a list of spans says together. */
export function joinWeeks(weeks: readonly WeekHours[]): WeekHours {
  return dayNames.map((_, day) => union(weeks.flatMap((week) => week[day] ?? [])));
}

/** `mon`, `mon-fri`, `sat-mon`: indices from Monday. */
export function parseDays(word: string): readonly number[] | null {
  const [from, to = from, ...more] = word.split('-', 3).map((name) => dayNames.indexOf(name));
  if (from === undefined || to === undefined || from < 0 || to < 0 || more.length > 0) return null;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
}

/** `08:00-12:00`; a shift over midnight ends before it begins. */
export function parseTimes(word: string): WorkInterval | null {
  const [from, to, ...more] = word.split('-', 3).map(parseTimeOfDay);
  if (from === null || from === undefined || to === null || to === undefined || more.length > 0) return null;
  return from === to || from === 1440 ? null : { from, to };
}

function addShift(week: WorkInterval[][], day: number, { from, to }: WorkInterval): void {
  if (from < to) {
    week[day]!.push({ from, to });
    return;
  }
  week[day]!.push({ from, to: 1440 });
  if (to > 0) week[(day + 1) % 7]!.push({ from: 0, to });
}

function union(intervals: readonly WorkInterval[]): readonly WorkInterval[] {
  const result: WorkInterval[] = [];
  for (const next of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && next.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else result.push(next);
  }
  return result;
}
