/**
 * Who could take part in a task: people who are not assigned to it, those of a role that is assigned to it if there are
 * any, by the work that they have on its days already, the least first.
 */
import { dayOfMinute, type Day } from '../base/dates';
import type { Person, Plan, Task } from '../model/plan';
import type { DayLoad, Schedule } from '../schedule/schedule';

export interface FreePerson {
  readonly person: Person;
  /** Person-minutes of other work on the days of the task. */
  readonly work: number;
}

/** Empty where the task has no dates. */
export function freestPeople(plan: Plan, schedule: Schedule, task: Task): readonly FreePerson[] {
  const scheduled = schedule.tasks.get(task.id);
  if (!scheduled) return [];
  const [first, last] = [dayOfMinute(scheduled.start), dayOfMinute(scheduled.finish)];
  const assigned = new Set(task.assign.map(({ person }) => person));
  const roles = new Set(task.assign.flatMap(({ person }) => plan.team.get(person)?.role ?? []));
  const others = [...plan.team.values()].filter(({ id, kind }) => kind === 'person' && !assigned.has(id));
  const alike = others.filter(({ role }) => role !== null && roles.has(role));
  return (alike.length > 0 ? alike : others)
    .map((person) => ({
      person,
      work: workBetween(schedule.loads.get(person.id) ?? [], first, last),
    }))
    .sort((a, b) => a.work - b.work);
}

/** @param loads ascending, and as many as days of the plan */
function workBetween(loads: readonly DayLoad[], first: Day, last: Day): number {
  let sum = 0;
  for (let i = firstFrom(loads, first); i < loads.length && loads[i]!.day <= last; i++) sum += loads[i]!.work;
  return sum;
}

/** The place of the first load on a day or after it. @param loads ascending */
export function firstFrom(loads: readonly DayLoad[], day: Day): number {
  let low = 0;
  for (let high = loads.length; low < high;) {
    const middle = (low + high) >> 1;
    if (loads[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
