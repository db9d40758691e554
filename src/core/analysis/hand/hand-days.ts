/** How far a hand moves something: in working days of the project, from one day to another. */
import { dayOfMinute, minuteOfDay, type Day, type Minute } from '../../base/dates';
import type { HandDistance } from '../../model/hand-edit';
import type { Task } from '../../model/plan';
import { within, workDays, type WorkDays } from '../../model/work-days';
import type { Snapshot } from '../snapshot';

/** Further than this nobody drags anything. */
const mostDays = 3000;

export function projectDays({ plan, inputs }: Pick<Snapshot, 'plan' | 'inputs'>): WorkDays {
  return workDays(plan.calendar, inputs.holidays.days);
}

/** Days on which a task is worked: by its calendar, while not all of its people are away. */
export function taskDays({ plan, inputs }: Pick<Snapshot, 'plan' | 'inputs'>, task: Task): WorkDays['works'] {
  const named = task.calendar === null ? undefined : plan.calendars.get(task.calendar);
  const { works } = workDays(named ?? plan.calendar, inputs.holidays.days, plan.calendar.week);
  const away = task.assign.map(({ person }) => within(plan.team.get(person)?.away ?? []));
  const pauses = within(task.pause);
  return (day) => works(day) && !pauses(day) && (away.length === 0 || away.some((isAway) => !isAway(day)));
}

/** Working days from one day to another, negative backwards. */
export function daysBetween(works: WorkDays['works'], from: Day, to: Day): number {
  let days = 0;
  for (let day = from; day < Math.min(to, from + 2 * mostDays); day++) if (works(day + 1)) days++;
  for (let day = from; day > Math.max(to, from - 2 * mostDays); day--) if (works(day)) days--;
  return days;
}

/** The day that so many working days lead to; from a day without work it counts from the next one with. */
export function dayAfter(works: WorkDays['works'], from: Day, days: number): Day {
  const step = days < 0 ? -1 : 1;
  let day = from;
  let left = Math.min(mostDays, Math.abs(days));
  for (let looked = 0; left > 0 && looked < 4 * mostDays; looked++) {
    day += step;
    if (works(day)) left--;
  }
  return day;
}

export function distanceOf(by: HandDistance, from: Day, works: WorkDays['works']): number {
  const days = 'to' in by ? daysBetween(works, from, by.to) : Math.trunc(by.days);
  return Math.max(-mostDays, Math.min(days, mostDays));
}

/** The last day of something that ends at a minute: what ends at midnight ends with the day before. */
export function lastDayOf(minute: Minute): Day {
  return minuteOfDay(minute) === 0 ? dayOfMinute(minute) - 1 : dayOfMinute(minute);
}
