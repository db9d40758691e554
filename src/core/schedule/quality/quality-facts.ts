/**
 * What the fourteen points of schedule quality are measured on: facts of a schedule, whoever has computed it. Days are
 * working days of the project.
 */
import type { LinkType } from '../../model/values';

export interface QualityFacts extends ScheduleFacts {
  /** Open tasks of a day or more that nobody works on and that cost nothing. */
  readonly unresourced: readonly string[];
  /** All tasks that are neither phases nor milestones. */
  readonly tasks: number;
  /** Tasks with an actual date after the status date, or a forecast before it; null: nobody knows the status date. */
  readonly invalidDates: readonly string[] | null;
  /** From the status date to the finish of the project. */
  readonly length: number;
  /** What a delay of a critical task does to the finish; null where no task can be delayed. */
  readonly delay: DelayTest | null;
}

/** The part that follows from links, dates and the baseline alone. */
export interface ScheduleFacts {
  /** Unfinished tasks, neither phases nor milestones: the base of most points. */
  readonly open: readonly OpenTask[];
  /** Links into unfinished tasks and milestones. */
  readonly links: readonly QualityLink[];
  /** Tasks that were to be finished before the status date; null without a baseline. */
  readonly due: readonly DueTask[] | null;
}

export interface OpenTask {
  readonly id: string;
  readonly hasPredecessor: boolean;
  readonly hasSuccessor: boolean;
  /** It must start or finish on a date, or not after one. */
  readonly hardConstraint: boolean;
  readonly totalFloat: number;
  readonly duration: number;
}

export interface QualityLink {
  /** That waits: a task, a phase or a milestone. */
  readonly task: string;
  /** Its place in what that waits for, from 0. */
  readonly need: number;
  readonly type: LinkType;
  /** Its sign alone: a lead is below 0, a lag above. */
  readonly lag: number;
}

export interface DueTask {
  readonly id: string;
  readonly done: boolean;
  /** It was finished, or will be, later than planned. */
  readonly late: boolean;
}

export interface DelayTest {
  readonly task: string;
  readonly by: number;
  readonly finishMoved: number;
}
