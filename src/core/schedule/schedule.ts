/**
 * The results of the schedule engine. Dates are wall-clock minutes; floats are working minutes on the task's own
 * calendar, negative where a deadline cannot be met. A task that cannot be scheduled (it lies in a cycle, or nobody
 * ever works on it) stands in `unscheduled` and nowhere else; everything that does not depend on it is computed.
 */
import type { Day, Minute } from '../base/dates';
import type { Address } from '../model/address';
import type { LinkType } from '../model/values';

export interface Schedule {
  readonly start: Minute;
  readonly finish: Minute;
  /** The first working minute on or after the status date, to which unfinished work is moved. */
  readonly statusMinute: Minute;
  /** Tasks, summary tasks and milestones by id. */
  readonly tasks: ReadonlyMap<string, ScheduledTask>;
  readonly unscheduled: ReadonlyMap<string, UnscheduledReason>;
  /** Deadlines and dues as the minute they mean: the end of the last work on a day. Also of what is not scheduled. */
  readonly dues: ReadonlyMap<string, Minute>;
  /**
   * Each cycle of links once, from its first task in the file: each id is followed by one that waits for it, the last
   * by the first. A phase stands in it where the way leads through a link to or from the phase.
   */
  readonly cycles: readonly (readonly string[])[];
  /** Days on which a person has work, ascending; the first million person-days of a plan. */
  readonly loads: ReadonlyMap<string, readonly DayLoad[]>;
}

export interface ScheduledTask {
  readonly id: string;
  readonly kind: 'task' | 'summary' | 'milestone';
  readonly start: Minute;
  readonly finish: Minute;
  readonly earlyStart: Minute;
  readonly earlyFinish: Minute;
  readonly lateStart: Minute;
  readonly lateFinish: Minute;
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly critical: boolean;
  /** Not critical, but by a float no larger than the plan's threshold for it. */
  readonly nearCritical: boolean;
  /** What decides the start (of a summary: what decides its first child). */
  readonly driver: Driver;
  /**
   * What decides the finish where it is not the start: of started work the status date or the task that its rest waits
   * for, of a summary its last child. Null everywhere else.
   */
  readonly finishDriver: Driver | null;
  /** Absences of its people between start and finish, which stretch it. */
  readonly absences: readonly Absence[];
  /**
   * The parts in which it is worked where an absence, a pause or its progress splits it: two or more, from start to
   * finish. Empty where it is worked in one piece, which is most.
   */
  readonly segments: readonly Span[];
  /** Working minutes from start to finish on the task's calendar. */
  readonly duration: number;
  /** Person-minutes in all, and those still to be worked. Without people it is the work of one person of no name. */
  readonly work: number;
  readonly remainingWork: number;
  /** Person-minutes in all, by person; minutes of equipment too, which `work` leaves out where people are assigned. */
  readonly workByPerson: ReadonlyMap<string, number>;
  /** By how much the finish passes a deadline or due, in working minutes of the project's calendar, 0 when it does not; null when none is set. */
  readonly lateBy: number | null;
}

/** From one minute to a later one. */
export interface Span {
  readonly start: Minute;
  readonly finish: Minute;
}

export type Driver =
  | { readonly kind: 'task'; readonly task: string; readonly type: LinkType }
  | { readonly kind: 'constraint'; readonly address: Address }
  /** `behind`: what decided before the absence moved it on. */
  | ({ readonly kind: 'absence'; readonly behind: Driver } & Absence)
  /** Days on which the task itself pauses; `behind` as with an absence. */
  | { readonly kind: 'pause'; readonly first: Day; readonly last: Day; readonly behind: Driver }
  /** Its levelling delay, after what it would otherwise wait for. */
  | { readonly kind: 'delay'; readonly minutes: number; readonly elapsed: boolean; readonly behind: Driver }
  | { readonly kind: 'actual' }
  | { readonly kind: 'status-date' }
  | { readonly kind: 'project-start' }
  /** The plan is scheduled back from its finish. */
  | { readonly kind: 'project-finish' };

export interface Absence {
  readonly person: string;
  readonly first: Day;
  readonly last: Day;
}

export type UnscheduledReason =
  | { readonly kind: 'cycle'; readonly tasks: readonly string[] }
  /** It waits for a task that cannot be scheduled. */
  | { readonly kind: 'waits'; readonly predecessor: string }
  /** `beyond`: there is working time, but not enough of it to the end of the year 9999; otherwise there is none at all. */
  | { readonly kind: 'no-working-time'; readonly people: readonly string[]; readonly beyond: boolean };

export interface DayLoad {
  readonly day: Day;
  /** Person-minutes of work and of capacity on that day. */
  readonly work: number;
  readonly capacity: number;
  readonly tasks: readonly string[];
}
