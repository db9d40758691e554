/**
 * Work and capacity of each person on each day. Work is spread over the days in proportion to the time that the person
 * works on the task on each. From the status date on only what is still to be worked counts: what was done today takes
 * nobody's time any more. Overload is for the reader to see: work above capacity.
 */
import { dayOfMinute, startOfDay, type Day, type Minute } from '../base/dates';
import type { Calendars } from './compile-calendars';
import type { DayLoad } from './schedule';
import type { SchedulePlan } from './schedule-projection';
import { worked, workedBetween, type WorkCalendar } from './work-calendar';

/** Work of one person on one task between two minutes. */
export interface Stint {
  readonly task: string;
  readonly person: string;
  readonly calendar: WorkCalendar;
  readonly from: Minute;
  readonly to: Minute;
  /** Person-minutes. */
  readonly work: number;
  /** It has been worked already. */
  readonly done: boolean;
}

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
    const { calendar, from, to, work } = stint;
    const before = worked(calendar, from);
    const minutes = worked(calendar, to) - before;
    const first = dayOfMinute(from);
    if (minutes <= 0) {
      add(stint, first, work);
      continue;
    }
    let given = 0;
    const end = Math.min(dayOfMinute(to - 1), first + mostDays - laidOut);
    for (let day = first; day <= end; day++) {
      const reached = worked(calendar, Math.min(to, startOfDay(day + 1))) - before;
      const upTo = Math.round((work * reached) / minutes);
      add(stint, day, upTo - given);
      given = upTo;
    }
    laidOut += Math.max(0, end - first + 1);
    if (laidOut >= mostDays) break;
  }

  const loads = new Map<string, readonly DayLoad[]>();
  for (const person of plan.team.values()) {
    const days = byPerson.get(person.id);
    if (!days) continue;
    const calendar = calendars.available(person.id);
    const units = person.kind === 'equipment' ? person.units : person.capacity;
    loads.set(
      person.id,
      [...days]
        .sort(([a], [b]) => a - b)
        .map(([day, { work, tasks }]) => {
          const capacity = Math.round(units * workedBetween(calendar, startOfDay(day), startOfDay(day + 1)));
          return { day, work, capacity, tasks };
        }),
    );
  }
  return loads;
}
