/**
 * All cost items and bookings of a plan: the present plan's alone, or measured against a baseline. Every sum of the
 * budget, over all and by row, is made of what is gathered here.
 */
import type { Day } from '../base/dates';
import { moneyBase, type MoneyBase } from '../model/money';
import type { HolidayDays } from '../model/public-holidays';
import type { Schedule } from '../schedule/schedule';
import { measuredItems, type BudgetBaseline } from './baseline-items';
import { bookLedger, type BookedLedger } from './book-ledger';
import type { CostPlan } from './budget-plan';
import type { LedgerState } from './budget-result';
import type { Booking } from './cost-item';
import { noMoney, sumsByDay, type MoneyByDay } from './money-by-day';
import type { ParsedLedger } from './parsed-ledger';
import { plannedItems, type PlannedItems } from './planned-items';
import type { CostContext } from './task-items';
import { workingDays, type WorkingDays } from './working-days';

export interface CostInputs {
  readonly plan: CostPlan;
  readonly schedule: Schedule;
  readonly ledgers: readonly ParsedLedger[];
  readonly statusDay: Day;
  readonly holidays: HolidayDays;
  readonly baseline: BudgetBaseline | null;
  /** The rows of the ledgers, where they are booked already. */
  readonly booked?: BookedLedger | null;
}

export interface GatheredCosts extends PlannedItems {
  /** Null where no ledger could be read. */
  readonly bookings: readonly Booking[] | null;
  readonly ledger: LedgerState;
  readonly base: MoneyBase;
  readonly days: WorkingDays;
  /** The baseline, where its money can be compared. */
  readonly approved: BudgetBaseline | null;
}

/** @param moneyOf where the money of each item is added up by day: made by `moneyFor` */
export function gatherCosts(inputs: CostInputs, moneyOf: CostContext['moneyOf']): GatheredCosts {
  const { plan, schedule, ledgers, statusDay, holidays } = inputs;
  const base = moneyBase(plan);
  const approved = comparable(inputs);
  const days = workingDays(plan, holidays);
  const context = { plan, schedule, statusDay, base, days, moneyOf };
  const { items, gaps } = approved ? measuredItems(context, approved, holidays) : plannedItems(context);
  const { bookings, state } = inputs.booked ?? bookLedger(plan, ledgers, statusDay, base);
  return { items, gaps, bookings, ledger: state, base, days, approved };
}

/** Empty sums; what is approved apart from what is planned, where there is a baseline. */
export function moneyFor(inputs: Pick<CostInputs, 'plan' | 'baseline'>): MoneyByDay {
  return comparable(inputs) ? { ...noMoney(), approved: sumsByDay() } : noMoney();
}

/** Amounts of another currency are no measure of these. */
function comparable({ plan, baseline }: Pick<CostInputs, 'plan' | 'baseline'>): BudgetBaseline | null {
  return baseline?.plan.project.currency === plan.project.currency ? baseline : null;
}
