/**
 * How much of the critical work hangs on whom: the critical tasks, and of each person those that nobody else is assigned
 * to. An edit counts only the tasks again that it has changed.
 */
import { alongside, type Alongside } from '../base/alongside';
import { equal } from '../base/equal';
import { columnOf } from '../base/numbered-map';
import type { Assignment } from '../model/values';
import type { Schedule, ScheduledTask } from '../schedule/schedule';
import type { SchedulePlan, ScheduleTask } from '../schedule/schedule-projection';

export interface CriticalWork {
  /** Critical tasks, neither phases nor milestones; what is done or dropped is not critical. */
  readonly tasks: number;
  /** By person, those of them that are theirs alone, with no substitute; equipment aside. */
  readonly alone: ReadonlyMap<string, number>;
}

/** The work, and what saves work with the next one. */
export interface KnownCriticalWork {
  readonly work: CriticalWork;
  readonly plan: SchedulePlan;
  readonly schedule: Schedule;
  readonly side: Alongside;
}

/** @param last of an earlier plan: its work stays the very same where nothing in it has changed */
export function criticalWork(
  plan: SchedulePlan,
  schedule: Schedule,
  last: KnownCriticalWork | null,
): KnownCriticalWork {
  const side = alongside(plan.tasks, schedule.tasks, last?.side ?? null);
  const before = last && side === last.side && equal(plan.team, last.plan.team) ? last : null;
  const count = counter(plan, before?.work ?? { tasks: 0, alone: new Map() });
  const tasks = columnOf(plan.tasks);
  const dates = columnOf(schedule.tasks);
  const oldTasks = before && columnOf(before.plan.tasks);
  const oldDates = before && columnOf(before.schedule.tasks);
  for (let i = 0; i < tasks.length; i++) {
    const place = side.places[i]!;
    if (place < 0) continue;
    if (oldTasks && oldDates) {
      if (tasks[i] === oldTasks[i] && dates[place] === oldDates[place]) continue;
      count.add(oldTasks[i]!, oldDates[place]!, -1);
    }
    count.add(tasks[i]!, dates[place]!, 1);
  }
  const work = count.work();
  return { work: last && equal(work, last.work) ? last.work : work, plan, schedule, side };
}

/** Whom alone a task is assigned to, equipment aside; null where there is a substitute, somebody else, or nobody. */
export function aloneOn(
  assign: readonly Assignment[],
  isPerson: (id: string) => boolean,
): Assignment['person'] | null {
  let only: Assignment | null = null;
  for (const one of assign) {
    if (!isPerson(one.person)) continue;
    if (only) return null;
    only = one;
  }
  return only && only.alternatives.length === 0 ? only.person : null;
}

interface Counter {
  add(task: Pick<ScheduleTask, 'assign'>, dates: ScheduledTask, times: 1 | -1): void;
  /** People in the order of the team. */
  work(): CriticalWork;
}

function counter({ team }: SchedulePlan, from: CriticalWork): Counter {
  const persons = new Set(Array.from(team).flatMap(([id, { kind }]) => (kind === 'person' ? [id] : [])));
  const isPerson = (id: string): boolean => persons.has(id);
  const alone = new Map(from.alone);
  let tasks = from.tasks;
  return {
    add({ assign }, { critical, kind }, times) {
      if (!critical || kind !== 'task') return;
      tasks += times;
      const person = aloneOn(assign, isPerson);
      if (person !== null) alone.set(person, (alone.get(person) ?? 0) + times);
    },
    work: () => ({
      tasks,
      alone: new Map(
        Array.from(team.keys(), (id) => [id, alone.get(id) ?? 0] as const).filter(([, own]) => own > 0),
      ),
    }),
  };
}
