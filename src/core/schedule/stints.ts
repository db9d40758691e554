/**
 * A task's work as stretches of one person's time, and those by days: in proportion to the time that the person works
 * on the task on each. What loads are summed up from, and what levelling asks before it places a task.
 */
import { dayOfMinute, startOfDay, type Day, type Minute } from '../base/dates';
import type { TaskWork } from './compute-work';
import type { PlanNode } from './lower-node';
import type { NodeTerms } from './network';
import { worked, type WorkCalendar } from './work-calendar';

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

/**
 * Done work lies before the status date, the rest where it is resumed.
 * @param resume where the rest of started work begins
 */
export function stintsOf(
  { progress }: NodeTerms,
  { id, crew }: PlanNode,
  { work, remainingWork, byPerson }: TaskWork,
  { start, finish, resume }: { readonly start: Minute; readonly finish: Minute; readonly resume: Minute },
): Stint[] {
  const stints: Stint[] = [];
  for (const { person, calendar } of crew?.members ?? []) {
    const all = byPerson.get(person) ?? 0;
    if (all === 0) continue;
    if (progress.kind !== 'started') {
      const done = progress.kind === 'finished';
      stints.push({ task: id, person, calendar, from: start, to: finish, work: all, done });
      continue;
    }
    const rest = work === 0 ? 0 : Math.round((all * remainingWork) / work);
    const pause = Math.max(start, Math.min(progress.resume, resume));
    if (all > rest) {
      stints.push({ task: id, person, calendar, from: start, to: pause, work: all - rest, done: true });
    }
    if (rest > 0)
      stints.push({ task: id, person, calendar, from: resume, to: finish, work: rest, done: false });
  }
  return stints;
}

/** The calendar days that a stint touches. */
export function stintSpan({ from, to }: Stint): { readonly first: Day; readonly last: Day } {
  const first = dayOfMinute(from);
  return { first, last: Math.max(first, dayOfMinute(to - 1)) };
}

/**
 * Tells the work on each day, rounded so that the days add up.
 * @param most days that are laid out at most; work after them is left out
 * @returns how many were
 */
export function spreadStint(
  { calendar, from, to, work }: Stint,
  most: number,
  tell: (day: Day, work: number) => void,
): number {
  const before = worked(calendar, from);
  const minutes = worked(calendar, to) - before;
  const first = dayOfMinute(from);
  if (minutes <= 0) {
    tell(first, work);
    return 0;
  }
  let given = 0;
  const end = Math.min(dayOfMinute(to - 1), first + most);
  for (let day = first; day <= end; day++) {
    const reached = worked(calendar, Math.min(to, startOfDay(day + 1))) - before;
    const upTo = Math.round((work * reached) / minutes);
    tell(day, upTo - given);
    given = upTo;
  }
  return Math.max(0, end - first + 1);
}
