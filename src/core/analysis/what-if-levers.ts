/**
 * What the levers do to finish and cost, quickly: only the schedule and the sums are computed again, of the plan as it
 * would be written. Asked with every move of a slider.
 */
import type { Day, Minute } from '../base/dates';
import type { Minor } from '../budget/budget-result';
import { computeCosts, costProjection, withBreakdowns } from '../budget/compute-budget';
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
  const { plan, statusDay } = snapshot;
  return {
    now: figuresOf(snapshot),
    ratesArePrivate: plan.privateUsed,
    figures: (levers) => figuresOf(leveredSnapshot(snapshot, levers)),
    edits: (levers) => leverPlan(plan, statusDay, plan.privateUsed ? { ...levers, rate: 1 } : levers).edits,
  };
}

/** The snapshot with plan, schedule and budget as they would be; the very same where the levers change nothing. */
export function leveredSnapshot(snapshot: Snapshot, levers: Levers): Snapshot {
  const { plan, statusDay } = snapshot;
  const levered = leverPlan(plan, statusDay, levers);
  if (levered.edits.length === 0) return snapshot;
  const { holidays, ledgers, baseline, booked = null } = costInputs(snapshot);
  const schedule = computeSchedule(scheduleProjection(levered.plan), statusDay, { holidays });
  const costs = computeCosts({
    plan: costProjection(levered.plan, null).plan,
    schedule,
    ledgers,
    statusDay,
    holidays,
    baseline,
    // No lever changes what is booked.
    booked,
  });
  return {
    ...snapshot,
    plan: levered.plan,
    schedule,
    budget: withBreakdowns(costs, levered.plan.tasks),
  };
}

function figuresOf({ schedule, budget: { figures, cash } }: Snapshot): LeverFigures {
  return {
    finish: schedule.tasks.size === 0 ? null : schedule.finish,
    forecast: figures.forecast,
    moneyEnds: cash.limits[0]?.forecast.day ?? null,
  };
}
