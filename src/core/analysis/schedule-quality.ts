/** The fourteen points of schedule quality of a plan: what of it they are measured on, and the points. */
import { dayOfMinute, startOfDay, type Minute } from '../base/dates';
import { minutesOf } from '../model/durations';
import type { Task } from '../model/plan';
import { isOver, isSummary, stateKind } from '../model/states';
import type { Lag } from '../model/values';
import { workDays } from '../model/work-days';
import { computeSchedule } from '../schedule/compute-schedule';
import { delayDays, measureQuality, type QualityPoint } from '../schedule/quality/measure-quality';
import type {
  DelayTest,
  DueTask,
  OpenTask,
  QualityFacts,
  QualityLink,
} from '../schedule/quality/quality-facts';
import type { Schedule } from '../schedule/schedule';
import { scheduleProjection } from '../schedule/schedule-projection';
import type { Snapshot } from './snapshot';

export function scheduleQuality(snapshot: Snapshot): readonly QualityPoint[] {
  return measureQuality(qualityFacts(snapshot));
}

export function qualityFacts(snapshot: Snapshot): QualityFacts {
  const { plan, statusDay, schedule } = snapshot;
  const tasks = Array.from(plan.tasks.values()).filter((task) => !isSummary(task));
  const open = tasks.filter((task) => !isOver(plan, task) && schedule.tasks.has(task.id));
  const ends = linkedEnds(snapshot);
  const days = projectDays(snapshot);
  return {
    open: open.map((task) => openTask(task, snapshot, ends)),
    links: linksInto(snapshot),
    tasks: tasks.length,
    invalidDates: tasks
      .filter(({ started, finished }) =>
        [started, finished].some((date) => date !== null && date.day > statusDay),
      )
      .map(({ id }) => id),
    due: dueTasks(tasks, snapshot),
    length: days(schedule.statusMinute, schedule.finish),
    delay: delayTest(open, snapshot, days),
  };
}

/** Which items wait for something, and which are waited for, by a link of their own or of a phase above them. */
interface LinkedEnds {
  readonly waiting: ReadonlySet<string>;
  readonly awaited: ReadonlySet<string>;
}

function linkedEnds({ plan }: Snapshot): LinkedEnds {
  const items = [...plan.tasks.values(), ...plan.milestones.values()];
  const waiting = new Set(items.filter(({ needs }) => needs.length > 0).map(({ id }) => id));
  const awaited = new Set(items.flatMap(({ needs }) => needs.map(({ predecessor }) => predecessor)));
  // A parent stands before its children.
  for (const { id, parent } of plan.tasks.values()) {
    if (parent === null) continue;
    if (waiting.has(parent)) waiting.add(id);
    if (awaited.has(parent)) awaited.add(id);
  }
  return { waiting, awaited };
}

function openTask(task: Task, { plan, schedule }: Snapshot, { waiting, awaited }: LinkedEnds): OpenTask {
  const { totalFloat, duration } = schedule.tasks.get(task.id)!;
  const day = plan.project.hoursPerDay * 60;
  return {
    id: task.id,
    hasPredecessor: waiting.has(task.id),
    hasSuccessor: awaited.has(task.id),
    hardConstraint: [task.start, task.finish].some((one) => one?.kind === 'on' || one?.kind === 'not-after'),
    totalFloat: totalFloat / day,
    duration: duration / day,
    resourced: task.assign.length > 0 || task.cost.size > 0,
  };
}

function linksInto({ plan }: Snapshot): readonly QualityLink[] {
  const waiting = [
    ...Array.from(plan.tasks.values()).filter((task) => !isOver(plan, task)),
    ...Array.from(plan.milestones.values()).filter(
      ({ status }) => status === null || stateKind(plan, status) !== 'done',
    ),
  ];
  return waiting.flatMap(({ id, needs }) =>
    needs.map(({ type, lag }) => ({ task: id, type, lag: lag === null ? 0 : signOf(lag) })),
  );
}

function signOf(lag: Lag): number {
  return Math.sign(lag.kind === 'percent' ? lag.share : lag.duration.amount);
}

/** By the dates of the baseline, where one could be read. */
function dueTasks(
  tasks: readonly Task[],
  { plan, variance, statusDay }: Snapshot,
): readonly DueTask[] | null {
  if (!variance) return null;
  return tasks.flatMap((task): DueTask[] => {
    const item = variance.items.get(task.id);
    if (!item || item.finish === null || item.finish > startOfDay(statusDay + 1)) return [];
    return [{ id: task.id, done: stateKind(plan, task.status) === 'done', late: (item.finishSlip ?? 0) > 0 }];
  });
}

/**
 * Delays the earliest of the most critical tasks, and looks whether what it is critical for moves: the finish, or a
 * milestone that has to be reached by a date.
 */
function delayTest(
  open: readonly Task[],
  { plan, statusDay, schedule, inputs }: Snapshot,
  days: (from: Minute, to: Minute) => number,
): DelayTest | null {
  if (plan.project.scheduleFrom === 'finish') return null;
  const of = (schedules: Schedule, id: string) => schedules.tasks.get(id)!;
  const [first] = open
    .filter((task) => of(schedule, task.id).critical && stateKind(plan, task.status) === 'open')
    .toSorted((a, b) => {
      const [left, right] = [of(schedule, a.id), of(schedule, b.id)];
      return left.totalFloat - right.totalFloat || left.start - right.start;
    });
  if (!first) return null;
  const { hoursPerDay } = plan.project;
  const already = first.delay ? minutesOf(first.delay, hoursPerDay) : 0;
  const amount = already + delayDays * hoursPerDay * 60;
  const delayed: Task = { ...first, delay: { amount, unit: 'min', elapsed: false } };
  const projection = scheduleProjection({ ...plan, tasks: new Map(plan.tasks).set(first.id, delayed) });
  const after = computeSchedule(projection, statusDay, { holidays: inputs.holidays.days });
  const task = after.tasks.get(first.id);
  if (!task) return null;
  const targets = [
    [schedule.finish, after.finish],
    ...Array.from(plan.milestones.values()).flatMap(({ id, due }) => {
      const [before, then] = [schedule.tasks.get(id), after.tasks.get(id)];
      return due !== null && before && then ? [[before.finish, then.finish]] : [];
    }),
  ];
  return {
    task: first.id,
    by: days(of(schedule, first.id).finish, task.finish),
    finishMoved: Math.max(...targets.map(([from, to]) => days(from!, to!))),
  };
}

/** Working days of the project's calendar from one minute to another. */
function projectDays({ plan, inputs }: Snapshot): (from: Minute, to: Minute) => number {
  const calendar = workDays(plan.calendar, inputs.holidays.days);
  return (from, to) => calendar.between(dayOfMinute(from), dayOfMinute(to));
}
