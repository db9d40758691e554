/** What speaks against calling a task done: open points of its checklist, and what it needs that is not over. */
import type { Plan, Task } from './plan';
import { isOver, isSummary, stateKind } from './states';

const settled = new Set(['done', 'yes', 'true', 'ok', 'n/a', 'na', 'dropped', 'x']);

/** Points that are neither ticked nor out of the question. */
export function openItems({ checklist }: Task): readonly string[] {
  return Array.from(checklist).flatMap(([item, state]) =>
    settled.has(state.trim().toLowerCase()) ? [] : [item],
  );
}

export interface OpenNeed {
  readonly id: string;
  readonly status: string;
}

/** The predecessor, or the first task below it, that is not over; null where all are, or where it is unknown. */
export function unfinishedOf(plan: Plan, predecessor: string): OpenNeed | null {
  const milestone = plan.milestones.get(predecessor);
  if (milestone && !plan.tasks.has(predecessor)) {
    if (milestone.finished || (milestone.status && stateKind(plan, milestone.status) === 'done')) return null;
    return { id: predecessor, status: milestone.status ?? 'not reached' };
  }
  const open = [predecessor];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const task = plan.tasks.get(id);
    if (!task || isOver(plan, task)) continue;
    if (!isSummary(task)) return { id, status: task.status };
    for (const child of task.children.toReversed()) open.push(child);
  }
  return null;
}

/** The links that ask for a finish which is not there. */
export function openNeeds(plan: Plan, { needs }: Task): readonly OpenNeed[] {
  return needs.flatMap(({ predecessor, type }) => {
    const open = type === 'FS' || type === 'FF' ? unfinishedOf(plan, predecessor) : null;
    return open ? [open] : [];
  });
}
