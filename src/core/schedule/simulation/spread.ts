/**
 * The distribution of one uncertain duration: what a three-point estimate says, scaled so that its mean is the
 * duration of the deterministic schedule. What remains of started work is uncertain in the same proportion.
 * PERT is the beta distribution with mean (o + 4m + p)/6; lognormal has that mean and the deviation (p − o)/6.
 */
import type { Task } from '../../model/plan';
import type { Estimate } from '../../model/values';
import { minutesOf } from '../../model/durations';
import { parameterSteps, type Family, type UnitTables } from './unit-tables';

/** A draw is `floor + range × ((1 − share) × low[k] + share × high[k])`, with k uniform among the cells. */
export interface Spread {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly share: number;
  readonly floor: number;
  readonly range: number;
}

/** @returns null where the three figures are one, or no distribution */
export function lowerSpread(
  estimate: Estimate,
  kind: Task['estimate'],
  hoursPerDay: number,
  mean: number,
  tables: UnitTables,
): Spread | null {
  const [o, m, p] = [estimate.optimistic, estimate.likely, estimate.pessimistic].map((duration) =>
    minutesOf(duration, hoursPerDay),
  ) as [number, number, number];
  if (!(o >= 0 && o <= m && m <= p && o < p) || mean <= 0) return null;
  const expected = kind === 'triangular' ? (o + m + p) / 3 : (o + 4 * m + p) / 6;
  const scale = mean / expected;
  if (kind === 'lognormal') return mixed('lognormal', (p - o) / 6 / expected, 0, mean, tables);
  return mixed(kind, (m - o) / (p - o), o * scale, (p - o) * scale, tables);
}

/** The same in every run. */
export function constantSpread(ticks: number, tables: UnitTables): Spread {
  return mixed('pert', 0, ticks, 0, tables);
}

export function isConstant({ range }: Spread): boolean {
  return range === 0;
}

/** @param parameter 0 to 1 */
function mixed(family: Family, parameter: number, floor: number, range: number, tables: UnitTables): Spread {
  const position = parameter * parameterSteps;
  const step = Math.min(Math.floor(position), parameterSteps - 1);
  return {
    low: tables.table(family, step),
    high: tables.table(family, step + 1),
    share: position - step,
    floor,
    range,
  };
}

/** Whole ticks for a cell of the distribution. */
export function ticksOf({ low, high, share, floor, range }: Spread, cell: number): number {
  return Math.floor(floor + range * (low[cell]! + share * (high[cell]! - low[cell]!)) + 0.5);
}
