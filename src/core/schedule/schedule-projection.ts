/**
 * The part of a plan that dates depend on. Titles, notes, costs, labels are left out, so that editing one of them
 * gives an equal projection and no schedule is computed again (I4). Add a field here when the engine starts to read it.
 */
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
  const { start, finish, scheduleFrom, hoursPerDay, criticalFloat, nearCriticalFloat, outOfSequence } =
    plan.project;
  return {
    project: { start, finish, scheduleFrom, hoursPerDay, criticalFloat, nearCriticalFloat, outOfSequence },
    calendar: plan.calendar,
    calendars: plan.calendars,
    team: mapValues(plan.team, ({ id, kind, capacity, units, away, calendar }) => {
      return { id, kind, capacity, units, away, calendar };
    }),
    milestones: mapValues(plan.milestones, ({ id, due, needs, status, finished }) => {
      return { id, due, needs, status, finished };
    }),
    tasks: mapValues(plan.tasks, projectTask),
    workflow: plan.workflow,
  };
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

function mapValues<K, V, W>(map: ReadonlyMap<K, V>, turn: (value: V) => W): Map<K, W> {
  const result = new Map<K, W>();
  for (const [key, value] of map) result.set(key, turn(value));
  return result;
}
