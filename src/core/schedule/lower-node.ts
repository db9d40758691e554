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
import { crewWork, type Crew } from './lower-crew';
import { lowerProgress } from './lower-progress';
import type { NetworkLag } from './links';
import { noLimits, notStarted, workTerms, type NodeLimits, type NodeTerms } from './network';
import type { Driver } from './schedule';
import type { ScheduleMilestone, SchedulePlan, ScheduleTask } from './schedule-projection';
import { lastFinish, nextStart, originMinute, type WorkCalendar } from './work-calendar';

/** What stands behind a node of the network. */
export interface PlanNode {
  readonly id: string;
  /** `joint`: of the phase with this id. */
  readonly kind: 'task' | 'milestone' | 'joint';
  readonly crew: Crew | null;
  /** Ticks of its estimate and, where that is one of effort, person-minutes. */
  readonly estimate: number;
  readonly effort: number | null;
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

const projectStart: Driver = { kind: 'project-start' };
const statusDate: Driver = { kind: 'status-date' };

/** Without a time, a start means from the day's beginning on, a finish until its end: calendars find the minute. */
export function startMinute({ day, time }: Moment): Minute {
  return startOfDay(day) + (time ?? 0);
}

export function finishMinute({ day, time }: Moment): Minute {
  return time === null ? startOfDay(day + 1) : startOfDay(day) + time;
}

/** @param kind what the task's own status means */
export function inherit(
  task: ScheduleTask,
  kind: StateKind,
  above: Inherited,
  plan: SchedulePlan,
): Inherited {
  const isPhase = task.children.length > 0;
  const lateCause: Driver | null = isLate(task.start)
    ? { kind: 'constraint', address: taskAddress(task.id, 'start') }
    : isLate(task.finish)
      ? { kind: 'constraint', address: taskAddress(task.id, 'finish') }
      : above.lateCause;
  const calendar =
    task.calendar !== null && plan.calendars.has(task.calendar) ? task.calendar : above.calendar;
  const dropped = above.dropped || kind === 'dropped';
  if (!isPhase) {
    const isSame = calendar === above.calendar && dropped === above.dropped && lateCause === above.lateCause;
    return isSame ? above : { ...above, calendar, dropped, lateCause };
  }
  const notBefore = lowest(task.start) ? startMinute(lowest(task.start)!) : -Infinity;
  const latest = Math.min(
    highest(task.finish) ? finishMinute(highest(task.finish)!) : Infinity,
    task.deadline ? finishMinute(task.deadline) : Infinity,
  );
  return {
    calendar,
    dropped,
    lateCause,
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
  readonly terms: NodeTerms;
  readonly duration: number;
  readonly earliestStart: Minute;
  readonly planNode: PlanNode;
}

/** A levelling delay: how much later than this, and than what its links ask for. */
export interface TaskDelay {
  readonly lag: NetworkLag;
  readonly earliestStart: Minute;
  readonly cause: Driver;
}

export function lowerTask(
  task: ScheduleTask,
  crew: Crew,
  state: StateKind,
  inherited: Inherited,
  calendars: Calendars,
  dates: NetworkDates,
  hoursPerDay: number,
  lag: NetworkLag | null,
): Lowered & { readonly delay: TaskDelay | null } {
  const { duration: estimate, remaining, effort } = crewWork(task, crew, hoursPerDay);
  const { calendar } = crew.terms;
  const isDropped = state === 'dropped';
  // What is said to remain of work that has no estimate, or has not begun, is all there is of it.
  const untouched = estimate === 0 && remaining !== null ? remaining : estimate;
  const progress = isUntouched(task, state)
    ? notStarted
    : lowerProgress(
        {
          kind: state,
          started: task.started,
          finished: task.finished,
          progress: isDropped ? null : task.progress,
          duration: isDropped ? 0 : untouched,
          remaining: isDropped ? null : remaining,
        },
        calendar,
        dates,
      );
  const rest = progress.kind === 'none' ? (remaining ?? untouched) : untouched;
  const duration = isDropped ? 0 : rest;
  const isPoint = duration === 0;
  const { project } = calendars;
  const points = isPoint ? project : null;
  const bound: Bound = { minute: isPoint ? dates.start.point : dates.start.work, cause: projectStart };
  let delay: TaskDelay | null = null;
  if (lag && progress.kind === 'none') {
    // From a status date on nothing is delayed again: the delay counts from what the task waits for.
    const from = { ...bound };
    raiseToConstraints(from, task, inherited, points);
    delay = { lag, earliestStart: from.minute, cause: from.cause };
  }
  if (progress.kind === 'none') raise(bound, isPoint ? dates.statusMinute : dates.status, statusDate);
  raiseToConstraints(bound, task, inherited, points);
  const finishFrom = lowest(task.finish);
  const startTo = highest(task.start);
  const finishTo = highest(task.finish);
  let latestFinish = inherited.latestFinish;
  if (isPoint && latestFinish < Infinity) latestFinish = lastFinish(project, latestFinish);
  if (finishTo) latestFinish = Math.min(latestFinish, finishFor(finishTo, points));
  const due = task.deadline && finishOn(task.deadline, isPoint ? project : calendar);
  if (due !== null) latestFinish = Math.min(latestFinish, due);
  const isFree = finishFrom === null && startTo === null && latestFinish === Infinity;
  const limits: NodeLimits = isFree
    ? noLimits
    : {
        ...noLimits,
        earliestFinish: finishFrom ? finishFor(finishFrom, points) : -Infinity,
        latestStart: startTo ? startFor(startTo, points) : Infinity,
        latestFinish,
      };
  const isPlain = isFree && progress === notStarted && inherited.lateCause === null && !isDropped;
  return {
    terms: isPlain
      ? crew.terms
      : {
          ...crew.terms,
          limits,
          progress,
          asLateAsPossible: inherited.lateCause !== null,
          aside: isDropped,
        },
    duration,
    earliestStart: bound.minute,
    planNode: {
      id: task.id,
      kind: 'task',
      crew,
      estimate,
      effort,
      state,
      startCause: bound.cause,
      finishCause: finishFrom
        ? { kind: 'constraint', address: taskAddress(task.id, 'finish') }
        : projectStart,
      lateCause: inherited.lateCause,
      progress: task.progress,
      due,
    },
    delay,
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
  const bound = { minute: dates.start.point, cause: projectStart };
  if (!reached) raise(bound, dates.statusMinute, statusDate);
  const due = milestone.due && finishOn(milestone.due, calendars.project);
  return {
    terms: {
      ...workTerms(calendars.project),
      limits: due === null ? noLimits : { ...noLimits, latestFinish: due },
      progress,
      asLateAsPossible: lateCause !== null,
      aside: state === 'dropped',
    },
    duration: 0,
    earliestStart: bound.minute,
    planNode: {
      id: milestone.id,
      kind: 'milestone',
      crew: null,
      estimate: 0,
      effort: null,
      state,
      startCause: bound.cause,
      finishCause: projectStart,
      lateCause,
      progress: null,
      due,
    },
  };
}

/** The end of the last work by then; the end of the day where there is no work before it. */
export function finishOn(moment: Moment, calendar: WorkCalendar): Minute {
  const last = moment.time === null ? lastFinish(calendar, finishMinute(moment)) : Infinity;
  return last < Infinity && last > originMinute ? last : finishMinute(moment);
}

interface Bound {
  minute: Minute;
  cause: Driver;
}

function raiseToConstraints(
  bound: Bound,
  task: ScheduleTask,
  { notBefore, notBeforeCause }: Inherited,
  points: WorkCalendar | null,
): void {
  if (notBefore > -Infinity) raise(bound, points ? nextStart(points, notBefore) : notBefore, notBeforeCause);
  const earliest = lowest(task.start);
  if (!earliest) return;
  raise(bound, startFor(earliest, points), {
    kind: 'constraint',
    address: taskAddress(task.id, 'start'),
  });
}

/** @param points the calendar of points in time, null for work, which finds its own place in a day */
function startFor(moment: Moment, points: WorkCalendar | null): Minute {
  return points && moment.time === null ? nextStart(points, startMinute(moment)) : startMinute(moment);
}

function finishFor(moment: Moment, points: WorkCalendar | null): Minute {
  return points && moment.time === null ? lastFinish(points, finishMinute(moment)) : finishMinute(moment);
}

/** What most tasks of a plan are. */
function isUntouched({ started, finished, progress }: ScheduleTask, state: StateKind): boolean {
  const isBegun = state !== 'open' && state !== 'blocked';
  return !isBegun && started === null && finished === null && !(progress !== null && progress > 0);
}

/** The first of equal bounds stays. */
function raise(bound: Bound, minute: Minute, cause: Driver): void {
  if (minute <= bound.minute) return;
  bound.minute = minute;
  bound.cause = cause;
}
