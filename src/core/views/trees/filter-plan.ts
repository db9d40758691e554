/** Which tasks and milestones a filter leaves: those that match, and the phases on the way to them. */
import type { Plan } from '../../model/plan';

/**
 * What the ids of groups begin with: a group that a person has folded is another one while a filter is on, so that it
 * opens on what was found.
 */
export function groupScope(kept: ReadonlySet<string> | null): string {
  return kept === null ? '' : 'found/';
}

/** @returns ids of tasks, phases and milestones; null: everything */
export function filterPlan(plan: Plan, filter: string): ReadonlySet<string> | null {
  const wanted = filter.trim().toLocaleLowerCase();
  if (wanted === '') return null;
  const matches = (...texts: readonly string[]): boolean =>
    texts.some((text) => text.toLocaleLowerCase().includes(wanted));
  const kept = new Set<string>();
  const wholePhases = new Set<string>();
  for (const task of plan.tasks.values()) {
    const people = task.assign.flatMap(({ person }) => [person, plan.team.get(person)?.name ?? '']);
    const inWholePhase = task.parent !== null && wholePhases.has(task.parent);
    if (!inWholePhase && !matches(task.id, task.title, task.status, ...people, ...task.labels)) continue;
    kept.add(task.id);
    // A phase that matches brings all that is below it; parents stand before their children.
    if (task.children.length > 0) wholePhases.add(task.id);
    for (let up = task.parent; up !== null && !kept.has(up); up = plan.tasks.get(up)?.parent ?? null)
      kept.add(up);
  }
  for (const { id, title } of plan.milestones.values()) if (matches(id, title)) kept.add(id);
  return kept;
}
