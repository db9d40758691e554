/**
 * The load of a person by weeks: work as the schedule engine books it by days, beside what the person can do in that
 * week. Days on which they have work bring their capacity along; the others are counted by the calendar's hours.
 */
import type { Snapshot } from '../analysis/snapshot';
import { weekdayOf, type Day } from '../base/dates';
import type { Person } from '../model/plan';
import { standardWeek } from '../model/standard-week';
import { within, workDays } from '../model/work-days';

export interface WeekLoad {
  readonly monday: Day;
  /** Person-minutes. */
  readonly work: number;
  readonly capacity: number;
}

/** From the week of the status date on. */
export function weeklyLoads(
  { plan, schedule, statusDay, inputs }: Snapshot,
  person: Person,
  weeks: number,
): readonly WeekLoad[] {
  const loads = new Map((schedule.loads.get(person.id) ?? []).map((load) => [load.day, load]));
  const own = person.calendar === null ? undefined : plan.calendars.get(person.calendar);
  const calendar = own ?? plan.calendar;
  const days = workDays(calendar, inputs.holidays.days, plan.calendar.week);
  const week = calendar.week ?? plan.calendar.week ?? standardWeek;
  const isAway = within(person.away);
  const minutes = (day: Day): number =>
    isAway(day) || !days.works(day)
      ? 0
      : (week[weekdayOf(day) - 1] ?? []).reduce((sum, { from, to }) => sum + to - from, 0) *
        person.capacity *
        person.units;
  const first = statusDay + 1 - weekdayOf(statusDay);
  return Array.from({ length: weeks }, (_, i) => {
    const monday = first + 7 * i;
    let work = 0;
    let capacity = 0;
    for (let day = monday; day < monday + 7; day++) {
      const load = loads.get(day);
      work += load?.work ?? 0;
      capacity += load?.capacity ?? minutes(day);
    }
    return { monday, work, capacity };
  });
}
