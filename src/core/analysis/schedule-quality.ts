/** The fourteen points of schedule quality of a plan: what of it they are measured on, and the points. */
import { dayOfMinute, type Minute } from '../base/dates';
import { minutesOf } from '../model/durations';
import type { Task } from '../model/plan';
import { isSummary, stateKind } from '../model/states';
import { workDays } from '../model/work-days';
import { computeSchedule } from '../schedule/compute-schedule';
import { delayDays, measureQuality, type QualityPoint } from '../schedule/quality/measure-quality';
import type { DelayTest, QualityFacts } from '../schedule/quality/quality-facts';
import type { Schedule } from '../schedule/schedule';
import { scheduleProjection } from '../schedule/schedule-projection';
import type { Snapshot } from './snapshot';

/** @param options `delayTest: false` leaves point 12 without a value: it schedules the whole plan once more */
export function scheduleQuality(
  snapshot: Snapshot,
  options: { readonly delayTest: boolean } = { delayTest: true },
): readonly QualityPoint[] {
  return measureQuality(qualityFacts(snapshot, options));
}

function qualityFacts(snapshot: Snapshot, options: { readonly delayTest: boolean }): QualityFacts {
  const { plan, statusDay, schedule, quality } = snapshot;
  const tasks = Array.from(plan.tasks.values()).filter((task) => !isSummary(task));
  const open = quality.open.map(({ id }) => plan.tasks.get(id)!);
  const days = projectDays(snapshot);
  return {
    ...quality,
    unresourced: quality.open
      .filter(({ id, duration }) => duration >= 1 && !isResourced(plan.tasks.get(id)!))
      .map(({ id }) => id),
    tasks: tasks.length,
    invalidDates: tasks
      .filter(({ started, finished }) =>
        [started, finished].some((date) => date !== null && date.day > statusDay),
      )
      .map(({ id }) => id),
    length: days(schedule.statusMinute, schedule.finish),
    delay: options.delayTest ? delayTest(open, snapshot, days) : null,
  };
}

/** Somebody works on it, or it costs something. */
function isResourced({ assign, cost }: Task): boolean {
  return assign.length > 0 || cost.size > 0;
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
    finishMoved: targets.reduce((most, [from, to]) => Math.max(most, days(from!, to!)), -Infinity),
  };
}

/** Working days of the project's calendar from one minute to another. */
function projectDays({ plan, inputs }: Snapshot): (from: Minute, to: Minute) => number {
  const calendar = workDays(plan.calendar, inputs.holidays.days);
  return (from, to) => calendar.between(dayOfMinute(from), dayOfMinute(to));
}
