/** Curves of earned value for what is known of a plan, computed when somebody asks for them. */
import { computeSeries, type EarnedSeries, type SeriesBy } from '../budget/compute-series';
import { costProjection } from '../budget/compute-budget';
import { parseLedgers } from '../budget/parse-ledgers';
import type { Period } from '../budget/time-phases';
import { budgetBaseline } from './baseline';
import type { Snapshot } from './snapshot';

/** @returns by id of the phase, person or line; `''` for the project, or for what belongs to none */
export function budgetSeries(
  { plan, inputs, schedule, statusDay, baseline }: Snapshot,
  by: SeriesBy,
  period: Period,
): ReadonlyMap<string, EarnedSeries> {
  return computeSeries(
    {
      plan: costProjection(plan, null).plan,
      schedule,
      ledgers: parseLedgers(plan.budget, inputs.ledgers),
      statusDay,
      holidays: inputs.holidays.days,
      baseline: budgetBaseline(baseline),
    },
    by,
    period,
  );
}
