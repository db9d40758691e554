/**
 * What the levers do to finish and cost, quickly: only the schedule and the sums are computed again, of the plan as it
 * would be written. Made once for a snapshot, asked with every move of a slider.
 */
import type { Day, Minute } from '../base/dates';
import type { Minor } from '../budget/budget-result';
import { computeCosts, costProjection } from '../budget/compute-budget';
import type { PlanEdit } from '../model/plan-edit';
import { computeSchedule } from '../schedule/compute-schedule';
import { scheduleProjection } from '../schedule/schedule-projection';
import { costInputs } from './cost-inputs';
import { leverPlan, type Levers } from './levers';
import type { Snapshot } from './snapshot';

export interface LeverFigures {
  /** Null where nothing is scheduled. */
  readonly finish: Minute | null;
  readonly forecast: Minor;
  /** Of the budget's total by the forecast; null: it lasts, or none is stated. */
  readonly moneyEnds: Day | null;
}

export interface LeverQuestion {
  /** With all levers at 1. */
  readonly now: LeverFigures;
  figures(levers: Levers): LeverFigures;
  /** What would be written; the figures are then those of the plan. */
  edits(levers: Levers): readonly PlanEdit[];
  /** The rates are those of the private overlay, which nothing is written from: the rate lever has no edits. */
  readonly ratesArePrivate: boolean;
}

export function whatIfLevers(snapshot: Snapshot): LeverQuestion {
  const { plan, statusDay, budget, schedule } = snapshot;
  const inputs = costInputs(snapshot);
  const { holidays, ledgers, baseline, booked = null } = inputs;
  const now = figuresOf(schedule, budget);
  return {
    now,
    ratesArePrivate: plan.privateUsed,
    figures(levers) {
      const levered = leverPlan(plan, statusDay, levers);
      if (levered.edits.length === 0) return now;
      const dates = computeSchedule(scheduleProjection(levered.plan), statusDay, { holidays });
      const projection = costProjection(levered.plan, null).plan;
      const { result } = computeCosts({
        plan: projection,
        schedule: dates,
        ledgers,
        statusDay,
        holidays,
        baseline,
        // No lever changes what is booked.
        booked,
      });
      return figuresOf(dates, result);
    },
    edits: (levers) => leverPlan(plan, statusDay, plan.privateUsed ? { ...levers, rate: 1 } : levers).edits,
  };
}

function figuresOf(
  schedule: Snapshot['schedule'],
  { figures, cash }: Pick<Snapshot['budget'], 'figures' | 'cash'>,
): LeverFigures {
  return {
    finish: schedule.tasks.size === 0 ? null : schedule.finish,
    forecast: figures.forecast,
    moneyEnds: cash.limits[0]?.forecast.day ?? null,
  };
}
