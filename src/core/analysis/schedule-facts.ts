/**
 * What the rules on the quality of a schedule look at, in one pass over the tasks: open ends, forced dates, float,
 * lengths, links and what the baseline wanted. Dates and links decide it, so that a title or a cost changes nothing.
 */
import { startOfDay, type Day } from '../base/dates';
import { stateKinds } from '../model/states';
import type { Lag } from '../model/values';
import type { DueTask, OpenTask, QualityLink, ScheduleFacts } from '../schedule/quality/quality-facts';
import type { Schedule } from '../schedule/schedule';
import type { SchedulePlan, ScheduleTask } from '../schedule/schedule-projection';
import type { BaselineVariance } from './baseline';

export function scheduleFacts(
  plan: SchedulePlan,
  schedule: Schedule,
  variance: BaselineVariance | null,
  statusDay: Day,
): ScheduleFacts {
  const { waiting, awaited } = linkedEnds(plan);
  const kindOf = stateKinds(plan);
  const minutesPerDay = plan.project.hoursPerDay * 60;
  const open: OpenTask[] = [];
  const links: QualityLink[] = [];
  for (const task of plan.tasks.values()) {
    const kind = kindOf(task.status);
    if (kind === 'done' || kind === 'dropped') continue;
    addLinks(task, links);
    if (task.children.length > 0) continue;
    const scheduled = schedule.tasks.get(task.id);
    if (!scheduled) continue;
    open.push({
      id: task.id,
      hasPredecessor: waiting.has(task.id),
      hasSuccessor: awaited.has(task.id),
      hardConstraint: isHard(task.start) || isHard(task.finish),
      totalFloat: scheduled.totalFloat / minutesPerDay,
      duration: scheduled.duration / minutesPerDay,
    });
  }
  for (const milestone of plan.milestones.values()) {
    if (milestone.status === null || kindOf(milestone.status) !== 'done') addLinks(milestone, links);
  }
  return { open, links, due: dueTasks(plan, kindOf, variance, statusDay) };
}

/** Which items wait for something, and which are waited for, by a link of their own or of a phase above them. */
function linkedEnds({ tasks, milestones }: SchedulePlan): {
  readonly waiting: ReadonlySet<string>;
  readonly awaited: ReadonlySet<string>;
} {
  const waiting = new Set<string>();
  const awaited = new Set<string>();
  for (const items of [tasks, milestones]) {
    for (const { id, needs } of items.values()) {
      if (needs.length > 0) waiting.add(id);
      for (const { predecessor } of needs) awaited.add(predecessor);
    }
  }
  // A parent stands before its children.
  for (const { id, parent } of tasks.values()) {
    if (parent === null) continue;
    if (waiting.has(parent)) waiting.add(id);
    if (awaited.has(parent)) awaited.add(id);
  }
  return { waiting, awaited };
}

function addLinks({ id, needs }: Pick<ScheduleTask, 'id' | 'needs'>, links: QualityLink[]): void {
  for (const [need, { type, lag }] of needs.entries()) {
    links.push({ task: id, need, type, lag: lag === null ? 0 : signOf(lag) });
  }
}

function signOf(lag: Lag): number {
  return Math.sign(lag.kind === 'percent' ? lag.share : lag.duration.amount);
}

function isHard(constraint: ScheduleTask['start']): boolean {
  return constraint?.kind === 'on' || constraint?.kind === 'not-after';
}

/** By the dates of the baseline, where one could be read: the status date itself is still to be worked. */
function dueTasks(
  plan: SchedulePlan,
  kindOf: ReturnType<typeof stateKinds>,
  variance: BaselineVariance | null,
  statusDay: Day,
): readonly DueTask[] | null {
  if (!variance) return null;
  const due: DueTask[] = [];
  for (const task of plan.tasks.values()) {
    const item = task.children.length > 0 ? undefined : variance.items.get(task.id);
    if (!item || item.finish === null || item.finish > startOfDay(statusDay)) continue;
    due.push({
      id: task.id,
      done: kindOf(task.status) === 'done',
      late: (item.finishSlip ?? 0) > 0,
    });
  }
  return due;
}
