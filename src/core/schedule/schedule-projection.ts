/**
 * The part of a plan that dates depend on. Titles, notes, costs, labels are left out, so that editing one of them
 * gives an equal projection and no schedule is computed again (I4). Add a field here when the engine starts to read it.
 */
import { equal } from '../base/equal';
import { mapAgain, type MappedAgain } from '../base/map-again';
import { columnOf } from '../base/numbered-map';
import type { Calendar, Milestone, Person, Plan, Project, Task, Workflow } from '../model/plan';

export interface SchedulePlan {
  readonly project: Pick<
    Project,
    | 'start'
    | 'finish'
    | 'scheduleFrom'
    | 'hoursPerDay'
    | 'criticalFloat'
    | 'nearCriticalFloat'
    | 'outOfSequence'
  >;
  readonly calendar: Calendar;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly team: ReadonlyMap<string, SchedulePerson>;
  readonly milestones: ReadonlyMap<string, ScheduleMilestone>;
  /** A parent stands before its children. */
  readonly tasks: ReadonlyMap<string, ScheduleTask>;
  readonly workflow: Workflow;
  readonly [index]?: PlanIndex;
}

/**
 * Ids as numbers, found once with the projection. A symbol, since it is no part of what the plan says: two plans are
 * equal without it, and a clone has none.
 */
const index: unique symbol = Symbol('index of the plan');

interface PlanIndex {
  /** What it was made of. */
  readonly tasks: SchedulePlan['tasks'];
  readonly milestones: SchedulePlan['milestones'];
  readonly needs: Int32Array;
}

export type SchedulePerson = Pick<Person, 'id' | 'kind' | 'capacity' | 'units' | 'away' | 'calendar'>;

export type ScheduleMilestone = Pick<Milestone, 'id' | 'due' | 'needs' | 'status' | 'finished'>;

export type ScheduleTask = Pick<
  Task,
  | 'id'
  | 'parent'
  | 'children'
  | 'effort'
  | 'duration'
  | 'estimate'
  | 'assign'
  | 'needs'
  | 'start'
  | 'finish'
  | 'delay'
  | 'pause'
  | 'deadline'
  | 'calendar'
  | 'status'
  | 'started'
  | 'finished'
  | 'progress'
  | 'remaining'
>;

export function scheduleProjection(plan: Plan): SchedulePlan {
  return reproject(plan, null).plan;
}

/** A projection that a thread can be sent. */
export function plainProjection(plan: Plan): SchedulePlan {
  const projected = scheduleProjection(plan);
  return { ...projected, tasks: new Map(projected.tasks), milestones: new Map(projected.milestones) };
}

/** A projection, and what saves work with the next one. */
export interface ScheduleProjection {
  readonly plan: SchedulePlan;
  readonly tasks: MappedAgain<string, Task, ScheduleTask>;
  readonly milestones: MappedAgain<string, Milestone, ScheduleMilestone>;
}

/** @param last the projection of an earlier plan: it stays the very same where nothing in it has changed */
export function reproject(plan: Plan, last: ScheduleProjection | null): ScheduleProjection {
  const { start, finish, scheduleFrom, hoursPerDay, criticalFloat, nearCriticalFloat, outOfSequence } =
    plan.project;
  const tasks = mapAgain(plan.tasks, projectTask, last?.tasks ?? null);
  const milestones = mapAgain(plan.milestones, projectMilestone, last?.milestones ?? null);
  const projection = {
    project: { start, finish, scheduleFrom, hoursPerDay, criticalFloat, nearCriticalFloat, outOfSequence },
    calendar: plan.calendar,
    calendars: plan.calendars,
    team: new Map(Array.from(plan.team, ([id, person]) => [id, projectPerson(person)])),
    milestones: milestones.to,
    tasks: tasks.to,
    workflow: plan.workflow,
  };
  if (last && equal(projection, last.plan)) return { plan: last.plan, tasks, milestones };
  const needs = last && haveSameLinks(last.plan, projection) ? needPlaces(last.plan) : findNeeds(projection);
  const indexed = { ...projection, [index]: { tasks: tasks.to, milestones: milestones.to, needs } };
  return { plan: indexed, tasks, milestones };
}

/** Whether two projections are known to have the same tasks, phases and links. */
export function areLinkedAlike(a: SchedulePlan, b: SchedulePlan): boolean {
  return a[index] !== undefined && a[index].needs === b[index]?.needs;
}

/**
 * Of the predecessors of all needs, one after the other in the order of tasks and milestones, their places in it; −1 for
 * the unknown. A milestone with the id of a task has no place.
 */
export function needPlaces(plan: Pick<SchedulePlan, 'tasks' | 'milestones' | typeof index>): Int32Array {
  const { tasks, milestones, [index]: known } = plan;
  return known?.tasks === tasks && known.milestones === milestones ? known.needs : findNeeds(plan);
}

/** Whether the same tasks, in the same phases, and milestones wait for the same things. */
function haveSameLinks(a: SchedulePlan, b: SchedulePlan): boolean {
  if (a.milestones !== b.milestones || a.tasks.size !== b.tasks.size) return false;
  const olds = columnOf(a.tasks);
  const tasks = columnOf(b.tasks);
  for (let i = 0; i < tasks.length; i++) {
    const [old, task] = [olds[i]!, tasks[i]!];
    if (task === old) continue;
    if (task.id !== old.id || task.parent !== old.parent || !equal(task.needs, old.needs)) return false;
  }
  return true;
}

/** Of tasks and milestones, their places: those of tasks first, and none for a milestone with the id of a task. */
export function placesIn({
  tasks,
  milestones,
}: Pick<SchedulePlan, 'tasks' | 'milestones'>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const id of tasks.keys()) places.set(id, places.size);
  for (const id of milestones.keys()) if (!places.has(id)) places.set(id, places.size);
  return places;
}

function findNeeds({ tasks, milestones }: Pick<SchedulePlan, 'tasks' | 'milestones'>): Int32Array {
  const places = placesIn({ tasks, milestones });
  let count = 0;
  for (const { needs } of tasks.values()) count += needs.length;
  for (const { id, needs } of milestones.values()) if (!tasks.has(id)) count += needs.length;
  const found = new Int32Array(count);
  let at = 0;
  const find = (needs: ScheduleTask['needs']): void => {
    for (let i = 0; i < needs.length; i++) found[at++] = places.get(needs[i]!.predecessor) ?? -1;
  };
  for (const { needs } of tasks.values()) find(needs);
  for (const { id, needs } of milestones.values()) if (!tasks.has(id)) find(needs);
  return found;
}

function projectPerson({ id, kind, capacity, units, away, calendar }: Person): SchedulePerson {
  return { id, kind, capacity, units, away, calendar };
}

function projectMilestone({ id, due, needs, status, finished }: Milestone): ScheduleMilestone {
  return { id, due, needs, status, finished };
}

function projectTask(task: Task): ScheduleTask {
  return {
    id: task.id,
    parent: task.parent,
    children: task.children,
    effort: task.effort,
    duration: task.duration,
    estimate: task.estimate,
    assign: task.assign,
    needs: task.needs,
    start: task.start,
    finish: task.finish,
    delay: task.delay,
    pause: task.pause,
    deadline: task.deadline,
    calendar: task.calendar,
    status: task.status,
    started: task.started,
    finished: task.finished,
    progress: task.progress,
    remaining: task.remaining,
  };
}
