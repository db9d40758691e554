/** Of the tasks that an entry of a register names, those on which work has begun or is done: for them it is late. */
import { atKey, type Finding } from '../model/finding';
import type { Plan, Task } from '../model/plan';
import { stateKind } from '../model/states';
import { say } from './say';

const mostRelated = 10;

/** How such tasks are named in a sentence, and where they stand; null where there are none. */
export function sayBegun(
  plan: Plan,
  ids: readonly string[],
): {
  readonly names: string;
  readonly one: boolean;
  readonly related: Finding['related'];
} | null {
  const begun = begunTasks(plan, ids);
  const [first] = begun;
  if (!first) return null;
  const one = begun.length === 1;
  return {
    names: one ? first.title : `${first.title} and ${begun.length - 1} more`,
    one,
    related: begun.slice(0, mostRelated).map(({ id, title, status }) => ({
      message: say`${title} (${id}) is ${status}.`,
      place: atKey('task', id),
    })),
  };
}

/** Phases by the tasks in them; in the order of the file, each once. */
function begunTasks(plan: Plan, ids: readonly string[]): readonly Task[] {
  const seen = new Set<string>();
  const begun: Task[] = [];
  const open = ids.toReversed();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const task = plan.tasks.get(id);
    if (!task || seen.has(id)) continue;
    seen.add(id);
    if (task.children.length > 0) for (const child of task.children.toReversed()) open.push(child);
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
