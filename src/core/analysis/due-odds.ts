/**
 * What a simulation says of each date that was promised, as an input of the rules: computed elsewhere, and only where
 * somebody asks for it, since it takes its time.
 */
import type { Minute } from '../base/dates';
import type { SimulationResult } from '../schedule/simulation/simulation';

export interface PlanOdds {
  readonly runs: number;
  /** By milestone, task and phase. */
  readonly dues: ReadonlyMap<string, DueOdds>;
}

export interface DueOdds {
  /** That the odds are of: another due has others. */
  readonly due: Minute;
  /** The share of the runs that keep it. */
  readonly chance: number;
  /** When half, and 80 %, of the runs are done. */
  readonly p50: Minute;
  readonly p80: Minute;
}

export function dueOdds({ runs, targets }: SimulationResult): PlanOdds {
  const dues = Array.from(targets).flatMap(([id, { finish }]): [string, DueOdds][] => {
    const { due, chance, percentiles } = finish;
    return due === null || chance === null
      ? []
      : [[id, { due, chance, p50: percentiles[50]!, p80: percentiles[80]! }]];
  });
  return { runs, dues: new Map(dues) };
}
