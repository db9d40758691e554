/** What the budget is computed from, now and on an earlier day, for whoever asks for more of it than a snapshot holds. */
import type { Day } from '../base/dates';
import { costProjection } from '../budget/compute-budget';
import type { CostInputs } from '../budget/gather-costs';
import { parseLedgers } from '../budget/parse-ledgers';
import type { Plan } from '../model/plan';
import type { HolidayDays } from '../model/public-holidays';
import { computeSchedule } from '../schedule/compute-schedule';
import { scheduleProjection } from '../schedule/schedule-projection';
import { budgetBaseline, pairBaseline } from './baseline';
import type { Snapshot } from './snapshot';

export function costInputs({
  plan,
  inputs,
  schedule,
  statusDay,
  baseline,
  ledgers,
  booked,
}: Snapshot): CostInputs {
  return {
    plan: costProjection(plan, null).plan,
    schedule,
    ledgers,
    statusDay,
    holidays: inputs.holidays.days,
    baseline: budgetBaseline(baseline),
    booked,
  };
}

/**
 * The same of a plan as it stood then, at that day: its progress, people and rates, the rows that the present ledgers
 * have up to that day, and the present baseline.
 * @param plan of the snapshot, or of an earlier revision
 * @param holidays of its regions
 */
export function costInputsOn(
  { plan: present, inputs, baseline }: Snapshot,
  plan: Plan,
  day: Day,
  holidays: HolidayDays,
): CostInputs & { readonly plan: Plan } {
  const { ledger, ledgerDates } = present.budget;
  return {
    plan: { ...plan, budget: { ...plan.budget, ledger, ledgerDates } },
    schedule: computeSchedule(scheduleProjection(plan), day, { holidays }),
    ledgers: parseLedgers(present.budget, inputs.ledgers),
    statusDay: day,
    holidays,
    baseline: budgetBaseline(pairBaseline(baseline, plan)),
  };
}
