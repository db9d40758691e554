/**
 * On which days of a span work is done, and money with it: by whole days, since money is phased by days. Spans beyond
 * ten years give evenly chosen days of theirs, so that a date in the year 9999 costs no time.
 */
import { weekdayOf, type Day } from '../base/dates';
import type { Calendar, Person } from '../model/plan';
import { standardWeek } from '../model/standard-week';
import type { DayRange } from '../model/values';
import type { BudgetPlan } from './budget-plan';

export interface WorkingDays {
  /**
   * The days from `first` to `last`, both included, on which the task's calendar and the person's own are worked and
   * the person is not away; the last day alone where none is.
   */
  between(first: Day, last: Day, task: string | null, person: Person | null): readonly Day[];
}

const mostDays = 3660;

export function workingDays(plan: BudgetPlan): WorkingDays {
  const tests = new Map<string | null, (day: Day) => boolean>();
  const calendarTest = (id: string | null): ((day: Day) => boolean) => {
    const known = tests.get(id);
    if (known) return known;
    const calendar = id === null ? plan.calendar : (plan.calendars.get(id) ?? plan.calendar);
    const test = worksOn(calendar, plan.calendar.week);
    tests.set(id, test);
    return test;
  };
  const awayTests = new Map<string, (day: Day) => boolean>();
  const isAway = (person: Person): ((day: Day) => boolean) => {
    const known = awayTests.get(person.id);
    if (known) return known;
    const test = within(person.away);
    awayTests.set(person.id, test);
    return test;
  };
  return {
    between(first, last, task, person) {
      const ids = [task, person?.calendar ?? null].filter((id) => id !== null);
      const calendars = (ids.length > 0 ? ids : [null]).map(calendarTest);
      const away = person && person.away.length > 0 ? isAway(person) : null;
      const step = Math.max(1, Math.ceil((last - first + 1) / mostDays));
      const days: Day[] = [];
      for (let day = first; day <= last; day += step) {
        if (calendars.every((works) => works(day)) && !away?.(day)) days.push(day);
      }
      return days.length > 0 ? days : [last];
    },
  };
}

function worksOn(calendar: Calendar, projectWeek: Calendar['week']): (day: Day) => boolean {
  const week = calendar.week ?? projectWeek ?? standardWeek;
  const isOpen = within(calendar.open);
  const isClosed = within(calendar.closed);
  return (day) => isOpen(day) || (!isClosed(day) && (week[weekdayOf(day) - 1]?.length ?? 0) > 0);
}

/** Ranges are merged and searched by halving: a plan may name thousands. */
function within(ranges: readonly DayRange[]): (day: Day) => boolean {
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
