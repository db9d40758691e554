/** The smallest pieces that planned and spent money are made of; every figure and breakdown is a sum of these. */
import type { Day } from '../base/dates';
import type { Minor } from './budget-result';

/** What somebody costs on a task, what a task costs besides, or what a budget line costs. */
export interface CostItem {
  /** Null: of no task, person or line. */
  readonly task: string | null;
  readonly person: string | null;
  readonly line: string | null;
  readonly planned: Minor;
  /** PV: planned for the days before the status date. */
  readonly pv: Minor;
  readonly ev: Minor;
  /** What is still to be paid from the status date on, by the work that remains. */
  readonly remaining: Minor;
  /** When it is planned to be spent, ascending; sums to `planned`. */
  readonly plannedOn: readonly DayAmount[];
  /** When it was earned, as far as the plan says; sums to `ev`. */
  readonly earnedOn: readonly DayAmount[];
  /** When the rest will be spent; sums to `remaining`. */
  readonly remainingOn: readonly DayAmount[];
}

export interface DayAmount {
  readonly day: Day;
  readonly amount: Minor;
}

/** A row of a ledger, in the project's currency and with the plan's ids. */
export interface Booking {
  readonly day: Day;
  readonly amount: Minor;
  readonly task: string | null;
  readonly person: string | null;
  readonly line: string | null;
}

/** The line of work, and of costs of tasks, where the plan has no lines. */
export const peopleLine = 'people';

export function sumOf(amounts: readonly DayAmount[]): Minor {
  return amounts.reduce((sum, { amount }) => sum + amount, 0);
}
