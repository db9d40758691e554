/** How far the forecast is from the budget, and whether the contingency bears that and the open risks. */
import type { Snapshot } from '../analysis/snapshot';

/** What is compared: the approved budget, or where none is stated what is planned. */
export interface Margin {
  readonly budget: number;
  /** Above 0: over the budget. */
  readonly over: number;
  readonly contingency: number | null;
  /** Expected cost of open risks, never below 0. */
  readonly exposure: number;
  /** What overrun and exposure take beyond the contingency; 0 where it suffices. */
  readonly short: number;
}

export function marginOf({ budget, exposure }: Snapshot): Margin {
  const approved = budget.total ?? budget.figures.planned;
  const over = budget.figures.forecast - approved;
  const atRisk = Math.max(0, exposure.cost);
  const short = Math.max(0, Math.max(0, over) + atRisk - (budget.contingency ?? 0));
  return { budget: approved, over, contingency: budget.contingency, exposure: atRisk, short };
}
