/** Everything that a plan says will cost money, as the smallest pieces: people and costs of tasks, and budget lines. */
import type { BudgetGap } from './budget-result';
import type { CostItem } from './cost-item';
import { lineItem } from './line-items';
import { taskItems, type CostContext } from './task-items';

export interface PlannedItems {
  readonly items: readonly CostItem[];
  readonly gaps: readonly BudgetGap[];
}

/** @param ofLines where the money of budget lines is added, if not where that of tasks is */
export function plannedItems(
  context: CostContext,
  ofLines: CostContext['moneyOf'] = context.moneyOf,
): PlannedItems {
  const lines = [...context.plan.budget.lines.values()];
  const team = lines.find((line) => line.from === 'team');
  const ofTasks = lines.length === 0 || team ? taskItems(context, team?.id ?? null) : { items: [], gaps: [] };
  const items = [...ofTasks.items];
  const gaps = [...ofTasks.gaps];
  for (const line of lines) {
    const item = line.from === 'team' ? null : lineItem(line, { ...context, moneyOf: ofLines });
    if (item === null) continue;
    if ('kind' in item) gaps.push(item);
    else items.push(item);
  }
  return { items, gaps };
}
