/**
 * The plan as the file nests it, as trees and the timeline show it: what is over is folded into one item where it would
 * crowd out what is not, and a milestone stands last in the innermost phase that holds all it needs.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { Milestone, Plan, Task } from '../model/plan';
import { isOver, isSummary, stateKind } from '../model/states';

export type OutlineItem =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | {
      readonly kind: 'phase';
      readonly task: Task;
      readonly depth: number;
      /** Asked for when it is unfolded: most phases of a large plan never are. */
      readonly below: () => readonly OutlineItem[];
    }
  | {
      readonly kind: 'over';
      readonly id: string;
      readonly tasks: readonly Task[];
      readonly done: number;
      readonly dropped: number;
    };

/** Fewer finished tasks than this are not worth a fold. */
const foldFrom = 3;
/** Deeper nesting is shown, but not followed further. */
export const deepestPhase = 50;

/** @param kept the ids that a filter leaves; null: all, with what is over folded */
export function planOutline(
  snapshot: Pick<Snapshot, 'plan' | 'schedule'>,
  kept: ReadonlySet<string> | null,
): readonly OutlineItem[] {
  const { plan } = snapshot;
  const milestones = milestonesByPhase(plan, kept);
  const itemsOf = (tasks: readonly Task[], parent: string | null, depth: number): OutlineItem[] => {
    const shown = tasks.filter((task) => kept?.has(task.id) ?? true);
    const isDone = (task: Task): boolean => !isSummary(task) && isOver(plan, task);
    const over = shown.filter(isDone);
    const fold = kept === null && over.length >= foldFrom && over.length < shown.length;
    const below = (milestones.get(parent) ?? []).filter(({ id }) => kept?.has(id) ?? true);
    return [
      ...(fold ? [folded(plan, over, parent)] : []),
      ...(fold ? shown.filter((task) => !isDone(task)) : shown).map((task) =>
        isSummary(task) ? phase(task, depth) : ({ kind: 'task', task } as const),
      ),
      ...byFinish(snapshot, below).map((milestone) => ({ kind: 'milestone', milestone }) as const),
    ];
  };
  const phase = (task: Task, depth: number): OutlineItem => ({
    kind: 'phase',
    task,
    depth,
    below: () => {
      if (depth >= deepestPhase) return [];
      return itemsOf(
        task.children.flatMap((id) => plan.tasks.get(id) ?? []),
        task.id,
        depth + 1,
      );
    },
  });
  return itemsOf(
    Array.from(plan.tasks.values()).filter(({ parent }) => parent === null),
    null,
    0,
  );
}

function folded(plan: Plan, tasks: readonly Task[], parent: string | null): OutlineItem {
  const dropped = tasks.filter((task) => stateKind(plan, task.status) === 'dropped').length;
  return { kind: 'over', id: `over/${parent ?? ''}`, tasks, done: tasks.length - dropped, dropped };
}

function milestonesByPhase(
  plan: Plan,
  kept: ReadonlySet<string> | null,
): ReadonlyMap<string | null, readonly Milestone[]> {
  const milestones = new Map<string | null, Milestone[]>();
  for (const milestone of plan.milestones.values()) {
    const innermost = phaseOf(plan, milestone);
    const phase = innermost !== null && (kept?.has(innermost) ?? true) ? innermost : null;
    const there = milestones.get(phase);
    if (there) there.push(milestone);
    else milestones.set(phase, [milestone]);
  }
  return milestones;
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
  for (
    let up = task.parent;
    up !== null && path.length < deepestPhase;
    up = plan.tasks.get(up)?.parent ?? null
  ) {
    path.unshift(up);
  }
  return path;
}

function byFinish({ schedule }: Pick<Snapshot, 'schedule'>, milestones: readonly Milestone[]): Milestone[] {
  const finish = ({ id }: Milestone): number => schedule.tasks.get(id)?.finish ?? Number.MAX_SAFE_INTEGER;
  return milestones.toSorted((a, b) => finish(a) - finish(b));
}
