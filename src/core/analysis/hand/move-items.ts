/**
 * Moves the start of tasks and phases, and the due dates of milestones. A computed start is moved by a date of its own
 * (`start: not-before`) or by the lag of the link that decides it. Towards earlier days a date can only give back what a date
 * or a levelling delay holds; what links hold, the link has to give.
 */
import { dayOfMinute, printDay, type Day } from '../../base/dates';
import { err, ok, type Result } from '../../base/result';
import { taskAddress } from '../../model/address';
import type { HandEdit } from '../../model/hand-edit';
import { minutesOf } from '../../model/durations';
import type { Task } from '../../model/plan';
import type { PlanEdit } from '../../model/plan-edit';
import type { Lag, Link } from '../../model/values';
import type { Driver } from '../../schedule/schedule';
import type { Snapshot } from '../snapshot';
import { dayAfter, distanceOf, lastDayOf, projectDays } from './hand-days';
import { analyseFields } from './analyse-fields';
import { linkEdit, printLink } from './link-text';
import { milestoneFields, nameOf, openTask, taskFields, together, type HandResult } from './hand-plan';

type Move = Extract<HandEdit, { kind: 'move' }>;

export function moveItems(snapshot: Snapshot, { items, by, way }: Move): HandResult {
  const { works } = projectDays(snapshot);
  const first = items[0] === undefined ? null : placeOf(snapshot, items[0]);
  if (!first) return err('There is nothing to move.');
  if (!first.ok) return first;
  const days = distanceOf(by, first.value, works);
  if (days === 0) return err('It stays where it is.');
  return together(items.map((id) => moveOne(snapshot, id, days, way)));
}

/** The day that a hand takes hold of. */
function placeOf({ plan, schedule }: Snapshot, id: string): Result<Day, string> {
  const milestone = plan.milestones.get(id);
  const scheduled = schedule.tasks.get(id);
  if (milestone?.due) return ok(milestone.due.day);
  if (!scheduled) return err(`${id} has no dates.`);
  return ok(milestone ? lastDayOf(scheduled.finish) : dayOfMinute(scheduled.start));
}

function moveOne(snapshot: Snapshot, id: string, days: number, way: Move['way']): HandResult {
  const { plan, schedule, statusDay } = snapshot;
  const { works } = projectDays(snapshot);
  const from = placeOf(snapshot, id);
  if (!from.ok) return from;
  const to = dayAfter(works, from.value, days);
  if (plan.milestones.has(id)) return moveDue(snapshot, id, to);
  const open = openTask(plan, id);
  if (!open.ok) return open;
  const task = open.value;
  const scheduled = schedule.tasks.get(id)!;
  const cause = causeOf(scheduled.driver);
  if (cause.kind === 'actual' || task.started !== null) {
    if (task.started === null) return err(`${nameOf(task)} has begun with the first task in it.`);
    if (to > statusDay) return err(`${nameOf(task)} has begun; no actual start lies after the status date.`);
    const started = { day: to, time: null };
    return ok(taskFields(id, { started }, [set(id, 'started', printDay(to))]));
  }
  return way === 'link' ? moveByLink(snapshot, task, days) : moveByDate(snapshot, task, to);
}

function moveDue({ plan }: Snapshot, id: string, to: Day): HandResult {
  const milestone = plan.milestones.get(id)!;
  if (milestone.finished !== null) return err(`${nameOf(milestone)} is reached: its date is a fact.`);
  const due = { day: to, time: null };
  const edit: PlanEdit = { kind: 'set', address: ['milestones', id, 'due'], value: printDay(to) };
  return ok(milestoneFields(id, { due }, [edit]));
}

/** What decides a start, whatever absences, pauses and delays move it on. */
export function causeOf(driver: Driver): Driver {
  return 'behind' in driver ? causeOf(driver.behind) : driver;
}

function moveByDate(snapshot: Snapshot, task: Task, to: Day): HandResult {
  const { start, delay, id } = task;
  const now = dayOfMinute(snapshot.schedule.tasks.get(id)!.start);
  const removed: PlanEdit[] = [];
  if (start !== null) removed.push({ kind: 'remove', address: taskAddress(id, 'start') });
  if (delay !== null) removed.push({ kind: 'remove', address: taskAddress(id, 'delay') });
  if (to <= now) {
    // Only what its own date and delay hold can be given back.
    const free = { start: null, delay: null };
    const after = analyseFields(snapshot, taskFields(id, free, []).fields!);
    const earliest = after.schedule.tasks.get(id)?.start;
    if (earliest !== undefined && dayOfMinute(earliest) >= to) {
      if (removed.length > 0) return ok(taskFields(id, free, removed));
      return err(`${nameOf(task)} cannot start earlier: ${sayCause(snapshot, task)}.`);
    }
  }
  if (start?.kind === 'not-after' && start.moment.day < to) {
    return err(`${nameOf(task)} may not start after ${printDay(start.moment.day)}, by its own date.`);
  }
  const kind = start?.kind === 'on' || start?.kind === 'not-after' ? 'on' : 'not-before';
  const edits = [
    set(id, 'start', `${kind} ${printDay(to)}`),
    ...removed.filter((edit) => 'address' in edit && edit.address.at(-1) === 'delay'),
  ];
  return ok(taskFields(id, { start: { kind, moment: { day: to, time: null } }, delay: null }, edits));
}

function sayCause({ plan, schedule }: Snapshot, task: Task): string {
  const cause = causeOf(schedule.tasks.get(task.id)!.driver);
  switch (cause.kind) {
    case 'task': {
      const other = plan.tasks.get(cause.task) ?? plan.milestones.get(cause.task);
      return `it waits for ${other ? nameOf(other) : cause.task}`;
    }
    case 'status-date':
      return 'what has not begun lies after the status date';
    case 'constraint': {
      const holder = plan.tasks.get(String(cause.address[1]));
      return `a date of ${holder ? nameOf(holder) : 'the plan'} holds it`;
    }
    case 'project-finish':
      return 'the plan is scheduled back from its finish';
    default:
      return 'the project starts then';
  }
}

function moveByLink(snapshot: Snapshot, task: Task, days: number): HandResult {
  const found = decidingLink(snapshot, task);
  if (found === null) return err(`No link of ${nameOf(task)} decides when it starts.`);
  const link = task.needs[found]!;
  const lag = laterLag(link, days, snapshot.plan.project.hoursPerDay);
  if (lag === undefined) return err(`The lag of ${printLink(link)} is a share; change it in the text.`);
  const changed = { ...link, lag };
  const needs = task.needs.with(found, changed);
  return ok(taskFields(task.id, { needs }, [linkEdit('task', task, found, changed)]));
}

/** The index of the task's own link that decides its start; null: none does. */
export function decidingLink({ plan, schedule }: Snapshot, task: Task): number | null {
  const driver = schedule.tasks.get(task.id)?.driver;
  const cause = driver && causeOf(driver);
  if (cause?.kind !== 'task') return null;
  const above = new Set<string>();
  for (
    let up: string | null = cause.task;
    up !== null && !above.has(up);
    up = plan.tasks.get(up)?.parent ?? null
  )
    above.add(up);
  const found = task.needs.findIndex(
    ({ predecessor, type }) => above.has(predecessor) && type === cause.type,
  );
  return found < 0 ? null : found;
}

/** @returns undefined where days cannot be added to it */
function laterLag({ lag }: Link, days: number, hoursPerDay: number): Lag | null | undefined {
  if (lag === null) return ofDays(days);
  if (lag.kind === 'percent') return undefined;
  const { unit, amount, elapsed } = lag.duration;
  const perDay =
    unit === 'd' || elapsed ? 1 : minutesOf({ amount: 1, unit: 'd', elapsed: false }, hoursPerDay);
  const perUnit = unit === 'd' || elapsed ? 1 : minutesOf({ amount: 1, unit, elapsed: false }, hoursPerDay);
  if (elapsed && unit !== 'd') return undefined;
  const later = Number((amount + (days * perDay) / perUnit).toFixed(2));
  return later === 0 ? null : { kind: 'duration', duration: { amount: later, unit, elapsed } };
}

function ofDays(days: number): Lag | null {
  return days === 0 ? null : { kind: 'duration', duration: { amount: days, unit: 'd', elapsed: false } };
}

function set(id: string, field: string, value: string): PlanEdit {
  return { kind: 'set', address: taskAddress(id, field), value };
}
