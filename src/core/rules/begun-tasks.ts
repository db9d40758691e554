/** Of the tasks that an entry of a register names, those on which work has begun or is done: for them it is late. */
import type { Plan, Task } from '../model/plan';
import { stateKind } from '../model/states';

/** Phases by the tasks in them; in the order of the file, each once. */
export function begunTasks(plan: Plan, ids: readonly string[]): readonly Task[] {
  const seen = new Set<string>();
  const begun: Task[] = [];
  const open = ids.toReversed();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const task = plan.tasks.get(id);
    if (!task || seen.has(id)) continue;
    seen.add(id);
    if (task.children.length > 0) open.push(...task.children.toReversed());
    else if (hasBegun(plan, task)) begun.push(task);
  }
  return begun;
}

function hasBegun(plan: Plan, { status, started }: Task): boolean {
  const kind = stateKind(plan, status);
  return (
    kind !== 'dropped' && (kind === 'active' || kind === 'review' || kind === 'done' || started !== null)
  );
}
