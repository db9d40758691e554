/**
 * Work and capacity of each person on each day. Work is spread over the days in proportion to the time that the person
 * works on the task on each. From the status date on only what is still to be worked counts: what was done today takes
 * nobody's time any more. Overload is for the reader to see: work above capacity.
 */
import { startOfDay, type Day } from '../base/dates';
import type { Calendars } from './compile-calendars';
import type { DayLoad } from './schedule';
import type { SchedulePerson, SchedulePlan } from './schedule-projection';
import { spreadStint, stintSpan, type Stint } from './stints';
import { workedBetween } from './work-calendar';

/** Person-minutes of somebody on a day, and of which tasks. */
export interface DaySum {
  work: number;
  readonly tasks: string[];
}

/** Calendar days that are laid out, over all people and tasks; a plan of centuries is cut off here. */
export const mostDays = 1_000_000;

/** How many days stints take at most when they are laid out. */
export function daysLaidOut(stints: readonly Stint[]): number {
  let days = 0;
  for (const stint of stints) {
    const { first, last } = stintSpan(stint);
    days += last - first + 1;
  }
  return days;
}

/** What somebody has to do on a day, with the work of a stint on it. */
export function withLoad<S extends DaySum | null | undefined>(
  sum: S,
  { task, done }: Stint,
  day: Day,
  work: number,
  statusDay: Day,
): S | DaySum {
  if (work <= 0 || (done && day >= statusDay)) return sum;
  if (!sum) return { work, tasks: [task] };
  sum.work += work;
  if (sum.tasks.at(-1) !== task) sum.tasks.push(task);
  return sum;
}

/** @param stints one list after the other */
export function computeLoads(
  stints: readonly (readonly Stint[])[],
  plan: SchedulePlan,
  calendars: Calendars,
  statusDay: Day,
): Map<string, readonly DayLoad[]> {
  const byPerson = new Map<string, Map<Day, DaySum>>();
  let laidOut = 0;
  for (const stint of stints.flat()) {
    let days = byPerson.get(stint.person);
    if (!days) byPerson.set(stint.person, (days = new Map<Day, DaySum>()));
    const own = days;
    laidOut += spreadStint(stint, mostDays - laidOut, (day, work) => {
      const before = own.get(day);
      const sum = withLoad(before, stint, day, work, statusDay);
      if (sum && sum !== before) own.set(day, sum);
    });
    if (laidOut >= mostDays) break;
  }

  const loads = new Map<string, readonly DayLoad[]>();
  for (const person of plan.team.values()) {
    const days = byPerson.get(person.id);
    if (!days || days.size === 0) continue;
    const capacityOn = dayCapacity(person, calendars);
    loads.set(
      person.id,
      [...days]
        .sort(([a], [b]) => a - b)
        .map(([day, { work, tasks }]) => ({ day, work, capacity: capacityOn(day), tasks })),
    );
  }
  return loads;
}

/** Person-minutes (minutes of all its units) that somebody has on a day. */
export function dayCapacity(person: SchedulePerson, calendars: Calendars): (day: Day) => number {
  const calendar = calendars.hours(person.id);
  const units = person.kind === 'equipment' ? person.units : person.capacity;
  return (day) => Math.round(units * workedBetween(calendar, startOfDay(day), startOfDay(day + 1)));
}
