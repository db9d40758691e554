/**
 * Compares two states of a plan: tasks, milestones and risks that came, went, were renamed, moved, grew or slipped.
 * Tasks are matched by id and, across a rename, by `was` in either state, so that comparing backwards works too.
 */
import type { Minute } from '../base/dates';
import { equal } from '../base/equal';
import { expectedMinutes } from '../model/durations';
import type { Milestone, Plan, Risk, Task } from '../model/plan';
import { stateKind } from '../model/states';
import type { ChangedItem, PlanChange } from './plan-change';

/** A plan with the dates that follow from it. */
export interface PlanState {
  readonly plan: Plan;
  /** Of the project; null where nothing is scheduled. */
  readonly finish: Minute | null;
  /** Tasks and milestones by id; what could not be scheduled is absent. */
  readonly dates: ReadonlyMap<string, { readonly finish: Minute }>;
}

/** Working minutes of the project's calendar between two times, negative where the second is earlier. */
export type WorkBetween = (from: Minute, to: Minute) => number;

/** The project first, then milestones, tasks in the order of the later file, what is gone, and risks. */
export function comparePlans(
  from: PlanState,
  to: PlanState,
  workBetween: WorkBetween,
): readonly PlanChange[] {
  const pairs = matchTasks(from.plan, to.plan);
  const slip = slipBetween(from, to, workBetween);
  return [
    ...projectChanges(from, to, workBetween),
    ...milestoneChanges(from.plan.milestones, to.plan.milestones, slip),
    ...taskChanges(from, to, pairs, slip),
    ...riskChanges(from.plan.risks, to.plan.risks),
  ];
}

export interface NamedTasks {
  readonly tasks: ReadonlyMap<string, Pick<Task, 'id' | 'was'>>;
}

/** The id that each task of the later plan had in the earlier one; a task without one is new. */
export function matchTasks(from: NamedTasks, to: NamedTasks): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of to.tasks.keys()) {
    if (!from.tasks.has(id)) continue;
    pairs.set(id, id);
    taken.add(id);
  }
  const pair = (later: string, earlier: string): void => {
    if (pairs.has(later) || taken.has(earlier) || !from.tasks.has(earlier) || !to.tasks.has(later)) return;
    pairs.set(later, earlier);
    taken.add(earlier);
  };
  for (const task of to.tasks.values()) for (const id of task.was) pair(task.id, id);
  for (const task of from.tasks.values()) for (const id of task.was) pair(id, task.id);
  return pairs;
}

type Slip = (item: ChangedItem, before: string, now: string) => readonly PlanChange[];

function slipBetween(from: PlanState, to: PlanState, workBetween: WorkBetween): Slip {
  return (item, before, now) => {
    const earlier = from.dates.get(before)?.finish;
    const later = to.dates.get(now)?.finish;
    return earlier === undefined || later === undefined ? [] : slipOf(item, earlier, later, workBetween);
  };
}

function slipOf(
  item: ChangedItem,
  from: Minute,
  to: Minute,
  workBetween: WorkBetween,
): readonly PlanChange[] {
  const by = workBetween(from, to);
  // The end of one day's work and the begin of the next are the same to whoever works then.
  return by === 0 ? [] : [{ item, kind: by > 0 ? 'slipped' : 'pulled-in', from, to, by }];
}

function projectChanges(from: PlanState, to: PlanState, workBetween: WorkBetween): readonly PlanChange[] {
  const item: ChangedItem = { section: 'project' };
  const changes: PlanChange[] = [];
  const [before, now] = [from.plan.project, to.plan.project];
  if (before.name !== now.name) changes.push({ item, kind: 'retitled', from: before.name, to: now.name });
  if (from.finish !== null && to.finish !== null) {
    changes.push(...slipOf(item, from.finish, to.finish, workBetween));
  }
  if (!equal(before.deadline, now.deadline)) {
    changes.push({ item, kind: 'due', from: before.deadline, to: now.deadline });
  }
  const [was, is] = [from.plan.budget.total, to.plan.budget.total];
  if (!equal(was, is)) changes.push({ item, kind: 'budget', from: was, to: is });
  return changes;
}

function milestoneChanges(
  from: ReadonlyMap<string, Milestone>,
  to: ReadonlyMap<string, Milestone>,
  slip: Slip,
): readonly PlanChange[] {
  const itemOf = ({ id, title }: Milestone): ChangedItem => ({ section: 'milestones', id, title });
  const changes: PlanChange[] = [];
  for (const now of to.values()) {
    const item = itemOf(now);
    const before = from.get(now.id);
    if (!before) {
      changes.push({ item, kind: 'added' });
      continue;
    }
    if (before.title !== now.title)
      changes.push({ item, kind: 'retitled', from: before.title, to: now.title });
    if (!equal(before.due, now.due)) changes.push({ item, kind: 'due', from: before.due, to: now.due });
    changes.push(...slip(item, now.id, now.id));
  }
  for (const before of from.values()) {
    if (!to.has(before.id)) changes.push({ item: itemOf(before), kind: 'dropped', by: 'removed' });
  }
  return changes;
}

function taskChanges(
  from: PlanState,
  to: PlanState,
  pairs: ReadonlyMap<string, string>,
  slip: Slip,
): readonly PlanChange[] {
  const itemOf = ({ id, title }: Task): ChangedItem => ({ section: 'tasks', id, title });
  const later = new Map(Array.from(pairs, ([now, before]) => [before, now]));
  const changes: PlanChange[] = [];
  for (const now of to.plan.tasks.values()) {
    const before = from.plan.tasks.get(pairs.get(now.id) ?? '');
    if (!before) changes.push({ item: itemOf(now), kind: 'added' });
    else changes.push(...taskChange(itemOf(now), before, now, from.plan, to.plan, later, slip));
  }
  for (const before of from.plan.tasks.values()) {
    if (!later.has(before.id)) changes.push({ item: itemOf(before), kind: 'dropped', by: 'removed' });
  }
  return changes;
}

function taskChange(
  item: ChangedItem,
  before: Task,
  now: Task,
  from: Plan,
  to: Plan,
  later: ReadonlyMap<string, string>,
  slip: Slip,
): readonly PlanChange[] {
  const changes: PlanChange[] = [];
  if (before.id !== now.id) changes.push({ item, kind: 'renamed', from: before.id, to: now.id });
  if (before.title !== now.title) changes.push({ item, kind: 'retitled', from: before.title, to: now.title });
  const nameNow = (id: string): string => later.get(id) ?? id;
  const phase = before.parent === null ? null : nameNow(before.parent);
  if (phase !== now.parent) changes.push({ item, kind: 'moved', from: phase, to: now.parent });
  const [small, large] = [sizeOf(before, from), sizeOf(now, to)];
  if (small !== large) {
    changes.push({ item, kind: (large ?? 0) > (small ?? 0) ? 'grown' : 'shrunk', from: small, to: large });
  }
  if (!equal(before.deadline, now.deadline)) {
    changes.push({ item, kind: 'due', from: before.deadline, to: now.deadline });
  }
  const people = (task: Task): readonly string[] => task.assign.map(({ person }) => person);
  if (!equal(people(before).toSorted(), people(now).toSorted())) {
    changes.push({ item, kind: 'assigned', from: people(before), to: people(now) });
  }
  const needed = new Set(before.needs.map(({ predecessor }) => nameNow(predecessor)));
  const needs = new Set(now.needs.map(({ predecessor }) => predecessor));
  const added = Array.from(needs).filter((id) => !needed.has(id));
  const removed = Array.from(needed).filter((id) => !needs.has(id));
  if (added.length + removed.length > 0) changes.push({ item, kind: 'needs', added, removed });
  // What a phase's children did is theirs to say.
  const isPhase = now.children.length > 0;
  if (!isPhase && before.status !== now.status) {
    const isDropped = stateKind(to, now.status) === 'dropped' && stateKind(from, before.status) !== 'dropped';
    changes.push(
      isDropped
        ? { item, kind: 'dropped', by: 'state' }
        : { item, kind: 'state', from: before.status, to: now.status },
    );
  }
  if (!isPhase && stateKind(to, now.status) !== 'dropped') changes.push(...slip(item, before.id, now.id));
  return changes;
}

function sizeOf(task: Task, { project }: Plan): number | null {
  const estimate = task.children.length > 0 ? null : (task.effort ?? task.duration);
  return estimate === null ? null : expectedMinutes(estimate, task.estimate, project.hoursPerDay);
}

function riskChanges(from: ReadonlyMap<string, Risk>, to: ReadonlyMap<string, Risk>): readonly PlanChange[] {
  const itemOf = ({ id, title }: Risk): ChangedItem => ({ section: 'risks', id, title });
  const changes: PlanChange[] = [];
  for (const now of to.values()) {
    const before = from.get(now.id);
    if (!before) changes.push({ item: itemOf(now), kind: 'added' });
    else if (before.status !== now.status) {
      changes.push({ item: itemOf(now), kind: 'state', from: before.status, to: now.status });
    }
  }
  for (const before of from.values()) {
    if (!to.has(before.id)) changes.push({ item: itemOf(before), kind: 'dropped', by: 'removed' });
  }
  return changes;
}
