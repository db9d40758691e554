/** The money of one task among the phases of the budget, found on the way that its parents show. */
import type { Snapshot } from '../analysis/snapshot';
import type { BudgetRow } from '../budget/budget-result';
import type { Task } from '../model/plan';

export function budgetRow(
  { plan, budget }: Pick<Snapshot, 'plan' | 'budget'>,
  task: Task,
): BudgetRow | undefined {
  const way: string[] = [];
  for (let at: Task | undefined = task; at; at = at.parent === null ? undefined : plan.tasks.get(at.parent)) {
    way.unshift(at.id);
  }
  let rows = budget.phases;
  let row: BudgetRow | undefined;
  for (const id of way) {
    row = rows.find((one) => one.kind === 'task' && one.id === id);
    if (!row) return undefined;
    rows = row.children;
  }
  return row;
}
