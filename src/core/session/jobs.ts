/**
 * The closed union of what runs in the worker thread: computations that take longer than a frame, each with its request,
 * its progress and its result as plain data. A new kind is one line in `Jobs` and one in `jobs`. Nothing here knows
 * that there are threads, and the answers are the same wherever it runs.
 */
import { analyse } from '../analysis/analyse';
import { proposeLevelling, type LevellingProposal } from '../analysis/propose-levelling';
import type { Inputs } from '../analysis/snapshot';
import type { JobRunners } from '../base/job';
import type { PlanLevellingProgress } from '../schedule/levelling/levelled-plan';
import { simulate } from '../schedule/simulation/simulate';
import type { SimulationInput, SimulationResult } from '../schedule/simulation/simulation';

export interface Jobs {
  readonly simulate: {
    readonly request: { readonly input: SimulationInput; readonly runs: number; readonly seed: number };
    readonly progress: { readonly done: number; readonly runs: number };
    readonly result: SimulationResult;
  };
  /** Of the inputs only commits may be left out: they change no date. */
  readonly level: {
    readonly request: { readonly inputs: Inputs; readonly schedules: number; readonly seed: number };
    readonly progress: PlanLevellingProgress;
    readonly result: LevellingProposal;
  };
}

export const jobs: JobRunners<Jobs> = {
  simulate: ({ input, runs, seed }, { shouldStop, onProgress }) =>
    simulate(input, {
      runs,
      seed,
      shouldStop,
      onProgress: (done, all) => onProgress({ done, runs: all }),
    }),
  level: ({ inputs, ...options }, control) =>
    proposeLevelling(analyse(inputs, null), { ...options, ...control }),
};
