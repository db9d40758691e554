/**
 * On which days of a span work is done, and money with it: by whole days, since money is phased by days. Spans beyond
 * ten years give evenly chosen days of theirs, so that a date in the year 9999 costs no time.
 */
import type { Day } from '../base/dates';
import type { Person } from '../model/plan';
import type { HolidayDays } from '../model/public-holidays';
import { within, workDays } from '../model/work-days';
import type { CostPlan } from './budget-plan';

export interface WorkingDays {
  /**
   * The days from `first` to `last`, both included, on which the task's calendar and the person's own are worked and
   * the person is not away; the last day alone where none is.
   */
  between(first: Day, last: Day, task: string | null, person: Person | null): readonly Day[];
}

const mostDays = 3660;
/** Days that are looked at together, and kept, as a power of two. */
const blockBits = 7;

export function workingDays(
  plan: Pick<CostPlan, 'calendar' | 'calendars'>,
  holidays: HolidayDays,
): WorkingDays {
  const calendarTest = remembered((id: string | null) => {
    const calendar = id === null ? plan.calendar : (plan.calendars.get(id) ?? plan.calendar);
    return workDays(calendar, holidays, plan.calendar.week).works;
  });
  const testOf = (task: string | null, person: Person | null): ((day: Day) => boolean) => {
    const ids = [task, person?.calendar ?? null].filter((id) => id !== null);
    const calendars = (ids.length > 0 ? ids : [null]).map(calendarTest);
    const isAway = within(person?.away ?? []);
    return (day) => calendars.every((works) => works(day)) && !isAway(day);
  };
  // Thousands of tasks ask for the same days of the same few people.
  const spansOf = remembered((person: Person | null) =>
    remembered((task: string | null) => spans(testOf(task, person))),
  );
  return {
    between: (first, last, task, person) => spansOf(person)(task)(first, last),
  };
}

/** The days of any span that pass a test, which is asked once for each day. */
function spans(test: (day: Day) => boolean): (first: Day, last: Day) => readonly Day[] {
  const blockOf = remembered((block: number) =>
    Array.from({ length: 1 << blockBits }, (_, i) => (block << blockBits) + i).filter(test),
  );
  return (first, last) => {
    const step = Math.max(1, Math.ceil((last - first + 1) / mostDays));
    const days: Day[] = [];
    if (step > 1) {
      for (let day = first; day <= last; day += step) if (test(day)) days.push(day);
    } else {
      for (let block = first >> blockBits; block <= last >> blockBits; block++) {
        for (const day of blockOf(block)) if (day >= first && day <= last) days.push(day);
      }
    }
    return days.length > 0 ? days : [last];
  };
}

function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}
