/**
 * Turns a plan into a network: tasks without children and milestones become nodes, `needs` become links. A link to or
 * from a phase is a link to or from each of its tasks, by way of joints, so that the network stays as small as the
 * plan. What a phase itself says (not-before, not-after, deadline, calendar, dropped) holds for everything below it.
 */
import type { Day } from '../base/dates';
import type { Lag, Link } from '../model/values';
import { stateKind } from '../model/states';
import type { Calendars } from './compile-calendars';
import { minutesOf } from '../model/durations';
import { createJoints } from './joints';
import { lowerCrew, type Gangs } from './lower-crew';
import {
  inherit,
  jointNode,
  lowerMilestone,
  lowerTask,
  type Inherited,
  type NetworkDates,
  type PlanNode,
  type TaskDelay,
} from './lower-node';
import type { Network, NetworkLag, NetworkLink, NetworkNode } from './network';
import type { SchedulePlan } from './schedule-projection';
import type { WorkCalendar } from './work-calendar';

export interface PlanNetwork {
  readonly network: Network;
  /** Beside `network.nodes`. */
  readonly nodes: readonly PlanNode[];
  /** How many of `network.links` are a person's `needs`; the rest belongs to joints. */
  readonly needCount: number;
  /** Beside these: whose need it is, and which of its `needs`. */
  readonly needOwner: readonly string[];
  readonly needIndex: readonly number[];
  /** From this link on, levelling delays: each leads from the joint that stands for what its task waits for. */
  readonly delaysFrom: number;
}

export function buildNetwork(plan: SchedulePlan, calendars: Calendars, dates: NetworkDates): PlanNetwork {
  const network: NetworkNode[] = [];
  const nodes: PlanNode[] = [];
  const links: NetworkLink[] = [];
  const needOwner: string[] = [];
  const needIndex: number[] = [];
  const nodeOf = new Map<string, number>();
  /** What each phase hands down, and the calendar of each task in the order of the plan. */
  const inheritedBy = new Map<string | null, Inherited>();
  const calendarNames: (string | null)[] = [];
  /** Beside them: the node of the task, or −1 for a phase. */
  const ownNodes: number[] = [];
  const gangs: Gangs = new Map();
  const fromFinish = plan.project.scheduleFrom === 'finish';
  const nothing: Inherited = {
    calendar: null,
    dropped: false,
    lateCause: fromFinish ? { kind: 'project-finish' } : null,
    notBefore: -Infinity,
    notBeforeCause: { kind: 'project-start' },
    latestFinish: Infinity,
  };

  const delays: (TaskDelay & { readonly to: number })[] = [];
  let parent: string | null = null;
  let above = nothing;
  for (const task of plan.tasks.values()) {
    // Siblings stand together: one look for all of them.
    if (task.parent !== parent) above = inheritedBy.get(task.parent) ?? nothing;
    parent = task.parent;
    const inherited = inherit(task, above, plan);
    calendarNames.push(inherited.calendar);
    ownNodes.push(task.children.length > 0 ? -1 : network.length);
    if (task.children.length > 0) {
      inheritedBy.set(task.id, inherited);
      continue;
    }
    nodeOf.set(task.id, network.length);
    const crew = lowerCrew(task, inherited.calendar, plan, calendars, gangs);
    const state = inherited.dropped ? 'dropped' : stateKind(plan, task.status);
    const lag =
      task.delay &&
      lowerLag({ kind: 'duration', duration: task.delay }, calendars.named(inherited.calendar), plan);
    const lowered = lowerTask(task, crew, state, inherited, calendars, dates, lag);
    network.push(lowered.node);
    nodes.push(lowered.planNode);
    if (lowered.delay) delays.push({ to: network.length - 1, ...lowered.delay });
  }
  for (const milestone of plan.milestones.values()) {
    if (plan.tasks.has(milestone.id)) continue;
    nodeOf.set(milestone.id, network.length);
    const lowered = lowerMilestone(milestone, plan, nothing.lateCause, calendars, dates);
    network.push(lowered.node);
    nodes.push(lowered.planNode);
  }

  const joints = createJoints(plan.tasks, nodeOf, (phase) => {
    network.push({ ...jointNode, calendar: calendars.named(inheritedBy.get(phase)!.calendar) });
    nodes.push(jointOf(phase));
    return network.length - 1;
  });
  // What a delayed task waits for holds a joint, and the delay leads from there to the task.
  const delayOf = new Map<number, number>();
  for (const { to, earliestStart, cause } of delays) {
    delayOf.set(to, network.length);
    network.push({ ...jointNode, calendar: network[to]!.calendar, earliestStart });
    nodes.push({ ...jointOf(nodes[to]!.id), startCause: cause });
  }
  /** @param own node of the owner, −1 for a phase */
  const addNeeds = (
    owner: string,
    own: number,
    needs: readonly Link[],
    calendarName: string | null,
  ): void => {
    for (let i = 0; i < needs.length; i++) {
      const { predecessor, type, lag } = needs[i]!;
      const from = nodeOf.get(predecessor) ?? joints.outOf(predecessor, type);
      if (from === null || nodes[from]!.state === 'dropped') continue;
      const to = own < 0 ? joints.into(owner, type) : own;
      if (to === null) continue;
      const held = type === 'FS' || type === 'SS' ? (delayOf.get(to) ?? to) : to;
      links.push({ from, to: held, type, lag: lag && lowerLag(lag, calendars.named(calendarName), plan) });
      needOwner.push(owner);
      needIndex.push(i);
    }
  };
  let index = 0;
  for (const task of plan.tasks.values()) {
    const calendar = calendarNames[index] ?? null;
    const own = ownNodes[index++]!;
    if (task.needs.length > 0) addNeeds(task.id, own, task.needs, calendar);
  }
  for (const milestone of plan.milestones.values()) {
    if (plan.tasks.has(milestone.id)) continue;
    addNeeds(milestone.id, nodeOf.get(milestone.id)!, milestone.needs, null);
  }
  const needCount = links.length;
  joints.connect((from, to, type) => {
    if (nodes[from]!.state === 'dropped') return;
    links.push({ from, to: type === 'FS' ? (delayOf.get(to) ?? to) : to, type, lag: null });
  });
  const delaysFrom = links.length;
  for (const { to, lag } of delays) links.push({ from: delayOf.get(to)!, to, type: 'FS', lag });
  return {
    network: {
      nodes: network,
      links,
      finish: dates.finish,
      statusMinute: dates.statusMinute,
      startedWork: dates.retainLogic ? 'retained' : 'overridden',
    },
    nodes,
    needCount,
    needOwner,
    needIndex,
    delaysFrom,
  };
}

function jointOf(id: string): PlanNode {
  return {
    id,
    kind: 'joint',
    crew: null,
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
