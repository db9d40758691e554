/** Changes to a plan at random, and what they did to its dates. */
import { startOfDay } from '../../../src/core/base/dates';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import { compileCalendars } from '../../../src/core/schedule/compile-calendars';
import { computeSchedule } from '../../../src/core/schedule/compute-schedule';
import type { Schedule } from '../../../src/core/schedule/schedule';
import type { SchedulePlan, ScheduleTask } from '../../../src/core/schedule/schedule-projection';
import { startAt, worked, workedBetween } from '../../../src/core/schedule/work-calendar';
import { start } from './random-plan';

const { project: standard } = compileCalendars(emptyPlan, new Map());

/** A plan with one task changed, or one task more. */
export function withTask(plan: SchedulePlan, task: ScheduleTask): SchedulePlan {
  return { ...plan, tasks: new Map([...plan.tasks, [task.id, task]]) };
}

/** On the class of `plainPlan`: the task held back by so many working minutes after its early start. */
export function delayed(plan: SchedulePlan, schedule: Schedule, id: string, minutes: number): Schedule {
  const at = startAt(standard, worked(standard, schedule.tasks.get(id)!.start) + minutes);
  const day = Math.floor(at / 1440);
  const constraint = { kind: 'not-before', moment: { day, time: at - startOfDay(day) } } as const;
  return computeSchedule(withTask(plan, { ...plan.tasks.get(id)!, start: constraint }), start);
}

export const slip = (before: Schedule, after: Schedule): number =>
  workedBetween(standard, before.finish, after.finish);
