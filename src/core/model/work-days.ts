/**
 * A calendar by whole days: which are worked, and how many lie between two. Money and rules count in days; the minutes
 * of a schedule are the schedule engine's.
 */
import { lastDay, weekdayOf, type Day } from '../base/dates';
import type { Calendar } from './plan';
import type { HolidayDays } from './public-holidays';
import { standardWeek } from './standard-week';
import type { DayRange } from './values';

export interface WorkDays {
  readonly works: (day: Day) => boolean;
  /** The last worked day before `day`, or null where none is within ten years. */
  before(day: Day): Day | null;
  /** The first worked day on or after `day`, or null where none is within ten years. */
  onOrAfter(day: Day): Day | null;
  /** Worked days after `from` up to and with `to`; 0 when `to` is not after `from`; counted up to ten years. */
  between(from: Day, to: Day): number;
}

const tenYears = 3653;

/**
 * @param holidays of the regions that the calendar names
 * @param projectWeek the hours of a calendar that names none of its own
 */
export function workDays(
  calendar: Calendar,
  holidays: HolidayDays,
  projectWeek: Calendar['week'] = null,
): WorkDays {
  const week = calendar.week ?? projectWeek ?? standardWeek;
  const isOpen = within(calendar.open);
  const publicHolidays = calendar.holidays.flatMap((region) => holidays.get(region) ?? []);
  const isClosed = within([
    ...calendar.closed,
    ...publicHolidays.map((day): DayRange => ({ first: day, last: day })),
  ]);
  const works = (day: Day): boolean =>
    isOpen(day) || (!isClosed(day) && (week[weekdayOf(day) - 1]?.length ?? 0) > 0);
  const search = (from: Day, step: 1 | -1): Day | null => {
    for (let n = 0; n < tenYears; n++) {
      const day = from + n * step;
      if (works(day)) return day;
    }
    return null;
  };
  return {
    works,
    before: (day) => search(day - 1, -1),
    onOrAfter: (day) => search(day, 1),
    between(from, to) {
      let days = 0;
      for (let day = from + 1; day <= Math.min(to, from + tenYears, lastDay); day++) if (works(day)) days++;
      return days;
    },
  };
}

/** Whether a day lies in one of the ranges: they are merged and searched by halving, since a plan may name thousands. */
export function within(ranges: readonly DayRange[]): (day: Day) => boolean {
  const merged: { first: Day; last: Day }[] = [];
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    const previous = merged.at(-1);
    if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else merged.push({ first, last });
  }
  return (day) => {
    let low = 0;
    let high = merged.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = merged[middle]!;
      if (day < range.first) high = middle - 1;
      else if (day > range.last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
