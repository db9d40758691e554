/**
 * What a simulation takes and gives: a plan with its three-point estimates, risk events as plain data, and out of many
 * random runs the dates and costs that are held with a given probability. Times are wall-clock minutes, delays and
 * deviations working minutes, money integer minor units. Nothing here says how it is computed.
 */
import type { Day, Minute } from '../../base/dates';
import type { Moment } from '../../model/values';
import type { ScheduleOptions } from '../compute-schedule';
import type { SchedulePlan } from '../schedule-projection';

export interface SimulationInput {
  readonly plan: SchedulePlan;
  readonly statusDay: Day;
  readonly schedule: ScheduleOptions;
  /** Of the project as a whole. */
  readonly deadline: Moment | null;
  readonly risks: readonly RiskEvent[];
  /** Null: no money is simulated. */
  readonly costs: SimulationCosts | null;
  /** Null: every estimate errs on its own. */
  readonly commonCauses: CommonCauses | null;
  /** Work takes so many times its estimate; 1: as estimated. */
  readonly calibration: number;
}

/** Something that happens in a run or does not. */
export interface RiskEvent {
  readonly id: string;
  /** A share of one. */
  readonly probability: number;
  /** Each of these tasks and milestones takes so much longer; of a phase whatever ends it. */
  readonly affects: readonly string[];
  /** Working minutes; negative where it saves time. */
  readonly delay: number;
  /** Once, however many tasks it affects; negative where it saves money. */
  readonly cost: number;
}

export interface SimulationCosts {
  readonly tasks: ReadonlyMap<string, TaskCost>;
  /** Of no task, or of a phase itself. */
  readonly other: number;
  /** What each day (24 hours) costs that the project ends later, unrounded: what is paid as long as it goes on. */
  readonly perDay: number;
}

export interface TaskCost {
  readonly fixed: number;
  /** Grows with the time that the rest of the task takes. */
  readonly work: number;
}

/** Estimates that err together, as a Gaussian copula: what they share, and how much of it. */
export interface CommonCauses {
  /** Names of causes (people, labels) by task. */
  readonly byTask: ReadonlyMap<string, readonly string[]>;
  /** Between the normal scores of two tasks with the same causes, 0 to 1. */
  readonly correlation: number;
}

export interface SimulationOptions {
  readonly runs: number;
  readonly seed: number;
  /** Asked every few hundred runs: true ends the simulation with the runs made so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (done: number, runs: number) => void;
}

export interface SimulationResult {
  readonly seed: number;
  /** Runs that were made: fewer than asked for where it was stopped, or where memory allows no more. */
  readonly runs: number;
  readonly asked: number;
  /** False where it was stopped: how far it came depends on the machine. */
  readonly reproducible: boolean;
  /** Null where nothing can be scheduled. */
  readonly project: Outcome | null;
  /** Of the project, as drawn; null where nothing can be scheduled. */
  readonly sample: RunSample | null;
  /** Milestones, and tasks and phases with a deadline, in the order of the plan, tasks first; only what is scheduled. */
  readonly targets: ReadonlyMap<string, Outcome>;
  /** By task and milestone: the share of runs in which a minute more of it would have delayed the finish. */
  readonly criticality: ReadonlyMap<string, number>;
  /** Tasks whose duration was drawn, and risks that were. */
  readonly uncertain: { readonly tasks: number; readonly risks: number };
  /** Risks with a delay that falls on nothing which is still to be done. */
  readonly idleRisks: readonly string[];
  /** The first runs, on which `drivers` rest: all of them, but for plans with very many targets and ranges. */
  readonly driverRuns: number;
  /** Risks affect more than a million tasks in all: what is beyond has no delay. */
  readonly risksCut: boolean;
}

/** What came together: entry `r` of both is of the same run. */
export interface RunSample {
  readonly finish: Float64Array;
  /** Null where no money is simulated. */
  readonly cost: Float64Array | null;
}

export interface Outcome {
  readonly finish: FinishOutcome;
  /** Of the project everything; of a target what leads to it. Null where no money is simulated. */
  readonly cost: CostOutcome | null;
  /** What moves the finish, the strongest first; null where there are too many targets to say. */
  readonly drivers: readonly Influence[] | null;
  /** What moves the cost, in minor units; of the project alone, and null where no money is simulated. */
  readonly costDrivers: readonly Influence[] | null;
}

export interface FinishOutcome {
  /** Of the schedule as it stands, without risks. */
  readonly planned: Minute;
  readonly due: Minute | null;
  /** The share of runs that finish by the due; null without one. */
  readonly chance: number | null;
  /** The mean, rounded on the project's working time, and the deviation in its working minutes. */
  readonly mean: Minute;
  readonly deviation: number;
  /** By percent from 0 (the earliest) to 100 (the latest): when so many of the runs have finished. The S-curve. */
  readonly percentiles: readonly Minute[];
  /** Runs by days of the calendar; `from` is the first midnight. */
  readonly histogram: Histogram;
}

export interface CostOutcome {
  readonly planned: number;
  readonly mean: number;
  readonly deviation: number;
  readonly percentiles: readonly number[];
  readonly histogram: Histogram;
}

export interface Histogram {
  readonly from: number;
  readonly width: number;
  readonly counts: readonly number[];
}

/** One bar of a tornado: of a finish in minutes, of a cost in minor units. */
export interface Influence {
  readonly kind: 'task' | 'risk';
  readonly id: string;
  /** Of the figure with the rank of the task's duration, or with the risk's happening; −1 to 1. */
  readonly correlation: number;
  /** The mean figure of the runs in which the task took its shortest and its longest fifth, the risk kept away or came. */
  readonly low: number;
  readonly high: number;
  /** From the one to the other; of a finish in working minutes of the project. */
  readonly swing: number;
}
