/** The rows of the budget's table by their ids, which a page sends back when somebody asks about one of them. */
import type { Translate } from '../base/translate';
import type { BudgetResult, BudgetRow } from '../budget/budget-result';
import type { BreakdownBy } from '../budget/money-of-row';

/** Its budget is the approved one where there is one: what of it is not planned for anything is a row of its own. */
export function sumRow(budget: BudgetResult, title: string): BudgetRow {
  const { bac, pv, ev } = budget.earned;
  const { spent, forecast, planned } = budget.figures;
  const sums = { planned: budget.total ?? planned, bac, pv, ev, spent, forecast };
  return { kind: 'rest', id: 'total', title, address: null, children: [], ...sums };
}

export function undistributed(budget: BudgetResult, t: Translate): readonly BudgetRow[] {
  const rest = (budget.total ?? budget.figures.planned) - budget.figures.planned;
  if (rest === 0) return [];
  const title = rest > 0 ? t('Not planned for anything') : t('Planned beyond the budget');
  const nothing = { bac: 0, pv: 0, ev: 0, spent: budget.figures.spent === null ? null : 0, forecast: 0 };
  const address = ['budget', 'total'];
  return [{ kind: 'rest', id: 'undistributed', title, address, children: [], planned: rest, ...nothing }];
}

/** @param path the id of the row above it, or of its breakdown */
export function rowId(path: string, row: Pick<BudgetRow, 'kind' | 'id'>): string {
  return `${path}/${row.kind}.${row.id}`;
}

export function breakdownRows(budget: BudgetResult, by: BreakdownBy): readonly BudgetRow[] {
  return by === 'phase' ? budget.phases : by === 'person' ? budget.people : budget.lines;
}

/** The row of an id below those above it, or null where there is none any more. */
export function findRow(rows: readonly BudgetRow[], path: string, id: string): readonly BudgetRow[] | null {
  for (const row of rows) {
    const own = rowId(path, row);
    if (own === id) return [row];
    if (!id.startsWith(`${own}/`)) continue;
    const below = findRow(row.children, own, id);
    if (below) return [row, ...below];
  }
  return null;
}
