/** What messages call things: titles of tasks and milestones, names of people, and their ids where they have none. */
import type { Plan } from '../model/plan';

/** The title of a task or milestone. */
export function titleOf(plan: Plan, id: string): string {
  return plan.tasks.get(id)?.title ?? plan.milestones.get(id)?.title ?? id;
}

export function personName(plan: Plan, id: string): string {
  return plan.team.get(id)?.name ?? id;
}
