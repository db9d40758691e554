/**
 * The project's calendar by whole days: which days are worked, and how many lie between two. Rules count in days; the
 * minutes of a schedule are the schedule engine's.
 */
import { lastDay, weekdayOf, type Day } from '../base/dates';
import type { Calendar } from '../model/plan';
import { standardWeek } from '../model/standard-week';
import type { DayRange } from '../model/values';

export interface ProjectDays {
  works(day: Day): boolean;
  /** The last worked day before `day`, or null where none is within ten years. */
  before(day: Day): Day | null;
  /** The first worked day on or after `day`, or null where none is within ten years. */
  onOrAfter(day: Day): Day | null;
  /** Worked days after `from` up to and with `to`; 0 when `to` is not after `from`; counted up to ten years. */
  between(from: Day, to: Day): number;
}

const tenYears = 3653;

export function projectDays(calendar: Calendar): ProjectDays {
  const works = (day: Day): boolean => {
    if (within(calendar.open, day)) return true;
    if (within(calendar.closed, day)) return false;
    return (calendar.week ?? standardWeek)[weekdayOf(day) - 1]!.length > 0;
  };
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

export function within(ranges: readonly DayRange[], day: Day): boolean {
  return ranges.some(({ first, last }) => first <= day && day <= last);
}
