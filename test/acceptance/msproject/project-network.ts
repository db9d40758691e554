/** A Microsoft Project file as the engine's network, at the resolution of minutes. */
import type { Minute } from '../../../src/core/base/dates';
import { createJoints } from '../../../src/core/schedule/joints';
import { linkList, type NetworkLag } from '../../../src/core/schedule/links';
import {
  jointTerms,
  nodeList,
  notStarted,
  type Network,
  type NodeTerms,
  type NodeProgress,
} from '../../../src/core/schedule/network';
import { aroundTheClock, startAt, worked, type WorkCalendar } from '../../../src/core/schedule/work-calendar';
import { projectCalendars, type ProjectCalendars } from './project-calendars';
import type { Length, ProjectInput, TaskInput } from './read-project';

export interface ProjectNetwork {
  readonly network: Network;
  /** The node of a leaf task, by its unique id. */
  readonly nodeOf: ReadonlyMap<number, number>;
}

export function projectNetwork(input: ProjectInput): ProjectNetwork {
  const calendars = projectCalendars(input);
  const nodes = nodeList(0);
  const links = linkList(0);
  const nodeOf = new Map<string, number>();
  const work = workOf(input, calendars);
  const delays: (Lowered & { readonly to: number; readonly lag: Length })[] = [];
  for (const task of input.tasks) {
    if (task.summary || !task.active) continue;
    const lowered = lowerTask(task, input, calendars, work.get(task.uid) ?? []);
    const to = nodes.add(lowered.terms, task.duration.amount, lowered.earliestStart);
    nodeOf.set(String(task.uid), to);
    if (task.levelingDelay.amount > 0 && lowered.terms.progress === notStarted)
      delays.push({ ...lowered, to, lag: task.levelingDelay });
  }
  // What a delayed task waits for holds a joint, and the delay leads from there to the task.
  const delayOf = new Map(
    delays.map(({ to, earliestStart }) => [to, nodes.add(jointTerms, 0, earliestStart)]),
  );
  const family = new Map(
    input.tasks
      .filter((task) => task.summary || task.active)
      .map(({ uid, parent }) => [
        String(uid),
        { id: String(uid), parent: parent === null ? null : String(parent) },
      ]),
  );
  const joints = createJoints(
    family,
    [...family.keys()].map((uid) => nodeOf.get(uid) ?? -1),
    () => nodes.add(jointTerms, 0, -Infinity),
  );
  for (const task of input.tasks) {
    if (!family.has(String(task.uid))) continue;
    const calendar = task.calendar === null ? calendars.project : calendars.named(task.calendar);
    for (const { uid, type, lag } of task.links) {
      const from = nodeOf.get(String(uid)) ?? joints.outOf(String(uid), type);
      const to = nodeOf.get(String(task.uid)) ?? joints.into(String(task.uid), type);
      if (from === null || to === null) continue;
      const held = type === 'FS' || type === 'SS' ? (delayOf.get(to) ?? to) : to;
      links.add(from, held, type, lowerLag(lag, calendar));
    }
  }
  joints.connect((from, to, type) =>
    links.add(from, type === 'FS' ? (delayOf.get(to) ?? to) : to, type, null),
  );
  for (const { to, terms, lag } of delays)
    links.add(delayOf.get(to)!, to, 'FS', lowerLag(lag, terms.calendar));
  return {
    network: {
      nodes: nodes.collect(),
      links: links.collect(),
      finish: input.fromFinish ? input.finish : null,
      statusMinute: input.start,
      startedWork: 'in-place',
    },
    nodeOf: new Map([...nodeOf].map(([uid, node]) => [Number(uid), node])),
  };
}

interface Lowered {
  readonly terms: NodeTerms;
  readonly earliestStart: Minute;
}

function lowerTask(
  task: TaskInput,
  input: ProjectInput,
  calendars: ProjectCalendars,
  work: readonly Work[],
): Lowered {
  const elapsed = task.duration.kind === 'elapsed';
  const own = task.calendar === null ? [] : [calendars.named(task.calendar)];
  const parts = work.map(({ calendar, minutes }) => ({
    calendar: calendars.intersection([...own, calendar]),
    duration: minutes,
  }));
  const distinct = [...new Set(parts.map((part) => part.calendar))];
  const calendar = elapsed
    ? aroundTheClock
    : distinct.length > 0
      ? calendars.union(distinct)
      : (own[0] ?? calendars.project);
  const at = task.constraintDate;
  const when = (otherwise: Minute, ...kinds: string[]): Minute =>
    at !== null && kinds.includes(task.constraint) ? at : otherwise;
  const lower = when(-Infinity, 'START_NO_EARLIER_THAN', 'MUST_START_ON');
  const lowerFinish = when(-Infinity, 'FINISH_NO_EARLIER_THAN', 'MUST_FINISH_ON');
  const latestStart = when(Infinity, 'START_NO_LATER_THAN', 'MUST_START_ON');
  const latestFinish = when(Infinity, 'FINISH_NO_LATER_THAN', 'MUST_FINISH_ON');
  // A date before the project's start takes the task out of it: it is scheduled there.
  const isBefore =
    (lower > -Infinity && lower < input.start) || (lowerFinish > -Infinity && lowerFinish <= input.start);
  const progress = lowerProgress(task, calendar);
  const terms: NodeTerms = {
    // Slack is time of the task's calendar, whoever works on it.
    floatCalendar: elapsed ? aroundTheClock : (own[0] ?? calendars.project),
    calendar,
    timeline: calendar,
    limits: {
      earliestFinish: lowerFinish,
      latestStart,
      latestFinish: Math.min(latestFinish, task.deadline ?? Infinity),
      forcedStart: latestStart,
      forcedFinish: latestFinish,
    },
    parts: progress === notStarted && !elapsed && distinct.length > 1 ? parts : [],
    progress,
    asLateAsPossible: task.constraint === 'AS_LATE_AS_POSSIBLE' || input.fromFinish,
    aside: false,
    joint: false,
    elapsed,
  };
  return { terms, earliestStart: isBefore ? lower : Math.max(input.start, lower) };
}

/** Project leaves started work where it is until somebody reschedules it: the rest follows what is done. */
function lowerProgress(task: TaskInput, calendar: WorkCalendar): NodeProgress {
  if (task.manual) return { kind: 'finished', ...task.manual };
  if (task.actualStart === null) return notStarted;
  if (task.actualFinish !== null)
    return { kind: 'finished', start: task.actualStart, finish: task.actualFinish };
  const done = Math.round((task.duration.amount * task.percentComplete) / 100);
  return {
    kind: 'started',
    start: task.actualStart,
    resume: done === 0 ? task.actualStart : startAt(calendar, worked(calendar, task.actualStart) + done),
    remaining: task.duration.amount - done,
  };
}

/** What one resource works on a task. */
interface Work {
  readonly calendar: WorkCalendar;
  readonly minutes: number;
}

function workOf(input: ProjectInput, calendars: ProjectCalendars): ReadonlyMap<number, readonly Work[]> {
  const people = new Map(
    input.resources
      .filter(({ type }) => type === 'WORK')
      .map(({ uid, calendar }) => [uid, calendars.named(calendar)]),
  );
  const byTask = new Map<number, Work[]>();
  for (const { task, resource, units, work } of input.assignments) {
    const calendar = people.get(resource);
    if (!calendar || units <= 0) continue;
    const known = byTask.get(task) ?? [];
    byTask.set(task, [...known, { calendar, minutes: Math.round(work / units) }]);
  }
  return byTask;
}

function lowerLag(lag: Length, calendar: WorkCalendar): NetworkLag | null {
  if (lag.amount === 0) return null;
  if (lag.kind === 'percent') return { kind: 'percent', share: lag.amount, calendar };
  if (lag.kind === 'elapsed') return { kind: 'elapsed', minutes: lag.amount };
  return { kind: 'working', minutes: lag.amount, calendar };
}
