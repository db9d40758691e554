/**
 * Who could take part in a task: people who are not assigned to it, those of a role that is assigned to it if there are
 * any, by the work that they have on its days already, the least first.
 */
import { dayOfMinute } from '../base/dates';
import type { Person, Plan, Task } from '../model/plan';
import type { Schedule } from '../schedule/schedule';

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
      work: (schedule.loads.get(person.id) ?? [])
        .filter(({ day }) => first <= day && day <= last)
        .reduce((sum, { work }) => sum + work, 0),
    }))
    .sort((a, b) => a.work - b.work);
}
