/**
 * What levelling a plan takes and gives. A suggestion only: later starts (or earlier finishes) and other assignees, as values; whoever asked
 * turns them into edits (`core/analysis/propose-levelling.ts`), shows what they do, and lets a person decide.
 */
import type { Day } from '../../base/dates';
import type { Priority } from '../../model/plan';
import type { HolidayDays } from '../../model/public-holidays';
import type { Assignment, Moment } from '../../model/values';

export interface PlanLevellingOptions {
  readonly holidays?: HolidayDays;
  /** Of tasks that are not medium. */
  readonly priorities: ReadonlyMap<string, Priority>;
  /** How many schedules may be generated; at least one is. Infinity only with a `shouldStop` that ends it. */
  readonly schedules: number;
  readonly seed: number;
  /** Asked after each schedule; what it cuts short depends on the machine's speed. */
  readonly shouldStop?: () => boolean;
  /** Told after each schedule. */
  readonly onProgress?: (progress: PlanLevellingProgress) => void;
}

/** Plain data: it travels from thread to thread. */
export interface PlanLevellingProgress {
  readonly schedules: number;
  /** The last day of work in the best schedule so far. */
  readonly finish: Day;
}

export interface LevelledPlan {
  /** In the order of the plan; empty where nothing is too much, or nothing can be done about it. */
  readonly moves: readonly LevellingMove[];
  readonly before: readonly Overload[];
  /** What is still too much after the moves. */
  readonly after: readonly RemainingOverload[];
  /** Schedules generated. */
  readonly schedules: number;
  /** False where `shouldStop` ended the search: the same seed may then give another answer. */
  readonly reproducible: boolean;
}

export interface LevellingMove {
  readonly task: string;
  /** Its new `start: not-before`; null where it keeps what it has. */
  readonly start: Moment | null;
  /** Its new `finish: not-after`, of a plan that is scheduled back from its finish; null where it keeps what it has. */
  readonly finish: Moment | null;
  /** Its new `assign`, where another of those that it names after «or» does the work; null where it keeps what it has. */
  readonly assign: readonly Assignment[] | null;
}

/** Days on which somebody has more work than time, one directly after the other but for days off. */
export interface Overload {
  readonly person: string;
  readonly first: Day;
  readonly last: Day;
  /** How many days of those. */
  readonly days: number;
  /** Person-minutes above capacity. */
  readonly excess: number;
  /** Each of those days, in person-minutes. */
  readonly loads: readonly { readonly day: Day; readonly work: number; readonly capacity: number }[];
  readonly tasks: readonly string[];
}

export interface RemainingOverload extends Overload {
  /** Those of its tasks that levelling cannot move, or that moving cannot help. */
  readonly causes: readonly { readonly task: string; readonly reason: HeldReason }[];
}

/**
 * `alone`: by itself more than there is on a day. `started`: work under way goes on at the status date. `pinned`: the
 * plan says `on`, or `not-after` for its start. `late`: it is scheduled as late as possible. `point`: it has work, but no duration. `no-room`: no day is left.
 */
export type HeldReason = 'alone' | 'started' | 'pinned' | 'late' | 'point' | 'no-room';
