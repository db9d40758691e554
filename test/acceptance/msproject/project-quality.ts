/** What the points of schedule quality are measured on, of a Microsoft Project file that the engine has scheduled. */
import type { Minute } from '../../../src/core/base/dates';
import { scheduled } from '../../../src/core/schedule/forward-pass';
import type {
  DelayTest,
  DueTask,
  OpenTask,
  QualityFacts,
} from '../../../src/core/schedule/quality/quality-facts';
import { delayDays } from '../../../src/core/schedule/quality/measure-quality';
import { solveNetwork } from '../../../src/core/schedule/solve-network';
import { workedBetween } from '../../../src/core/schedule/work-calendar';
import { projectCalendars } from './project-calendars';
import { projectNetwork } from './project-network';
import { readBaseline, readProject, type ProjectInput, type TaskInput } from './read-project';

const hard: readonly string[] = [
  'MUST_START_ON',
  'MUST_FINISH_ON',
  'START_NO_LATER_THAN',
  'FINISH_NO_LATER_THAN',
];

interface Dates {
  readonly start: Minute;
  readonly finish: Minute;
  /** Working minutes. */
  readonly float: number;
}

export function projectQuality(text: string): QualityFacts {
  const input = readProject(text);
  const dates = schedule(input);
  const days = workingDays(input);
  const tasks = input.tasks.filter((task) => dates.has(task.uid) && !isMilestone(task));
  const open = tasks.filter((task) => task.actualFinish === null && task.percentComplete < 100);
  const waiting = new Set(open.map(({ uid }) => uid));
  const ends = linkedEnds(input);
  const { statusDate } = input;
  const facts = open.map((task) => openTask(task, input, dates.get(task.uid)!, ends, days));
  const resourced = resourcedTasks(input);
  return {
    open: facts,
    unresourced: facts.filter(({ id, duration }) => duration >= 1 && !resourced.has(id)).map(({ id }) => id),
    links: input.tasks
      .filter((task) => waiting.has(task.uid) || (dates.has(task.uid) && isMilestone(task)))
      .flatMap(({ uid, links }) =>
        links.map(({ type, lag }, need) => ({ task: String(uid), need, type, lag: Math.sign(lag.amount) })),
      ),
    tasks: tasks.length,
    invalidDates:
      statusDate === null
        ? null
        : tasks
            .filter(({ actualStart, actualFinish }) =>
              [actualStart, actualFinish].some((at) => at !== null && at > statusDate),
            )
            .map(({ uid }) => String(uid)),
    due: statusDate === null ? null : dueTasks(tasks, dates, readBaseline(text), statusDate),
    length: days(statusDate ?? input.start, lastFinish(dates)),
    delay: delayTest(open, input, dates, days),
  };
}

function isMilestone({ duration }: TaskInput): boolean {
  return duration.amount === 0;
}

/** Of all tasks that have dates, by their unique id. */
function schedule(input: ProjectInput): ReadonlyMap<number, Dates> {
  const { network, nodeOf } = projectNetwork(input);
  const { early, late, placed } = solveNetwork(network, input.start);
  return new Map(
    Array.from(nodeOf, ([uid, n]) => [uid, n] as const)
      .filter(([, n]) => early.state[n] === scheduled)
      .map(([uid, n]) => [
        uid,
        { start: placed.start[n]!, finish: placed.finish[n]!, float: late.totalFloat[n]! },
      ]),
  );
}

function workingDays(input: ProjectInput): (from: Minute, to: Minute) => number {
  const { project } = projectCalendars(input);
  return (from, to) => (to <= from ? 0 : workedBetween(project, from, to) / input.minutesPerDay);
}

function lastFinish(dates: ReadonlyMap<number, Dates>): Minute {
  return Array.from(dates.values()).reduce((last, { finish }) => Math.max(last, finish), 0);
}

interface LinkedEnds {
  readonly waiting: ReadonlySet<number>;
  readonly awaited: ReadonlySet<number>;
}

/** Also by a link of a summary task above. */
function linkedEnds({ tasks }: ProjectInput): LinkedEnds {
  const waiting = new Set(tasks.filter(({ links }) => links.length > 0).map(({ uid }) => uid));
  const awaited = new Set(tasks.flatMap(({ links }) => links.map(({ uid }) => uid)));
  const parents = new Map(tasks.map(({ uid, parent }) => [uid, parent]));
  const isIn = (set: ReadonlySet<number>, uid: number): boolean => {
    for (let at: number | null | undefined = uid; at !== null && at !== undefined; at = parents.get(at)) {
      if (set.has(at)) return true;
    }
    return false;
  };
  const all = tasks.map(({ uid }) => uid);
  return {
    waiting: new Set(all.filter((uid) => isIn(waiting, uid))),
    awaited: new Set(all.filter((uid) => isIn(awaited, uid))),
  };
}

function openTask(
  task: TaskInput,
  { minutesPerDay }: ProjectInput,
  { start, finish, float }: Dates,
  { waiting, awaited }: LinkedEnds,
  days: (from: Minute, to: Minute) => number,
): OpenTask {
  return {
    id: String(task.uid),
    hasPredecessor: waiting.has(task.uid),
    hasSuccessor: awaited.has(task.uid),
    hardConstraint: hard.includes(task.constraint),
    totalFloat: float / minutesPerDay,
    duration: days(start, finish),
  };
}

/** Somebody works on them, or they cost something. */
function resourcedTasks({ tasks, assignments }: ProjectInput): ReadonlySet<string> {
  const costly = tasks.filter(({ fixedCost }) => fixedCost > 0).map(({ uid }) => uid);
  const worked = assignments.filter(({ resource }) => resource > 0).map(({ task }) => task);
  return new Set([...costly, ...worked].map(String));
}

function dueTasks(
  tasks: readonly TaskInput[],
  dates: ReadonlyMap<number, Dates>,
  baseline: ReadonlyMap<number, Minute>,
  statusDate: Minute,
): readonly DueTask[] | null {
  const due = tasks.filter(({ uid }) => (baseline.get(uid) ?? Infinity) <= statusDate);
  if (due.length === 0) return null;
  return due.map(({ uid, actualFinish, percentComplete }) => ({
    id: String(uid),
    done: percentComplete === 100 || actualFinish !== null,
    late: (actualFinish ?? dates.get(uid)!.finish) > baseline.get(uid)!,
  }));
}

/** As of a plan: the earliest of the most critical tasks that have not begun, by a levelling delay. */
function delayTest(
  open: readonly TaskInput[],
  input: ProjectInput,
  dates: ReadonlyMap<number, Dates>,
  days: (from: Minute, to: Minute) => number,
): DelayTest | null {
  if (input.fromFinish) return null;
  const of = (task: TaskInput): Dates => dates.get(task.uid)!;
  const [first] = open
    .filter(
      (task) => task.manual === null && task.actualStart === null && of(task).float <= input.criticalSlack,
    )
    .toSorted((a, b) => of(a).float - of(b).float || of(a).start - of(b).start);
  if (!first) return null;
  const levelingDelay = { amount: delayDays * 1440, kind: 'elapsed' } as const;
  const after = schedule({
    ...input,
    tasks: input.tasks.map((task) => (task === first ? { ...task, levelingDelay } : task)),
  });
  const moved = after.get(first.uid);
  if (!moved) return null;
  return {
    task: String(first.uid),
    by: days(of(first).finish, moved.finish),
    finishMoved: days(lastFinish(dates), lastFinish(after)),
  };
}
