/** The tasks as the file nests them: the plan's outline as rows. */
import type { Snapshot } from '../../analysis/snapshot';
import { taskAddress } from '../../model/address';
import type { Task } from '../../model/plan';
import { isOver, isSummary, stateKind } from '../../model/states';
import { deepestPhase, planOutline, type OutlineItem } from '../plan-outline';
import { groupScope } from './filter-plan';
import { milestoneRow, taskRow } from './task-row';
import type { TreeNode } from './tree-node';
import { treeNode } from './tree-view';
import type { Words } from './words';

export function phaseRows(snapshot: Snapshot, kept: ReadonlySet<string> | null, words: Words): TreeNode[] {
  const { plan } = snapshot;
  const rowsOf = (items: readonly OutlineItem[]): TreeNode[] =>
    items.map((item) => {
      switch (item.kind) {
        case 'task':
          return taskRow(snapshot, item.task, words);
        case 'milestone':
          return milestoneRow(snapshot, item.milestone, words);
        case 'phase':
          return phaseRow(item);
        case 'over':
          return foldedRow(snapshot, item, words);
      }
    });
  const phaseRow = ({ task: phase, depth, below }: Extract<OutlineItem, { kind: 'phase' }>): TreeNode => {
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
      children: depth < deepestPhase ? () => rowsOf(below()) : [],
    });
  };
  return rowsOf(planOutline(snapshot, kept));
}

function foldedRow(
  snapshot: Snapshot,
  { id, tasks, done, dropped }: Extract<OutlineItem, { kind: 'over' }>,
  words: Words,
): TreeNode {
  const parts = [
    ...(done > 0 ? [words.t('{0} done', done)] : []),
    ...(dropped > 0 ? [words.t('{0} dropped', dropped)] : []),
  ];
  const last = tasks.reduce(
    (latest, task) => Math.max(latest, snapshot.schedule.tasks.get(task.id)?.finish ?? -Infinity),
    -Infinity,
  );
  return treeNode({
    id,
    label: parts.join(', '),
    description: Number.isFinite(last) ? words.finish(last) : '',
    icon: 'pass-filled',
    color: 'muted',
    context: 'group',
    children: () => tasks.map((task) => taskRow(snapshot, task, words)),
  });
}

/** Something below has begun and is not over, or is late: worth being seen without a click. */
function isUnderWay(snapshot: Snapshot, tasks: readonly Task[], depth: number): boolean {
  const { plan, schedule } = snapshot;
  return tasks.some((task) => {
    if (isSummary(task)) {
      const children = task.children.flatMap((id) => plan.tasks.get(id) ?? []);
      return depth < deepestPhase && isUnderWay(snapshot, children, depth + 1);
    }
    const kind = stateKind(plan, task.status);
    if (kind === 'done' || kind === 'dropped') return false;
    return kind !== 'open' || (schedule.tasks.get(task.id)?.lateBy ?? 0) > 0;
  });
}
