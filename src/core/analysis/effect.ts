/**
 * What a change of a plan does: the finish, the cost, every milestone and deadline, the dates of each task and the
 * overloads, before and after. Compares two snapshots and knows nothing of how the second one came about, so that a
 * quick fix, a levelling, a «what if» and another version of the file are all told in the same terms. Plain data.
 */
import { dayOfMinute, type Minute } from '../base/dates';
import type { Minor } from '../budget/budget-result';
import { workDays } from '../model/work-days';
import { overloadOf } from './overload-of';
import type { Snapshot } from './snapshot';

export interface Effect {
  readonly finish: Shift;
  /** Minor units of the plan's currency: the forecast of the whole. */
  readonly cost: { readonly before: Minor; readonly after: Minor };
  /** All that either plan has, in the order of the file. */
  readonly milestones: readonly TargetShift[];
  /** Tasks and phases with a deadline. */
  readonly deadlines: readonly TargetShift[];
  /** Tasks and phases whose dates change. */
  readonly tasks: readonly TaskShift[];
  /** Person-minutes of work above what people have time for, from the status date on. */
  readonly overload: { readonly before: number; readonly after: number };
}

/** Null where there is no such date. */
export interface Shift {
  readonly before: Minute | null;
  readonly after: Minute | null;
  /** Working days of the project's calendar, negative for earlier; null where one date is missing. */
  readonly days: number | null;
}

export interface TargetShift extends Shift {
  readonly id: string;
  readonly title: string;
  /** As the plan has it after the change. */
  readonly due: Minute | null;
}

export interface TaskShift {
  readonly id: string;
  readonly title: string;
  readonly start: Shift;
  readonly finish: Shift;
}

export function compareSnapshots(before: Snapshot, after: Snapshot): Effect {
  const shift = shiftIn(before);
  const dateOf = ({ schedule }: Snapshot, id: string, end: 'start' | 'finish'): Minute | null =>
    schedule.tasks.get(id)?.[end] ?? null;
  const finishShift = (id: string): Shift => shift(dateOf(before, id, 'finish'), dateOf(after, id, 'finish'));
  const target = (id: string, title: string): TargetShift => {
    return { id, title, due: after.schedule.dues.get(id) ?? null, ...finishShift(id) };
  };
  const milestones = both(before.plan.milestones, after.plan.milestones);
  const tasks = both(before.plan.tasks, after.plan.tasks);
  return {
    finish: shift(finishOf(before), finishOf(after)),
    cost: { before: before.budget.figures.forecast, after: after.budget.figures.forecast },
    milestones: milestones.map(({ id, title }) => target(id, title)),
    deadlines: tasks.filter(({ deadline }) => deadline !== null).map(({ id, title }) => target(id, title)),
    tasks: tasks.flatMap(({ id, title }): TaskShift[] => {
      // What the schedule has left alone is the same object.
      if (before.schedule.tasks.get(id) === after.schedule.tasks.get(id)) return [];
      const start = shift(dateOf(before, id, 'start'), dateOf(after, id, 'start'));
      const finish = finishShift(id);
      const isSame = start.before === start.after && finish.before === finish.after;
      return isSame ? [] : [{ id, title, start, finish }];
    }),
    overload: { before: overloadOf(before), after: overloadOf(after) },
  };
}

/** Nothing that is told has changed. */
export function isWithoutEffect({ finish, cost, milestones, deadlines, tasks, overload }: Effect): boolean {
  return (
    finish.before === finish.after &&
    cost.before === cost.after &&
    overload.before === overload.after &&
    tasks.length === 0 &&
    [...milestones, ...deadlines].every((target) => target.before === target.after)
  );
}

function finishOf({ schedule }: Snapshot): Minute | null {
  return schedule.tasks.size === 0 ? null : schedule.finish;
}

/** Those of the plan as it becomes, and those that it loses. */
function both<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly T[] {
  return [...after.values(), ...[...before].flatMap(([id, item]) => (after.has(id) ? [] : [item]))];
}

/** Counts by the calendar before the change. */
function shiftIn({ plan, inputs }: Snapshot): (before: Minute | null, after: Minute | null) => Shift {
  const days = workDays(plan.calendar, inputs.holidays.days);
  return (before, after) => {
    if (before === null || after === null) return { before, after, days: null };
    const [from, to] = [dayOfMinute(before), dayOfMinute(after)];
    // 0 is 0, not -0.
    return { before, after, days: to >= from ? days.between(from, to) : 0 - days.between(to, from) };
  };
}
