/**
 * Which tasks wait for a task, over any number of links and phases: a link from a phase holds for all of its tasks, and
 * whoever needs a phase needs all of its tasks. Links are turned round once for the whole plan, and each answer is kept,
 * for the same is asked again after most edits.
 */
import type { Milestone, Plan, Task } from '../model/plan';

/** What of a plan decides who waits for whom. */
export interface PlanLinks {
  readonly tasks: ReadonlyMap<string, TaskLinks>;
  readonly milestones: ReadonlyMap<string, MilestoneLinks>;
}

export type TaskLinks = Pick<Task, 'id' | 'parent' | 'children' | 'needs'>;
export type MilestoneLinks = Pick<Milestone, 'id' | 'needs'>;

/** Whether the task or milestone `id` waits for `on`; whatever it is, it waits for itself. */
export type WaitsFor = (id: string, on: string) => boolean;

export function taskLinks({ id, parent, children, needs }: Task): TaskLinks {
  return { id, parent, children, needs };
}

export function milestoneLinks({ id, needs }: Milestone): MilestoneLinks {
  return { id, needs };
}

export function waitsIn(links: PlanLinks | Plan): WaitsFor {
  let successors: ReadonlyMap<string, readonly string[]> | null = null;
  const answers = new Map<string, Map<string, boolean>>();
  return (id, on) => {
    const known = answers.get(on) ?? new Map<string, boolean>();
    answers.set(on, known);
    const answer =
      known.get(id) ?? reached(links.tasks, (successors ??= successorsIn(links)), on, id).has(id);
    known.set(id, answer);
    return answer;
  };
}

/** All that wait for a task or milestone, itself included. */
export function waitersOf(links: PlanLinks | Plan, id: string): ReadonlySet<string> {
  return reached(links.tasks, successorsIn(links), id, null);
}

function successorsIn({ tasks, milestones }: PlanLinks): ReadonlyMap<string, readonly string[]> {
  const successors = new Map<string, string[]>();
  for (const items of [tasks, milestones]) {
    for (const { id, needs } of items.values()) {
      for (const { predecessor } of needs) {
        const known = successors.get(predecessor);
        if (known) known.push(id);
        else successors.set(predecessor, [id]);
      }
    }
  }
  return successors;
}

/** @param to where nothing further is of interest once it is reached */
function reached(
  tasks: PlanLinks['tasks'],
  successors: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string | null,
): ReadonlySet<string> {
  const seen = new Set([from]);
  const open = [from];
  const reach = (ids: readonly string[] | undefined): void => {
    for (const next of ids ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  };
  // Phases whose successors have been reached by way of another of their tasks.
  const left = new Set<string>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (to !== null && seen.has(to)) break;
    reach(tasks.get(at)?.children);
    for (let of: string | null = at; of !== null && !left.has(of); of = tasks.get(of)?.parent ?? null) {
      left.add(of);
      reach(successors.get(of));
    }
  }
  return seen;
}
