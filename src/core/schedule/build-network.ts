/**
 * Turns a plan into a network: tasks without children and milestones become nodes, `needs` become links. A link to or
 * from a phase is a link to or from each of its tasks, by way of joints, so that the network stays as small as the
 * plan. What a phase itself says (not-before, not-after, deadline, calendar, dropped) holds for everything below it.
 */
import type { Day } from '../base/dates';
import type { StateKind } from '../model/plan';
import type { Lag, Link } from '../model/values';
import { stateKinds } from '../model/states';
import type { Calendars } from './compile-calendars';
import { minutesOf } from '../model/durations';
import { createJoints } from './joints';
import { linkList, type NetworkLag } from './links';
import { crewsOf, type Crew } from './lower-crew';
import {
  inherit,
  lowerMilestone,
  lowerTask,
  type Inherited,
  type Lowered,
  type NetworkDates,
  type PlanNode,
  type TaskDelay,
} from './lower-node';
import { jointTerms, nodeList, type Network } from './network';
import { needPlaces, type SchedulePlan, type ScheduleTask } from './schedule-projection';
import type { WorkCalendar } from './work-calendar';

export interface PlanNetwork {
  readonly network: Network;
  /** Beside `network.nodes`. */
  readonly nodes: readonly PlanNode[];
  /**
   * The first of `network.links` are a person's `needs`, the rest belongs to joints. Of each of the first, which need it
   * is, counting those of all tasks and milestones in their order; ascending.
   */
  readonly needs: Int32Array;
  /** From this link on, levelling delays: each leads from the joint that stands for what its task waits for. */
  readonly delaysFrom: number;
  /** From this node on, joints. */
  readonly jointsFrom: number;
  /** A task that has changed in nothing but how it is worked. @param place its place among all tasks */
  lowerAgain(task: ScheduleTask, place: number): Lowered & { readonly node: number };
}

export function buildNetwork(plan: SchedulePlan, calendars: Calendars, dates: NetworkDates): PlanNetwork {
  const expected = plan.tasks.size + plan.milestones.size;
  const network = nodeList(expected);
  const nodes: PlanNode[] = [];
  const add = ({ terms, duration, earliestStart, planNode }: Lowered): number => {
    nodes.push(planNode);
    return network.add(terms, duration, earliestStart);
  };
  /** By place of a task or milestone in the plan: its node, −1 for phases. */
  const nodeAt = new Int32Array(expected).fill(-1);
  let place = 0;
  const inheritedBy = new Map<string | null, Inherited>();
  /** The calendar of each task in the order of the plan. */
  const calendarNames: (string | null)[] = [];
  const crews = crewsOf(plan, calendars);
  const kindOf = stateKinds(plan);
  const fromFinish = plan.project.scheduleFrom === 'finish';
  const nothing: Inherited = {
    calendar: null,
    dropped: false,
    lateCause: fromFinish ? { kind: 'project-finish' } : null,
    notBefore: -Infinity,
    notBeforeCause: { kind: 'project-start' },
    latestFinish: Infinity,
  };

  const lowerLeaf = (
    task: ScheduleTask,
    ownKind: StateKind,
    inherited: Inherited,
  ): { readonly lowered: ReturnType<typeof lowerTask>; readonly crew: Crew } => {
    const crew = crews(task, inherited.calendar);
    const state = inherited.dropped ? 'dropped' : ownKind;
    const lag =
      task.delay &&
      lowerLag({ kind: 'duration', duration: task.delay }, calendars.named(inherited.calendar), plan);
    const { hoursPerDay } = plan.project;
    return { lowered: lowerTask(task, crew, state, inherited, calendars, dates, hoursPerDay, lag), crew };
  };

  const delays: (TaskDelay & { readonly to: number; readonly calendar: WorkCalendar })[] = [];
  let parent: string | null = null;
  let above = nothing;
  for (const task of plan.tasks.values()) {
    // Siblings stand together: one look for all of them.
    if (task.parent !== parent) above = inheritedBy.get(task.parent) ?? nothing;
    parent = task.parent;
    const ownKind = kindOf(task.status);
    const inherited = inherit(task, ownKind, above, plan);
    calendarNames.push(inherited.calendar);
    if (task.children.length > 0) {
      inheritedBy.set(task.id, inherited);
      place++;
      continue;
    }
    const { lowered, crew } = lowerLeaf(task, ownKind, inherited);
    const node = (nodeAt[place++] = add(lowered));
    if (lowered.delay) delays.push({ to: node, calendar: crew.terms.calendar, ...lowered.delay });
  }
  for (const milestone of plan.milestones.values()) {
    if (plan.tasks.has(milestone.id)) continue;
    nodeAt[place++] = add(lowerMilestone(milestone, plan, nothing.lateCause, calendars, dates));
  }

  const jointsFrom = nodes.length;
  const joints = createJoints(plan.tasks, nodeAt, (phase) => {
    const calendar = calendars.named(inheritedBy.get(phase)!.calendar);
    nodes.push(jointOf(phase));
    return network.add({ ...jointTerms, calendar }, 0, -Infinity);
  });
  // What a delayed task waits for holds a joint, and the delay leads from there to the task.
  const delayOf = new Map<number, number>();
  for (const { to, calendar, earliestStart, cause } of delays) {
    nodes.push({ ...jointOf(nodes[to]!.id), startCause: cause });
    delayOf.set(to, network.add({ ...jointTerms, calendar }, 0, earliestStart));
  }
  const predecessors = needPlaces(plan);
  const links = linkList(predecessors.length);
  const needs = new Int32Array(predecessors.length);
  let need = 0;
  const addNeeds = (
    { id, needs: own }: { readonly id: string; readonly needs: readonly Link[] },
    node: number,
    calendarName: string | null,
  ): void => {
    for (let i = 0; i < own.length; i++) {
      const { predecessor, type, lag } = own[i]!;
      const at = predecessors[need++]!;
      if (at < 0) continue;
      const from = nodeAt[at]! < 0 ? joints.outOf(predecessor, type) : nodeAt[at]!;
      if (from === null || nodes[from]!.state === 'dropped') continue;
      const to = node < 0 ? joints.into(id, type) : node;
      if (to === null) continue;
      const isHeld = delayOf.size > 0 && (type === 'FS' || type === 'SS');
      const held = isHeld ? (delayOf.get(to) ?? to) : to;
      needs[links.count()] = need - 1;
      links.add(from, held, type, lag && lowerLag(lag, calendars.named(calendarName), plan));
    }
  };
  place = 0;
  for (const task of plan.tasks.values()) {
    if (task.needs.length > 0) addNeeds(task, nodeAt[place]!, calendarNames[place]!);
    place++;
  }
  for (const milestone of plan.milestones.values()) {
    if (plan.tasks.has(milestone.id)) continue;
    addNeeds(milestone, nodeAt[place++]!, null);
  }
  const needCount = links.count();
  joints.connect((from, to, type) => {
    if (nodes[from]!.state === 'dropped') return;
    links.add(from, type === 'FS' ? (delayOf.get(to) ?? to) : to, type, null);
  });
  const delaysFrom = links.count();
  for (const { to, lag } of delays) links.add(delayOf.get(to)!, to, 'FS', lag);
  return {
    network: {
      nodes: network.collect(),
      links: links.collect(),
      finish: dates.finish,
      statusMinute: dates.statusMinute,
      startedWork: dates.retainLogic ? 'retained' : 'overridden',
    },
    nodes,
    needs: needs.subarray(0, needCount),
    delaysFrom,
    jointsFrom,
    lowerAgain(task, at) {
      const ownKind = kindOf(task.status);
      const inherited = inherit(task, ownKind, inheritedBy.get(task.parent) ?? nothing, plan);
      return { ...lowerLeaf(task, ownKind, inherited).lowered, node: nodeAt[at]! };
    },
  };
}

function jointOf(id: string): PlanNode {
  return {
    id,
    kind: 'joint',
    crew: null,
    estimate: 0,
    effort: null,
    state: 'open',
    startCause: { kind: 'project-start' },
    finishCause: { kind: 'project-start' },
    lateCause: null,
    progress: null,
    due: null,
  };
}

function lowerLag(lag: Lag, calendar: WorkCalendar, { project }: SchedulePlan): NetworkLag {
  if (lag.kind === 'percent') return { kind: 'percent', share: lag.share, calendar };
  const minutes = minutesOf(lag.duration, project.hoursPerDay);
  return lag.duration.elapsed ? { kind: 'elapsed', minutes } : { kind: 'working', minutes, calendar };
}

/** The first day that the plan speaks of as worked: where a plan without a start begins. */
export function firstStartedDay(plan: SchedulePlan): Day | null {
  let first: Day | null = null;
  for (const { started, finished } of plan.tasks.values()) {
    const day = started?.day ?? finished?.day ?? null;
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}
