/**
 * Lowers one task or milestone of the plan to a node of the network: who works, between which bounds, how far it is.
 * What a phase says (not-before, not-after, deadline, calendar, dropped) comes in as `Inherited` and holds for
 * everything below it; a phase itself has no node.
 */
import { startOfDay, type Minute } from '../base/dates';
import { taskAddress } from '../model/address';
import type { StateKind } from '../model/plan';
import { stateKind } from '../model/states';
import type { Constraint, Moment } from '../model/values';
import type { Calendars } from './compile-calendars';
import type { Crew } from './lower-crew';
import { lowerProgress } from './lower-progress';
import { notStarted, type NetworkNode } from './network';
import type { Driver } from './schedule';
import type { ScheduleMilestone, SchedulePlan, ScheduleTask } from './schedule-projection';
import { aroundTheClock, lastFinish, nextStart } from './work-calendar';

/** What stands behind a node of the network. */
export interface PlanNode {
  readonly id: string;
  /** `joint`: of the phase with this id. */
  readonly kind: 'task' | 'milestone' | 'joint';
  readonly crew: Crew | null;
  readonly state: StateKind;
  /** What its own lower bounds stand for. */
  readonly startCause: Driver;
  readonly finishCause: Driver;
  /** Why it lies as late as possible; null where it does not. */
  readonly lateCause: Driver | null;
  /** Share done, as the plan says; null where it does not. */
  readonly progress: number | null;
  /** A deadline or due as a minute, or null. */
  readonly due: Minute | null;
}

export interface NetworkDates {
  /** Midnight of the status day, and its first working minute. */
  readonly status: Minute;
  readonly statusMinute: Minute;
  /** The project's start for work and for points; null: open. */
  readonly start: { readonly work: Minute; readonly point: Minute };
  readonly finish: Minute | null;
  readonly retainLogic: boolean;
}

/** What the phases above a task lay down for it. */
export interface Inherited {
  readonly calendar: string | null;
  readonly dropped: boolean;
  readonly lateCause: Driver | null;
  readonly notBefore: Minute;
  readonly notBeforeCause: Driver;
  readonly latestFinish: Minute;
}

export const jointNode: NetworkNode = {
  calendar: aroundTheClock,
  timeline: aroundTheClock,
  duration: 0,
  earliestStart: -Infinity,
  earliestFinish: -Infinity,
  latestStart: Infinity,
  latestFinish: Infinity,
  progress: notStarted,
  asLateAsPossible: false,
  aside: true,
  joint: true,
  elapsed: false,
};

/** Without a time, a start means from the day's beginning on, a finish until its end: calendars find the minute. */
export function startMinute({ day, time }: Moment): Minute {
  return startOfDay(day) + (time ?? 0);
}

export function finishMinute({ day, time }: Moment): Minute {
  return time === null ? startOfDay(day + 1) : startOfDay(day) + time;
}

export function inherit(task: ScheduleTask, above: Inherited, plan: SchedulePlan): Inherited {
  const isPhase = task.children.length > 0;
  const lateCause: Driver | null = isLate(task.start)
    ? { kind: 'constraint', address: taskAddress(task.id, 'start') }
    : isLate(task.finish)
      ? { kind: 'constraint', address: taskAddress(task.id, 'finish') }
      : above.lateCause;
  const own = {
    calendar: task.calendar !== null && plan.calendars.has(task.calendar) ? task.calendar : above.calendar,
    dropped: above.dropped || stateKind(plan, task.status) === 'dropped',
    lateCause,
  };
  if (!isPhase) return { ...above, ...own };
  const notBefore = lowest(task.start) ? startMinute(lowest(task.start)!) : -Infinity;
  const latest = Math.min(
    highest(task.finish) ? finishMinute(highest(task.finish)!) : Infinity,
    task.deadline ? finishMinute(task.deadline) : Infinity,
  );
  return {
    ...own,
    notBefore: Math.max(above.notBefore, notBefore),
    notBeforeCause:
      notBefore > above.notBefore
        ? { kind: 'constraint', address: taskAddress(task.id, 'start') }
        : above.notBeforeCause,
    latestFinish: Math.min(above.latestFinish, latest),
  };
}

function isLate(constraint: Constraint | null): boolean {
  return constraint?.kind === 'as-late-as-possible';
}

/** The moment before which a constraint allows nothing. */
function lowest(constraint: Constraint | null): Moment | null {
  return constraint && (constraint.kind === 'not-before' || constraint.kind === 'on')
    ? constraint.moment
    : null;
}

/** The moment after which it allows nothing. */
function highest(constraint: Constraint | null): Moment | null {
  return constraint && (constraint.kind === 'not-after' || constraint.kind === 'on')
    ? constraint.moment
    : null;
}

export interface Lowered {
  readonly node: NetworkNode;
  readonly planNode: PlanNode;
}

export function lowerTask(
  task: ScheduleTask,
  crew: Crew,
  state: StateKind,
  inherited: Inherited,
  calendars: Calendars,
  dates: NetworkDates,
): Lowered {
  // What is said to remain of work that has no estimate, or has not begun, is all there is of it.
  const remaining = crew.remaining;
  const untouched = crew.duration === 0 && remaining !== null ? remaining : crew.duration;
  const progress =
    state === 'dropped'
      ? lowerProgress(
          {
            kind: state,
            started: task.started,
            finished: task.finished,
            progress: null,
            duration: 0,
            remaining: null,
          },
          crew.calendar,
          dates,
        )
      : lowerProgress(
          {
            kind: state,
            started: task.started,
            finished: task.finished,
            progress: task.progress,
            duration: untouched,
            remaining,
          },
          crew.calendar,
          dates,
        );
  const duration =
    state === 'dropped' ? 0 : progress.kind === 'none' && remaining !== null ? remaining : untouched;
  const isPoint = duration === 0;
  const start = (moment: Moment): Minute =>
    isPoint && moment.time === null ? nextStart(calendars.project, startMinute(moment)) : startMinute(moment);
  const finish = (moment: Moment): Minute =>
    isPoint && moment.time === null
      ? lastFinish(calendars.project, finishMinute(moment))
      : finishMinute(moment);
  const lower = latestOf([
    [isPoint ? dates.start.point : dates.start.work, { kind: 'project-start' }],
    [
      progress.kind === 'none' ? (isPoint ? dates.statusMinute : dates.status) : -Infinity,
      { kind: 'status-date' },
    ],
    [
      isPoint && inherited.notBefore > -Infinity
        ? nextStart(calendars.project, inherited.notBefore)
        : inherited.notBefore,
      inherited.notBeforeCause,
    ],
    [
      lowest(task.start) ? start(lowest(task.start)!) : -Infinity,
      { kind: 'constraint', address: taskAddress(task.id, 'start') },
    ],
  ]);
  const due = task.deadline && finish(task.deadline);
  return {
    node: {
      calendar: crew.calendar,
      timeline: crew.timeline,
      duration,
      earliestStart: lower[0],
      earliestFinish: lowest(task.finish) ? finish(lowest(task.finish)!) : -Infinity,
      latestStart: highest(task.start) ? start(highest(task.start)!) : Infinity,
      latestFinish: Math.min(
        isPoint && inherited.latestFinish < Infinity
          ? lastFinish(calendars.project, inherited.latestFinish)
          : inherited.latestFinish,
        highest(task.finish) ? finish(highest(task.finish)!) : Infinity,
        due ?? Infinity,
      ),
      progress,
      asLateAsPossible: inherited.lateCause !== null,
      aside: state === 'dropped',
      joint: false,
      elapsed: crew.elapsed,
    },
    planNode: {
      id: task.id,
      kind: 'task',
      crew,
      state,
      startCause: lower[1],
      finishCause: { kind: 'constraint', address: taskAddress(task.id, 'finish') },
      lateCause: inherited.lateCause,
      progress: task.progress,
      due,
    },
  };
}

export function lowerMilestone(
  milestone: ScheduleMilestone,
  plan: SchedulePlan,
  lateCause: Driver | null,
  calendars: Calendars,
  dates: NetworkDates,
): Lowered {
  const state = milestone.status === null ? 'open' : stateKind(plan, milestone.status);
  // A milestone is reached or not: work on it that is «doing» does not start a point in time.
  const reached = state === 'done' || state === 'dropped' || milestone.finished !== null;
  const progress = reached
    ? lowerProgress(
        {
          kind: state === 'dropped' ? state : 'done',
          started: null,
          finished: milestone.finished,
          progress: null,
          duration: 0,
          remaining: null,
        },
        calendars.project,
        dates,
      )
    : notStarted;
  const lower = latestOf([
    [dates.start.point, { kind: 'project-start' }],
    [reached ? -Infinity : dates.statusMinute, { kind: 'status-date' }],
  ]);
  const due =
    milestone.due &&
    (milestone.due.time === null
      ? lastFinish(calendars.project, finishMinute(milestone.due))
      : finishMinute(milestone.due));
  return {
    node: {
      ...jointNode,
      calendar: calendars.project,
      timeline: calendars.project,
      earliestStart: lower[0],
      latestFinish: due ?? Infinity,
      progress,
      asLateAsPossible: lateCause !== null,
      aside: state === 'dropped',
      joint: false,
    },
    planNode: {
      id: milestone.id,
      kind: 'milestone',
      crew: null,
      state,
      startCause: lower[1],
      finishCause: { kind: 'constraint', address: ['milestones', milestone.id, 'due'] },
      lateCause,
      progress: null,
      due,
    },
  };
}

/** The latest of several bounds with its cause; the first of equal ones. */
function latestOf(bounds: readonly (readonly [Minute, Driver])[]): readonly [Minute, Driver] {
  return bounds.reduce((latest, bound) => (bound[0] > latest[0] ? bound : latest));
}
