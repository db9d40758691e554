/**
 * The closed union of what runs in the worker thread: computations that take longer than a frame, each with its request,
 * its progress and its result as plain data. A new kind is one line in `Jobs` and one in `jobs`. Nothing here knows
 * that there are threads, and the answers are the same wherever it runs.
 */
import { analyse } from '../analysis/analyse';
import { proposeLevelling, type LevellingProposal } from '../analysis/propose-levelling';
import type { Inputs } from '../analysis/snapshot';
import type { JobRunners } from '../base/job';
import { noCommits } from '../model/commit';
import type { PlanLevellingProgress } from '../schedule/levelling/levelled-plan';
import { simulate } from '../schedule/simulation/simulate';
import { createFingerprinter, type Fingerprint } from '../syntax/fingerprint';
import { parsePlan } from '../syntax/parse-plan';
import type { PlanFile } from '../syntax/parsed-plan';
import type { SimulationInput, SimulationResult } from '../schedule/simulation/simulation';

export interface Jobs {
  readonly simulate: Simulation;
  /** The same for views, which ask on their own: neither ends what the other has begun. */
  readonly odds: Simulation;
  /** Without what is known of commits: it changes no date, and holds functions that no thread could be sent. */
  readonly level: {
    readonly request: {
      readonly inputs: Omit<Inputs, 'commits' | 'changes'>;
      readonly schedules: number;
      readonly seed: number;
    };
    readonly progress: PlanLevellingProgress;
    readonly result: LevellingProposal;
  };
  /** Says what reading texts as a whole says. */
  readonly verify: {
    readonly request: { readonly files: readonly PlanFile[] };
    readonly progress: never;
    readonly result: Fingerprint;
  };
}

interface Simulation {
  readonly request: { readonly input: SimulationInput; readonly runs: number; readonly seed: number };
  readonly progress: { readonly done: number; readonly runs: number };
  readonly result: SimulationResult;
}

const runSimulation: JobRunners<Jobs>['simulate'] = ({ input, runs, seed }, { shouldStop, onProgress }) =>
  simulate(input, {
    runs,
    seed,
    shouldStop,
    onProgress: (done, all) => onProgress({ done, runs: all }),
  });

export const jobs: JobRunners<Jobs> = {
  simulate: runSimulation,
  odds: runSimulation,
  level: ({ inputs, ...options }, control) =>
    proposeLevelling(analyse({ ...inputs, commits: noCommits }, null), { ...options, ...control }),
  verify: ({ files }) => createFingerprinter().of(parsePlan(files)),
};
