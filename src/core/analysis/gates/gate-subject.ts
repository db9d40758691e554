/** What a gate is asked about: a task, a phase with the tasks below it, or a release with its scope. */
import type { Plan, Release, Task } from '../../model/plan';
import { isSummary, stateKind } from '../../model/states';
import type { GateSubject } from './requirement';

/** A task, a phase or a release by its id, tasks first; null where there is none. */
export function gateSubject(plan: Plan, id: string): GateSubject | null {
  const task = plan.tasks.get(id);
  if (task) return taskSubject(plan, task);
  const release = plan.releases.get(id);
  return release ? releaseSubject(plan, release) : null;
}

export function taskSubject(plan: Plan, task: Task): GateSubject {
  return {
    kind: isSummary(task) ? 'phase' : 'task',
    id: task.id,
    title: task.title,
    // Of ten thousand tasks each is asked about by itself.
    tasks: isSummary(task) || isDropped(plan, task) ? leavesOf(plan, [task.id]) : [task],
  };
}

export function releaseSubject(plan: Plan, release: Release): GateSubject {
  return {
    kind: 'release',
    id: release.id,
    title: release.title,
    tasks: leavesOf(plan, release.tasks),
  };
}

/** The tasks below some, without dropped ones, in the order of the file, each once. */
export function leavesOf(plan: Pick<Plan, 'tasks' | 'workflow'>, ids: readonly string[]): readonly Task[] {
  const inside = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (inside.has(id)) continue;
    inside.add(id);
    open.push(...(plan.tasks.get(id)?.children ?? []));
  }
  return Array.from(plan.tasks.values()).filter(
    (task) => inside.has(task.id) && !isSummary(task) && !isDropped(plan, task),
  );
}

function isDropped(plan: Pick<Plan, 'workflow'>, { status }: Task): boolean {
  return stateKind(plan, status) === 'dropped';
}
