/**
 * What the levelling solves, without names, calendars or a plan: the resource-constrained project scheduling problem
 * (RCPSP) with minimum time lags, earliest starts and capacities that change over time. Time is counted in slots (a day,
 * an hour of working time: as whoever makes the problem chooses), everything is an integer, activities and resources are
 * known by index. Work is not split: an activity holds its demand in every slot from its start to its finish.
 */

export interface LevellingProblem {
  /** Slots of each activity; 0 is a point in time that needs no resource. */
  readonly durations: readonly number[];
  readonly links: readonly LevellingLink[];
  readonly resources: readonly CapacityProfile[];
  /** By activity. */
  readonly demands: readonly (readonly Demand[])[];
  /** By activity; absent: all may start in slot 0. */
  readonly earliestStarts?: readonly number[];
}

/** `start(to) >= start(from) + lag`: a finish-to-start link has the duration of `from` as its lag. */
export interface LevellingLink {
  readonly from: number;
  readonly to: number;
  /** Slots; negative for a lead. */
  readonly lag: number;
}

/** Steps by ascending `from`, the first at slot 0; the last one holds for ever. */
export type CapacityProfile = readonly CapacityStep[];

export interface CapacityStep {
  readonly from: number;
  /** Units that may be in use at once. */
  readonly capacity: number;
}

export interface Demand {
  readonly resource: number;
  /** Units in use as long as the activity lasts. */
  readonly amount: number;
}

export interface LevellingOptions {
  /**
   * How many schedules may be generated (at least one is): a serial or parallel pass over all activities is one.
   * Infinity only with a `shouldStop` that ends it.
   */
  readonly schedules: number;
  readonly seed: number;
  /** Asked after each schedule; what it cuts short depends on the machine's speed. */
  readonly shouldStop?: () => boolean;
  /** Told each better schedule. */
  readonly onProgress?: (progress: LevellingProgress) => void;
}

export interface LevellingProgress {
  readonly schedules: number;
  readonly finish: number;
  readonly lowerBound: number;
}

export type LevellingResult = LevelledSchedule | ImpossibleLevelling;

export interface LevelledSchedule {
  readonly kind: 'levelled';
  /** First slot of each activity. */
  readonly starts: readonly number[];
  /** The first slot after everything. */
  readonly finish: number;
  /** No schedule finishes earlier. */
  readonly lowerBound: number;
  /** Schedules generated, as the generation scheme counted them. */
  readonly schedules: number;
  /** `proven`: the lower bound is reached, nothing can be better. */
  readonly endedBy: 'proven' | 'schedules' | 'stopped';
  /** False after `stopped`: the same seed may then give another answer. */
  readonly reproducible: boolean;
}

export interface ImpossibleLevelling {
  readonly kind: 'impossible';
  /**
   * `cycle`: the activities wait for each other. `demand`: they need more than there ever is after the last step of
   * capacity. `size`: more slots or units than can be counted (see `compile-problem.ts`), or an index out of range.
   */
  readonly cause: 'cycle' | 'demand' | 'size';
  readonly activities: readonly number[];
}
