/**
 * On which days of a span work is done, and money with it: by whole days, since money is phased by days. Spans beyond
 * ten years give evenly chosen days of theirs, so that a date in the year 9999 costs no time.
 */
import type { Day } from '../base/dates';
import type { Person } from '../model/plan';
import type { HolidayDays } from '../model/public-holidays';
import { within, workDays } from '../model/work-days';
import type { BudgetPlan } from './budget-plan';

export interface WorkingDays {
  /**
   * The days from `first` to `last`, both included, on which the task's calendar and the person's own are worked and
   * the person is not away; the last day alone where none is.
   */
  between(first: Day, last: Day, task: string | null, person: Person | null): readonly Day[];
}

const mostDays = 3660;

export function workingDays(plan: BudgetPlan, holidays: HolidayDays): WorkingDays {
  const tests = new Map<string | null, (day: Day) => boolean>();
  const calendarTest = (id: string | null): ((day: Day) => boolean) => {
    const known = tests.get(id);
    if (known) return known;
    const calendar = id === null ? plan.calendar : (plan.calendars.get(id) ?? plan.calendar);
    const test = workDays(calendar, holidays, plan.calendar.week).works;
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
