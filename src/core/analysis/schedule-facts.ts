/**
 * What the rules on the quality of a schedule look at, in one pass over the tasks: open ends, forced dates, float,
 * lengths, links and what the baseline wanted. Dates and links decide it, so that a title or a cost changes nothing.
 */
import { alongside, type Alongside } from '../base/alongside';
import { startOfDay, type Day } from '../base/dates';
import { equal, keepEqual } from '../base/equal';
import { inTurn } from '../base/in-turn';
import { columnOf } from '../base/numbered-map';
import type { StateKind } from '../model/plan';
import { stateKinds } from '../model/states';
import type { Lag } from '../model/values';
import type { DueTask, OpenTask, QualityLink, ScheduleFacts } from '../schedule/quality/quality-facts';
import type { Schedule, ScheduledTask } from '../schedule/schedule';
import { areLinkedAlike, type SchedulePlan, type ScheduleTask } from '../schedule/schedule-projection';
import type { BaselineVariance } from './baseline';

/** The facts, and what they were found from. */
export interface KnownFacts {
  readonly facts: ScheduleFacts;
  readonly of: FactInputs;
  readonly ends: LinkedEnds;
  /** In the order of all tasks; null for those that are no open task. */
  readonly openAt: readonly (OpenTask | null)[];
  /** Where the dates of tasks stand. */
  readonly side: Alongside;
}

export interface FactInputs {
  readonly plan: SchedulePlan;
  readonly schedule: Schedule;
  readonly variance: BaselineVariance | null;
  readonly statusDay: Day;
}

/** @param last of an earlier plan: what is equal stays the very same, lists and all */
export function scheduleFacts(of: FactInputs, last: KnownFacts | null): KnownFacts {
  const again = last && factsAgain(of, last);
  if (again) return again;
  const ends = linkedEnds(of.plan);
  const openAt = openTasks(of, ends);
  const found = {
    open: openAt.filter((task) => task !== null),
    links: openLinks(of.plan),
    due: dueTasks(of),
  };
  const facts = last && equal(found, last.facts) ? last.facts : found;
  const side = alongside(of.plan.tasks, of.schedule.tasks, last?.side ?? null);
  return { facts, of, ends, openAt, side };
}

/** Null where other tasks are open, or links are others: then all of it is looked at. */
function factsAgain(of: FactInputs, last: KnownFacts): KnownFacts | null {
  const { plan, schedule } = of;
  const before = last.of;
  const isAlike =
    areLinkedAlike(plan, before.plan) &&
    plan.milestones === before.plan.milestones &&
    plan.project.hoursPerDay === before.plan.project.hoursPerDay &&
    equal(plan.workflow, before.plan.workflow);
  const side = alongside(plan.tasks, schedule.tasks, last.side);
  if (!isAlike || side !== last.side) return null;
  const kindOf = stateKinds(plan);
  let openAt: (OpenTask | null)[] | null = null;
  const olds = columnOf(before.plan.tasks);
  const [dates, datesBefore] = [columnOf(schedule.tasks), columnOf(before.schedule.tasks)];
  const present = columnOf(plan.tasks);
  for (let at = 0; at < present.length; at++) {
    const [task, old] = [present[at]!, olds[at]!];
    const place = side.places[at]!;
    const scheduled = dates[place];
    if (task === old && scheduled === datesBefore[place]) continue;
    const isOther =
      task.id !== old.id || task.parent !== old.parent || kindOf(task.status) !== kindOf(old.status);
    if (isOther || task.children.length !== old.children.length) return null;
    const known = last.openAt[at]!;
    const found = openTask(task, scheduled, plan, last.ends, kindOf);
    if (known === null && found === null) continue;
    if (known === null || found === null) return null;
    if (equal(known, found)) continue;
    openAt ??= last.openAt.slice();
    openAt[at] = found;
  }
  const isDueAgain = of.variance !== null || before.variance !== null;
  const due = isDueAgain ? dueTasks(of) : last.facts.due;
  const facts = keepEqual(last.facts, {
    open: openAt ? openAt.filter((task) => task !== null) : last.facts.open,
    links: last.facts.links,
    due,
  });
  return { facts, of, ends: last.ends, openAt: openAt ?? last.openAt, side };
}

function openTasks({ plan, schedule }: FactInputs, ends: LinkedEnds): readonly (OpenTask | null)[] {
  const kindOf = stateKinds(plan);
  const dates = inTurn(schedule.tasks);
  return Array.from(plan.tasks.values(), (task) => openTask(task, dates(task.id), plan, ends, kindOf));
}

function openTask(
  task: ScheduleTask,
  scheduled: ScheduledTask | undefined,
  { project }: SchedulePlan,
  { waiting, awaited }: LinkedEnds,
  kindOf: ReturnType<typeof stateKinds>,
): OpenTask | null {
  if (task.children.length > 0 || !scheduled || isOver(kindOf(task.status))) return null;
  const minutesPerDay = project.hoursPerDay * 60;
  return {
    id: task.id,
    hasPredecessor: waiting.has(task.id),
    hasSuccessor: awaited.has(task.id),
    hardConstraint: isHard(task.start) || isHard(task.finish),
    totalFloat: scheduled.totalFloat / minutesPerDay,
    duration: scheduled.duration / minutesPerDay,
  };
}

function openLinks(plan: SchedulePlan): readonly QualityLink[] {
  const kindOf = stateKinds(plan);
  const links: QualityLink[] = [];
  for (const task of plan.tasks.values()) if (!isOver(kindOf(task.status))) addLinks(task, links);
  for (const milestone of plan.milestones.values()) {
    if (milestone.status === null || kindOf(milestone.status) !== 'done') addLinks(milestone, links);
  }
  return links;
}

function isOver(kind: StateKind): boolean {
  return kind === 'done' || kind === 'dropped';
}

export interface LinkedEnds {
  readonly waiting: ReadonlySet<string>;
  readonly awaited: ReadonlySet<string>;
}

/** Which items wait for something, and which are waited for, by a link of their own or of a phase above them. */
function linkedEnds({ tasks, milestones }: SchedulePlan): LinkedEnds {
  const waiting = new Set<string>();
  const awaited = new Set<string>();
  for (const items of [tasks, milestones]) {
    for (const { id, needs } of items.values()) {
      if (needs.length > 0) waiting.add(id);
      for (const { predecessor } of needs) awaited.add(predecessor);
    }
  }
  // A parent stands before its children.
  for (const { id, parent } of tasks.values()) {
    if (parent === null) continue;
    if (waiting.has(parent)) waiting.add(id);
    if (awaited.has(parent)) awaited.add(id);
  }
  return { waiting, awaited };
}

function addLinks({ id, needs }: Pick<ScheduleTask, 'id' | 'needs'>, links: QualityLink[]): void {
  for (const [need, { type, lag }] of needs.entries()) {
    links.push({ task: id, need, type, lag: lag === null ? 0 : signOf(lag) });
  }
}

function signOf(lag: Lag): number {
  return Math.sign(lag.kind === 'percent' ? lag.share : lag.duration.amount);
}

function isHard(constraint: ScheduleTask['start']): boolean {
  return constraint?.kind === 'on' || constraint?.kind === 'not-after';
}

/** By the dates of the baseline, where one could be read: the status date itself is still to be worked. */
function dueTasks({ plan, variance, statusDay }: FactInputs): readonly DueTask[] | null {
  if (!variance) return null;
  const kindOf = stateKinds(plan);
  const due: DueTask[] = [];
  for (const task of plan.tasks.values()) {
    const item = task.children.length > 0 ? undefined : variance.items.get(task.id);
    if (!item || item.finish === null || item.finish > startOfDay(statusDay)) continue;
    due.push({
      id: task.id,
      done: kindOf(task.status) === 'done',
      late: (item.finishSlip ?? 0) > 0,
    });
  }
  return due;
}
