/**
 * The tasks as the file nests them. What is over is folded into one row where it would crowd out what is not, and a
 * milestone stands last in the innermost phase that holds all it needs.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { taskAddress } from '../../model/address';
import type { Milestone, Plan, Task } from '../../model/plan';
import { isOver, isSummary, stateKind } from '../../model/states';
import { groupScope } from './filter-plan';
import { milestoneRow, taskRow } from './task-row';
import type { TreeNode } from './tree-node';
import { treeNode } from './tree-view';
import type { Words } from './words';

/** Fewer finished tasks than this are not worth a fold. */
const foldFrom = 3;
/** Deeper nesting is shown, but not followed further. */
const deepest = 50;

export function phaseRows(snapshot: Snapshot, kept: ReadonlySet<string> | null, words: Words): TreeNode[] {
  const { plan } = snapshot;
  const milestones = new Map<string | null, Milestone[]>();
  for (const milestone of plan.milestones.values()) {
    const innermost = phaseOf(plan, milestone);
    const phase = innermost !== null && (kept?.has(innermost) ?? true) ? innermost : null;
    const there = milestones.get(phase);
    if (there) there.push(milestone);
    else milestones.set(phase, [milestone]);
  }
  const rowsOf = (tasks: readonly Task[], parent: string | null, depth: number): TreeNode[] => {
    const shown = tasks.filter((task) => kept?.has(task.id) ?? true);
    const isDone = (task: Task): boolean => !isSummary(task) && isOver(plan, task);
    const over = shown.filter(isDone);
    const fold = kept === null && over.length >= foldFrom && over.length < shown.length;
    const rows = (fold ? shown.filter((task) => !isDone(task)) : shown).map((task) =>
      isSummary(task) ? phaseRow(task, depth) : taskRow(snapshot, task, words),
    );
    const below = (milestones.get(parent) ?? []).filter(({ id }) => kept?.has(id) ?? true);
    return [
      ...(fold ? [foldedRow(snapshot, over, parent, words)] : []),
      ...rows,
      ...byFinish(snapshot, below).map((milestone) => milestoneRow(snapshot, milestone, words)),
    ];
  };
  const phaseRow = (phase: Task, depth: number): TreeNode => {
    const children = phase.children.flatMap((id) => plan.tasks.get(id) ?? []);
    const scheduled = snapshot.schedule.tasks.get(phase.id);
    const late = isOver(plan, phase) ? '' : words.late(scheduled?.lateBy ?? null);
    return treeNode({
      id: `${groupScope(kept)}task/${phase.id}`,
      label: phase.title,
      description: [scheduled ? words.finish(scheduled.finish) : words.t('no dates'), late]
        .filter(Boolean)
        .join(', '),
      alert: late !== '',
      target: { kind: 'address', address: taskAddress(phase.id) },
      context: 'phase',
      expanded: kept !== null || isUnderWay(snapshot, children, depth),
      children: depth < deepest ? () => rowsOf(children, phase.id, depth + 1) : [],
    });
  };
  return rowsOf(
    [...plan.tasks.values()].filter(({ parent }) => parent === null),
    null,
    0,
  );
}

function foldedRow(snapshot: Snapshot, over: readonly Task[], parent: string | null, words: Words): TreeNode {
  const { plan, schedule } = snapshot;
  const dropped = over.filter((task) => stateKind(plan, task.status) === 'dropped').length;
  const parts = [
    ...(over.length > dropped ? [words.t('{0} done', over.length - dropped)] : []),
    ...(dropped > 0 ? [words.t('{0} dropped', dropped)] : []),
  ];
  const last = over.reduce(
    (latest, { id }) => Math.max(latest, schedule.tasks.get(id)?.finish ?? -Infinity),
    -Infinity,
  );
  return treeNode({
    id: `over/${parent ?? ''}`,
    label: parts.join(', '),
    description: Number.isFinite(last) ? words.finish(last) : '',
    icon: 'pass-filled',
    color: 'muted',
    context: 'group',
    children: () => over.map((task) => taskRow(snapshot, task, words)),
  });
}

/** Something below has begun and is not over, or is late: worth being seen without a click. */
function isUnderWay(snapshot: Snapshot, tasks: readonly Task[], depth: number): boolean {
  const { plan, schedule } = snapshot;
  return tasks.some((task) => {
    if (isSummary(task)) {
      const children = task.children.flatMap((id) => plan.tasks.get(id) ?? []);
      return depth < deepest && isUnderWay(snapshot, children, depth + 1);
    }
    const kind = stateKind(plan, task.status);
    if (kind === 'done' || kind === 'dropped') return false;
    return kind !== 'open' || (schedule.tasks.get(task.id)?.lateBy ?? 0) > 0;
  });
}

/** The innermost phase that holds all that a milestone needs; null: it stands at the top. */
function phaseOf(plan: Plan, milestone: Milestone): string | null {
  let shared: readonly string[] | null = null;
  for (const { predecessor } of milestone.needs) {
    const task = plan.tasks.get(predecessor);
    if (!task) continue;
    const path = phasesAbove(plan, task);
    const before: readonly string[] = shared ?? path;
    const length = before.findIndex((id, i) => id !== path[i]);
    shared = length < 0 ? before : before.slice(0, length);
  }
  return shared?.at(-1) ?? null;
}

/** The phases that a task lies in, outermost first, itself included where it is one. */
function phasesAbove(plan: Plan, task: Task): string[] {
  const path: string[] = isSummary(task) ? [task.id] : [];
  for (let up = task.parent; up !== null && path.length < deepest; up = plan.tasks.get(up)?.parent ?? null) {
    path.unshift(up);
  }
  return path;
}

function byFinish({ schedule }: Snapshot, milestones: readonly Milestone[]): Milestone[] {
  const finish = ({ id }: Milestone): number => schedule.tasks.get(id)?.finish ?? Number.MAX_SAFE_INTEGER;
  return milestones.toSorted((a, b) => finish(a) - finish(b));
}
