/**
 * Which tasks wait for a task, over any number of links and phases: a link from a phase holds for all of its tasks, and
 * whoever needs a phase needs all of its tasks. Links are turned round once for the whole plan.
 */
import type { Plan } from '../model/plan';

/** @returns from an id, all ids that wait for it, itself included */
export function waitersIn(plan: Plan): (id: string) => ReadonlySet<string> {
  const successors = new Map<string, string[]>();
  for (const items of [plan.tasks, plan.milestones]) {
    for (const { id, needs } of items.values()) {
      for (const { predecessor } of needs) {
        const known = successors.get(predecessor);
        if (known) known.push(id);
        else successors.set(predecessor, [id]);
      }
    }
  }
  return (id) => {
    const seen = new Set([id]);
    const open = [id];
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
      reach(plan.tasks.get(at)?.children);
      for (
        let of: string | null = at;
        of !== null && !left.has(of);
        of = plan.tasks.get(of)?.parent ?? null
      ) {
        left.add(of);
        reach(successors.get(of));
      }
    }
    return seen;
  };
}
