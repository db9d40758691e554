/** The smallest pieces that planned and spent money are made of; every figure and breakdown is a sum of these. */
import type { Day } from '../base/dates';
import type { Minor } from './budget-result';

/** What a piece of money belongs to; null: to no task, person or line. */
export interface MoneyOf {
  readonly task: string | null;
  readonly person: string | null;
  readonly line: string | null;
}

/**
 * What somebody costs on a task, what a task costs besides, or what a budget line costs. Written out where it is made:
 * there are tens of thousands, and spreading others into them takes three times as long.
 */
export interface CostItem extends MoneyOf {
  readonly planned: Minor;
  /** What was approved for it: `planned` of the baseline, or of the plan itself where none is set. */
  readonly bac: Minor;
  /** PV: the part of `bac` that was to be spent before the status date. */
  readonly pv: Minor;
  readonly ev: Minor;
  /** What is still to be paid from the status date on, by the work that remains. */
  readonly remaining: Minor;
}

/** A row of a ledger, in the project's currency and with the plan's ids. */
export interface Booking extends MoneyOf {
  readonly day: Day;
  readonly amount: Minor;
}

/** The line of work, and of costs of tasks, where the plan has no lines. */
export const peopleLine = 'people';
