/**
 * Which rows of a tree have another one below them, so that it is found without making all that are folded. Rows that
 * stand for nothing may hold anything.
 */
import { taskOfAddress } from '../../model/address';
import type { Plan } from '../../model/plan';
import type { TreeTarget } from './tree-node';

/** Whether the row of `to` may stand below that of `from`. */
export function leadsTo(plan: Plan, from: TreeTarget | null, to: TreeTarget): boolean {
  if (!from) return true;
  const above = from.kind === 'address' ? taskOfAddress(from.address) : null;
  if (above === null) return false;
  // Commits stand below any task.
  if (to.kind === 'commit' || to.kind === 'evidence') return true;
  if (to.kind === 'candidate' || to.kind === 'change') return false;
  const task = taskOfAddress(to.address);
  if (task !== null) return task !== above && isWithin(plan, task, above);
  const [section, id] = to.address;
  // A milestone stands in a phase that holds all it needs.
  const needs = section === 'milestones' ? plan.milestones.get(String(id))?.needs : undefined;
  return needs?.some(({ predecessor }) => isWithin(plan, predecessor, above)) ?? false;
}

function isWithin(plan: Plan, task: string, phase: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = task; at !== null && !seen.has(at); at = plan.tasks.get(at)?.parent ?? null) {
    if (at === phase) return true;
    seen.add(at);
  }
  return false;
}
