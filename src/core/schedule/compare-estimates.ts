/**
 * Estimates beside what the work then took, of tasks that are done and say when they began and ended. What an estimate
 * of effort is held against is the time that its people had for it between the two dates, with their shares and without
 * their absences, as if all of it had gone into the task: what else they did meanwhile nobody wrote down.
 */
import { expectedMinutes } from '../model/durations';
import { stateKind } from '../model/states';
import type { HolidayDays } from '../model/public-holidays';
import { compileCalendars } from './compile-calendars';
import { crewsOf, crewWork, type Crew } from './lower-crew';
import { actualFinish, actualStart } from './lower-progress';
import type { SchedulePlan, ScheduleTask } from './schedule-projection';
import { workedBetween } from './work-calendar';

export interface EstimateOutcome {
  readonly task: string;
  /** The expected value of the estimate: person-minutes of effort, or minutes of a duration. */
  readonly estimated: number;
  /** The same of what it took. */
  readonly actual: number;
}

/** In the order of the plan. */
export function compareEstimates(plan: SchedulePlan, holidays: HolidayDays): readonly EstimateOutcome[] {
  const finished = [...plan.tasks.values()].filter((task) => isComparable(task, plan));
  if (finished.length === 0) return [];
  const crews = crewsOf(plan, compileCalendars(plan, holidays));
  return finished.flatMap((task) => outcomeOf(task, crews(task, calendarOf(task, plan)), plan));
}

function isComparable(task: ScheduleTask, plan: SchedulePlan): boolean {
  return (
    task.started !== null &&
    task.finished !== null &&
    (task.effort !== null || task.duration !== null) &&
    task.children.length === 0 &&
    stateKind(plan, task.status) === 'done'
  );
}

function outcomeOf(task: ScheduleTask, crew: Crew, plan: SchedulePlan): readonly EstimateOutcome[] {
  const estimated = expectedMinutes((task.duration ?? task.effort)!, task.estimate, plan.project.hoursPerDay);
  const { calendar, timeline } = crew.terms;
  const { duration } = crewWork(task, crew, plan.project.hoursPerDay);
  const start = actualStart(task.started!, calendar);
  const finish = actualFinish(task.finished!, calendar);
  if (!(duration > 0 && estimated > 0 && finish >= start)) return [];
  const took = workedBetween(timeline, start, finish) / duration;
  return [{ task: task.id, estimated, actual: Math.round(estimated * took) }];
}

/** Its own, or that of the nearest phase above that names one. */
function calendarOf(task: ScheduleTask, plan: SchedulePlan): string | null {
  for (let at: ScheduleTask | undefined = task; at; at = plan.tasks.get(at.parent ?? '')) {
    if (at.calendar !== null && plan.calendars.has(at.calendar)) return at.calendar;
  }
  return null;
}
