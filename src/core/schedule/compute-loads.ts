/**
 * Work and capacity of each person on each day. Work is spread over the days in proportion to the time that the person
 * works on the task on each. From the status date on only what is still to be worked counts: what was done today takes
 * nobody's time any more. Overload is for the reader to see: work above capacity.
 */
import { startOfDay, type Day } from '../base/dates';
import type { Calendars } from './compile-calendars';
import type { DayLoad } from './schedule';
import type { SchedulePerson, SchedulePlan } from './schedule-projection';
import { spreadStint, type Stint } from './stints';
import { workedBetween } from './work-calendar';

type DayMap = Map<Day, { work: number; tasks: string[] }>;

/** Calendar days that are laid out, over all people and tasks; a plan of centuries is cut off here. */
const mostDays = 1_000_000;

export function computeLoads(
  stints: readonly Stint[],
  plan: SchedulePlan,
  calendars: Calendars,
  statusDay: Day,
): Map<string, readonly DayLoad[]> {
  const byPerson = new Map<string, DayMap>();
  let laidOut = 0;
  const add = (stint: Stint, day: Day, work: number): void => {
    if (work <= 0 || (stint.done && day >= statusDay)) return;
    let days = byPerson.get(stint.person);
    if (!days) byPerson.set(stint.person, (days = new Map() as DayMap));
    const load = days.get(day);
    if (!load) days.set(day, { work, tasks: [stint.task] });
    else {
      load.work += work;
      if (load.tasks.at(-1) !== stint.task) load.tasks.push(stint.task);
    }
  };
  for (const stint of stints) {
    laidOut += spreadStint(stint, mostDays - laidOut, (day, work) => add(stint, day, work));
    if (laidOut >= mostDays) break;
  }

  const loads = new Map<string, readonly DayLoad[]>();
  for (const person of plan.team.values()) {
    const days = byPerson.get(person.id);
    if (!days) continue;
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
