/**
 * Moves the finish of tasks: work that has not begun gets another duration or effort, in all three figures of an estimate
 * alike; work that has begun gets another rest, so that what was estimated stays what it was. Work in persons' time grows by
 * as much as its people do in the days that are added.
 */
import { err, ok } from '../../base/result';
import { taskAddress } from '../../model/address';
import { expectedMinutes } from '../../model/durations';
import type { HandEdit } from '../../model/hand-edit';
import type { Plan, Task } from '../../model/plan';
import type { Duration } from '../../model/values';
import { isSummary } from '../../model/states';
import { printWork, scaledEstimate } from '../levers';
import type { Snapshot } from '../snapshot';
import { distanceOf, lastDayOf, taskDays } from './hand-days';
import { nameOf, openTask, taskFields, together, type HandResult } from './hand-plan';

type Resize = Extract<HandEdit, { kind: 'resize' }>;

export function resizeItems(snapshot: Snapshot, { items, by }: Resize): HandResult {
  const { plan, schedule } = snapshot;
  const leader = plan.tasks.get(items[0] ?? '');
  const scheduled = leader && schedule.tasks.get(leader.id);
  const fixed = leader === undefined && plan.milestones.get(items[0] ?? '');
  if (fixed) return err(`${nameOf(fixed)} is a milestone: it has no length.`);
  if (!leader || !scheduled) return err('There is nothing to resize.');
  const days = distanceOf(by, lastDayOf(scheduled.finish), taskDays(snapshot, leader));
  if (days === 0) return err('It stays where it is.');
  return together(items.map((id) => resizeOne(snapshot, id, days)));
}

function resizeOne(snapshot: Snapshot, id: string, days: number): HandResult {
  const { plan, schedule } = snapshot;
  const milestone = plan.milestones.get(id);
  if (milestone) return err(`${nameOf(milestone)} is a milestone: it has no length.`);
  const open = openTask(plan, id);
  if (!open.ok) return open;
  const task = open.value;
  const name = nameOf(task);
  if (isSummary(task)) return err(`${name} is as long as its tasks: resize these.`);
  const scheduled = schedule.tasks.get(id);
  if (!scheduled) return err(`${name} has no dates.`);
  const { hoursPerDay } = plan.project;
  const rate = task.duration === null ? crewRate(task, plan) : 1;
  const more = days * hoursPerDay * 60 * rate;
  const begun = task.started !== null || (task.progress ?? 0) > 0 || task.remaining !== null;
  if (begun) {
    const rest =
      task.duration === null ? scheduled.remainingWork : scheduled.remainingWork / crewRate(task, plan);
    const left = rest + more;
    if (left < 0) return err(`${name} cannot end before the work that is done.`);
    const remaining = inUnit(left, task.remaining, hoursPerDay);
    return ok(
      taskFields(id, { remaining }, [
        { kind: 'set', address: taskAddress(id, 'remaining'), value: printWork(remaining) },
      ]),
    );
  }
  const field = task.duration === null ? 'effort' : 'duration';
  const estimate = task[field];
  const expected = estimate === null ? 0 : expectedMinutes(estimate, task.estimate, hoursPerDay);
  if (expected + more <= 0) return err(`${name} would have no work left.`);
  const one = inUnit(expected + more, null, hoursPerDay);
  const changed =
    estimate === null || expected === 0
      ? { optimistic: one, likely: one, pessimistic: one }
      : scaledEstimate(estimate, (expected + more) / expected);
  return ok(
    taskFields(id, { [field]: changed }, [
      { kind: 'set', address: taskAddress(id, field), value: printWork(changed) },
    ]),
  );
}

/** Full-time people who work on it; one of no name where nobody is assigned. */
function crewRate({ assign }: Task, { team }: Plan): number {
  const shares = assign.flatMap(({ person, share }) => {
    const known = team.get(person);
    return known?.kind === 'person' ? [share ?? known.capacity] : [];
  });
  const sum = shares.reduce((all, share) => all + share, 0);
  return sum > 0 ? sum : 1;
}

/** @param like keeps its unit; null: days */
function inUnit(minutes: number, like: Duration | null, hoursPerDay: number): Duration {
  const unit = like?.unit === 'h' || like?.unit === 'min' ? 'h' : 'd';
  const perUnit = unit === 'h' ? 60 : 60 * hoursPerDay;
  return { amount: Number((minutes / perUnit).toFixed(2)), unit, elapsed: false };
}
