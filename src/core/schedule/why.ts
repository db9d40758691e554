/**
 * Why a date is what it is: the chain of causes from a task back to the project's start, the status date or an actual
 * date, read from the drivers of a schedule. Data only; sentences are made where they are shown.
 */
import type { Minute } from '../base/dates';
import type { Absence, Driver, Schedule } from './schedule';

export interface WhyStep {
  readonly task: string;
  readonly start: Minute;
  readonly finish: Minute;
  /** What decided this step; a driver of kind `task` is the next step. */
  readonly because: Driver;
  /** Absences that stretch the step itself. */
  readonly absences: readonly Absence[];
}

/**
 * From the task itself to the first cause; empty where it is not scheduled.
 * @param most steps at most: a chain may be as long as the plan
 */
export function whyFinish(schedule: Schedule, id: string, most = Infinity): readonly WhyStep[] {
  return follow(schedule, id, true, most);
}

/** As `whyFinish`, for the start. */
export function whyStart(schedule: Schedule, id: string): readonly WhyStep[] {
  return follow(schedule, id, false, Infinity);
}

function follow(schedule: Schedule, id: string, fromItsFinish: boolean, most: number): readonly WhyStep[] {
  const steps: WhyStep[] = [];
  const seen = new Set<string>();
  let next: string | null = id;
  let finish = fromItsFinish;
  while (next !== null && steps.length < most && !seen.has(next)) {
    seen.add(next);
    const task = schedule.tasks.get(next);
    if (!task) break;
    const because: Driver = finish ? (task.finishDriver ?? task.driver) : task.driver;
    steps.push({ task: next, start: task.start, finish: task.finish, because, absences: task.absences });
    let cause = because;
    while ('behind' in cause) cause = cause.behind;
    next = cause.kind === 'task' ? cause.task : null;
    finish = cause.kind === 'task' && (cause.type === 'FS' || cause.type === 'FF');
  }
  return steps;
}
