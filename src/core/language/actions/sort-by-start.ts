/** The tasks of a phase, or those at the margin, in the order in which they start; what has no dates comes last. */
import type { Snapshot } from '../../analysis/snapshot';
import { clip } from '../../base/one-line';
import type { Task } from '../../model/plan';
import { isSummary } from '../../model/states';
import type { ActionAsk, PlanAction } from './plan-action';

export function sortByStart({ snapshot, file, range, task, words }: ActionAsk): readonly PlanAction[] {
  const { plan, parsed, schedule } = snapshot;
  const isAtMargin = task === null && parsed.addressAt(file, range.start)?.[0] === 'tasks';
  if (task === null && !isAtMargin) return [];
  const phase = task && isSummary(task) ? task : task?.parent ? (plan.tasks.get(task.parent) ?? null) : null;
  const ids = inFile(snapshot, phase, file);
  const startOf = (id: string): number => schedule.tasks.get(id)?.start ?? Infinity;
  const sorted = ids.toSorted((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)));
  if (sorted.every((id, i) => id === ids[i])) return [];
  return [
    {
      kind: 'rewrite',
      title: phase
        ? words.t('Sort the tasks of {0} by start', clip(phase.title, 32))
        : words.t('Sort the tasks by start'),
      edits: [{ kind: 'order', items: sorted.map((id) => ['task', id]) }],
    },
  ];
}

/** Directly below a phase, or below none. */
function inFile({ plan, parsed }: Snapshot, phase: Task | null, file: string): readonly string[] {
  const ids = phase
    ? phase.children
    : [...plan.tasks.values()].flatMap(({ id, parent }) => (parent === null ? [id] : []));
  return ids.filter((id) => parsed.locate(['task', id], 'key')?.file === file);
}
