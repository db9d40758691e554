/**
 * How much of a task is earned, by the measure it names, and how much of its work is still to be paid. The two differ
 * on purpose: 0/100 earns nothing before the end, while half the work may be done.
 */
import { stateKind } from '../model/states';
import type { ScheduledTask } from '../schedule/schedule';
import type { CostPlan, CostTask } from './budget-plan';

/**
 * A share from 0 to 1. Done is 1 and dropped 0 whatever the measure; without a measure, or where the one named has
 * nothing to count, it is `progress`, else what `remaining` leaves of the work.
 */
export function earnedShare(task: CostTask, plan: CostPlan, scheduled: ScheduledTask | null): number {
  const kind = stateKind(plan, task.status);
  if (kind === 'done') return 1;
  if (kind === 'dropped') return 0;
  const percent = percentDone(task, scheduled);
  switch (task.measure) {
    case '0/100':
      return 0;
    case '50/50':
      return kind !== 'open' || task.started !== null ? 0.5 : 0;
    case 'checklist':
      return checkedShare(task, plan) ?? percent;
    case 'units':
      return task.units === null || task.units.total <= 0
        ? percent
        : clamp(task.units.done / task.units.total);
    default:
      return percent;
  }
}

/** A share from 0 to 1: of the work while there is any, else of the progress. */
export function remainingShare(task: CostTask, plan: CostPlan, scheduled: ScheduledTask | null): number {
  const kind = stateKind(plan, task.status);
  return kind === 'done' || kind === 'dropped' ? 0 : 1 - workDone(task, scheduled);
}

function percentDone(task: CostTask, scheduled: ScheduledTask | null): number {
  return task.progress === null ? workDone(task, scheduled) : clamp(task.progress);
}

function workDone(task: CostTask, scheduled: ScheduledTask | null): number {
  if (scheduled && scheduled.work > 0) return clamp(1 - scheduled.remainingWork / scheduled.work);
  return clamp(task.progress ?? 0);
}

/** By weight; null where there is nothing to check. */
function checkedShare({ checklist, weights }: CostTask, plan: CostPlan): number | null {
  let done = 0;
  let all = 0;
  for (const [point, state] of checklist) {
    const weight = weights.get(point) ?? 1;
    all += weight;
    if (stateKind(plan, state) === 'done') done += weight;
  }
  return all > 0 ? done / all : null;
}

function clamp(share: number): number {
  return Number.isNaN(share) ? 0 : Math.max(0, Math.min(share, 1));
}
