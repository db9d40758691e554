/**
 * The schedule of a plan by the critical path method: calendars, network, order, early and late dates, floats, drivers
 * and loads. The same plan and status day give the same schedule, whatever the clock says; a plan that cannot be
 * scheduled in part is scheduled for the rest.
 */
import { startOfDay, type Day, type Minute } from '../base/dates';
import { minutesOf } from '../model/durations';
import type { HolidayDays } from '../model/public-holidays';
import type { Duration } from '../model/values';
import { buildNetwork, firstStartedDay, type PlanNetwork } from './build-network';
import { collectSchedule, type Passes } from './collect-schedule';
import { compileCalendars, type Calendars } from './compile-calendars';
import { findCycles } from './find-cycles';
import { scheduled } from './forward-pass';
import { finishMinute, startMinute, type NetworkDates, type PlanNode } from './lower-node';
import type { Schedule } from './schedule';
import type { SchedulePlan } from './schedule-projection';
import { solveNetwork, type SolvedNetwork } from './solve-network';
import { lastFinish, nextStart } from './work-calendar';

export interface ScheduleOptions {
  /** Public holidays of the regions that the plan names; none when left out. */
  readonly holidays?: HolidayDays;
  /** Working minutes of total float up to which a task is critical; what the plan says when left out. */
  readonly criticalFloat?: number;
  /** False for progress override: started work does not wait for its predecessors. As the plan says when left out. */
  readonly retainLogic?: boolean;
}

/** @param statusDay what lies before it is past; the day itself is still to be worked */
export function computeSchedule(plan: SchedulePlan, statusDay: Day, options: ScheduleOptions = {}): Schedule {
  return collectSchedule(passesOf(solvePlan(plan, statusDay, options), options)).schedule;
}

/** All that a schedule is put together from. */
export function passesOf(
  { plan, calendars, dates, built, solved }: SolvedPlan,
  { criticalFloat }: Pick<ScheduleOptions, 'criticalFloat'>,
): Passes {
  const { hoursPerDay } = plan.project;
  const floatOf = (duration: Duration | null, days: number): number =>
    duration === null ? days * hoursPerDay * 60 : minutesOf(duration, hoursPerDay);
  const { into, outOf, components, early, late, placed } = solved;
  const isNeed = (link: number): boolean => link < built.needs.length;
  const cycles = components.length === 0 ? [] : findCycles(components, built.network.links, outOf, isNeed);
  return {
    plan,
    calendars,
    dates,
    built,
    into,
    early,
    late,
    placed,
    components,
    cycles,
    criticalFloat: criticalFloat ?? floatOf(plan.project.criticalFloat, 0),
    nearCriticalFloat: floatOf(plan.project.nearCriticalFloat, usualNearCritical),
  };
}

/** Days of float up to which a task counts as nearly critical where the plan names no other. */
const usualNearCritical = 5;

/** A plan as a network, and all passes over it. */
export interface SolvedPlan {
  readonly plan: SchedulePlan;
  readonly calendars: Calendars;
  readonly dates: NetworkDates;
  readonly built: PlanNetwork;
  readonly solved: SolvedNetwork;
}

export function solvePlan(plan: SchedulePlan, statusDay: Day, options: ScheduleOptions): SolvedPlan {
  const solved = solveFromStart(plan, statusDay, options);
  const backwards = solved.dates.finish === null ? null : fromItsStart(solved);
  return { ...solved, ...backwards };
}

/** With early dates from the start that the plan states, or the status date, also where it is scheduled from its finish. */
export function solveFromStart(plan: SchedulePlan, statusDay: Day, options: ScheduleOptions): SolvedPlan {
  const calendars = compileCalendars(plan, options.holidays ?? new Map());
  const dates = networkDates(plan, statusDay, calendars, options.retainLogic);
  const built = buildNetwork(plan, calendars, dates);
  return { plan, calendars, dates, built, solved: solveNetwork(built.network, dates.start.point) };
}

/**
 * A plan scheduled back from its finish begins where its first task then lies: early dates count from there (as in
 * Microsoft Project), so that the longest chain is critical and the others have float beside it. The dates themselves
 * stay. Null where they cannot be reached from there, as calendars that have no time in common may have it.
 */
function fromItsStart({
  built,
  solved: { early, placed },
  dates,
}: SolvedPlan): Pick<SolvedPlan, 'built' | 'solved'> | null {
  const { nodes } = built.network;
  const { terms, earliestStart } = nodes;
  const isAhead = (n: number): boolean =>
    early.state[n] === scheduled && !terms[n]!.aside && terms[n]!.progress.kind !== 'finished';
  const first = placed.start.reduce(
    (least, start, n) => (isAhead(n) ? Math.min(least, start) : least),
    Infinity,
  );
  if (first === Infinity) return null;
  const isMoved = (n: number): boolean =>
    terms[n]!.progress.kind === 'none' && !terms[n]!.joint && earliestStart[n]! < first;
  const moved = earliestStart.map((minute, n) => (isMoved(n) ? first : minute));
  const network = { ...built.network, nodes: { ...nodes, earliestStart: moved } };
  const solved = solveNetwork(network, dates.start.point);
  const isReached = terms.every(
    ({ joint }, n) =>
      joint ||
      solved.early.state[n] !== scheduled ||
      (solved.early.start[n]! <= placed.start[n]! && solved.early.finish[n]! <= placed.finish[n]!),
  );
  if (!isReached) return null;
  const planNodes = built.nodes.map((node, n): PlanNode =>
    isMoved(n) ? { ...node, startCause: { kind: 'project-finish' } } : node,
  );
  return { built: { ...built, network, nodes: planNodes }, solved: { ...solved, placed } };
}

export function networkDates(
  plan: SchedulePlan,
  statusDay: Day,
  calendars: Calendars,
  retainLogic = plan.project.outOfSequence === 'retained-logic',
): NetworkDates {
  const { project } = plan;
  const status = startOfDay(statusDay);
  const point = (minute: Minute): Minute => {
    const next = nextStart(calendars.project, minute);
    return next === Infinity ? minute : next;
  };
  // A plan without a start begins with its first actual date, or now.
  const start = project.start
    ? startMinute(project.start)
    : startOfDay(Math.min(firstStartedDay(plan) ?? statusDay, statusDay));
  const back = project.scheduleFrom === 'finish' ? project.finish : null;
  return {
    status,
    statusMinute: point(status),
    start: { work: start, point: typeof project.start?.time === 'number' ? start : point(start) },
    finish:
      back && (back.time === null ? lastFinish(calendars.project, finishMinute(back)) : finishMinute(back)),
    retainLogic,
  };
}
