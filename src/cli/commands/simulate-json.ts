/** `milewright simulate --json`, as docs/json-output.md says. */
import { printDay, dayOfMinute, minutesPerDay, printMinute, type Minute } from '../../core/base/dates';
import type { Snapshot } from '../../core/analysis/snapshot';
import { printDecimal } from '../../core/model/money';
import type {
  CostOutcome,
  FinishOutcome,
  Influence,
  Outcome,
  SimulationResult,
} from '../../core/schedule/simulation/simulation';
import type { JsonOutput } from './command';

export function simulationJson({ plan, budget }: Snapshot, result: SimulationResult): JsonOutput {
  const { decimals } = budget;
  const known = (id: string): Outcome | null => result.targets.get(id) ?? null;
  return {
    version: 1,
    seed: result.seed,
    runs: result.runs,
    asked: result.asked,
    driverRuns: result.driverRuns,
    reproducible: result.reproducible,
    uncertain: result.uncertain,
    currency: budget.currency,
    project: { ...figures(result.project, decimals), drivers: drivers(result.project) },
    milestones: [...plan.milestones.values()].map(({ id, title }) => ({
      id,
      title,
      ...figures(known(id), decimals),
      drivers: drivers(known(id)),
    })),
    deadlines: [...plan.tasks.values()]
      .filter(({ deadline }) => deadline !== null)
      .map(({ id, title }) => ({
        id,
        title,
        ...figures(known(id), decimals),
        drivers: drivers(known(id)),
      })),
    tasks: [...plan.tasks.values()]
      .filter(({ children }) => children.length === 0)
      .map(({ id, title }) => ({ id, title, criticality: result.criticality.get(id) ?? null })),
    idleRisks: result.idleRisks,
  } as JsonOutput;
}

function figures(outcome: Outcome | null, decimals: number) {
  return {
    finish: outcome && finishOf(outcome.finish),
    cost: outcome?.cost ? costOf(outcome.cost, decimals) : null,
  };
}

function finishOf({ planned, due, chance, mean, deviation, percentiles, histogram }: FinishOutcome) {
  const at = (minute: Minute | null): string | null => (minute === null ? null : printMinute(minute));
  return {
    planned: at(planned),
    due: at(due),
    chance,
    mean: at(mean),
    deviation,
    p10: at(percentiles[10]!),
    p50: at(percentiles[50]!),
    p80: at(percentiles[80]!),
    p90: at(percentiles[90]!),
    percentiles: percentiles.map(at),
    histogram: {
      from: printDay(dayOfMinute(histogram.from)),
      days: histogram.width / minutesPerDay,
      counts: histogram.counts,
    },
  };
}

function costOf({ planned, mean, deviation, percentiles, histogram }: CostOutcome, decimals: number) {
  const money = (amount: number): string => printDecimal(amount, decimals);
  return {
    planned: money(planned),
    mean: money(mean),
    deviation: money(deviation),
    p10: money(percentiles[10]!),
    p50: money(percentiles[50]!),
    p80: money(percentiles[80]!),
    p90: money(percentiles[90]!),
    percentiles: percentiles.map(money),
    histogram: { from: money(histogram.from), width: money(histogram.width), counts: histogram.counts },
  };
}

function drivers(outcome: Outcome | null) {
  return (
    outcome?.drivers?.map(({ kind, id, correlation, low, high, swing }: Influence) => ({
      kind,
      id,
      correlation: Math.round(correlation * 10_000) / 10_000,
      low: printMinute(low),
      high: printMinute(high),
      swing,
    })) ?? null
  );
}
