/**
 * Which money a row of a breakdown stands for: the same grouping as in `breakdown.ts`, asked the other way round. Used
 * where somebody wants to see what one sum is made of; computes no sum itself.
 */
import type { CostPlan } from './budget-plan';
import type { BudgetRow } from './budget-result';
import type { MoneyOf } from './cost-item';

export type BreakdownBy = 'phase' | 'person' | 'line';

/** @param path the row, last, below those it is in */
export function moneyOfRow(
  plan: CostPlan,
  by: BreakdownBy,
  path: readonly Pick<BudgetRow, 'kind' | 'id'>[],
): (of: MoneyOf) => boolean {
  return by === 'phase' ? moneyOfPhase(plan, path) : moneyOfGroup(by, path);
}

function moneyOfPhase(
  plan: CostPlan,
  path: readonly Pick<BudgetRow, 'kind' | 'id'>[],
): (of: MoneyOf) => boolean {
  const row = path.at(-1);
  const above = path.at(-2);
  if (row === undefined) return () => true;
  if (row.kind === 'task') {
    const below = tasksBelow(plan, row.id);
    return ({ task }) => task !== null && below.has(task);
  }
  // What a phase costs of its own.
  if (above) return ({ task }) => task === above.id;
  const named = row.kind === 'rest' ? null : row.id;
  return ({ task, line }) => task === null && line === named;
}

function moneyOfGroup(
  by: 'person' | 'line',
  [first, second]: readonly Pick<BudgetRow, 'kind' | 'id'>[],
): (of: MoneyOf) => boolean {
  if (first === undefined) return () => true;
  const group = first.kind === 'rest' ? null : first.id;
  if (second === undefined) return (of) => of[by] === group;
  // What no person stands for is told by line; all else by task.
  const inner = by === 'person' && group === null ? 'line' : 'task';
  const named = second.kind === 'rest' ? null : second.id;
  return (of) => of[by] === group && of[inner] === named;
}

function tasksBelow(plan: CostPlan, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const child of plan.tasks.get(next)?.children ?? []) waiting.push(child);
  }
  return found;
}
