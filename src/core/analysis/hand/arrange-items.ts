/**
 * The order and the nesting of tasks: beside another task, below it, or a step up, down, in or out. Neighbours change
 * places; what goes below another task is moved there with all that hangs below itself.
 */
import { clip } from '../../base/one-line';
import { err, ok, type Result } from '../../base/result';
import { taskAddress, type Address } from '../../model/address';
import type { HandEdit } from '../../model/hand-edit';
import type { Plan, Task } from '../../model/plan';
import type { PlanEdit } from '../../model/plan-edit';
import { isSummary } from '../../model/states';
import type { Snapshot } from '../snapshot';
import { nameOf, writtenOnly, type HandResult } from './hand-plan';

type Place = Extract<HandEdit, { kind: 'place' }>;
type Shift = Extract<HandEdit, { kind: 'shift' }>;

export function shiftItems(snapshot: Snapshot, { items, way }: Shift): HandResult {
  const { plan } = snapshot;
  const found = tasksOf(plan, items);
  if (!found.ok) return found;
  const [first, last] = [found.value[0]!, found.value.at(-1)!];
  const siblings = siblingsOf(plan, first);
  const before = siblings[siblings.indexOf(first.id) - 1];
  const after = siblings[siblings.indexOf(last.id) + 1];
  const place = (at: Place['at'], target: string): HandResult =>
    placeItems(snapshot, { kind: 'place', items, at, target });
  switch (way) {
    case 'up':
      return before === undefined ? err(`${nameOf(first)} is the first there.`) : place('before', before);
    case 'down':
      return after === undefined ? err(`${nameOf(last)} is the last there.`) : place('after', after);
    case 'in':
      return before === undefined
        ? err(`${nameOf(first)} has no task above it to go below.`)
        : place('into', before);
    case 'out':
      return first.parent === null ? err(`${nameOf(first)} lies in no phase.`) : place('after', first.parent);
  }
}

export function placeItems({ plan }: Snapshot, { items, at, target }: Place): HandResult {
  const found = tasksOf(plan, items);
  if (!found.ok) return found;
  const tasks = found.value;
  const goal = plan.tasks.get(target);
  if (!goal) return err(`${clip(target, 40)} is no task of the plan.`);
  for (let up: Task | undefined = goal; up; up = up.parent === null ? undefined : plan.tasks.get(up.parent))
    if (tasks.some(({ id }) => id === up?.id)) return err(`${nameOf(up)} cannot be moved into itself.`);
  if (at === 'into' && !isSummary(goal) && hasWork(goal)) {
    return err(`${nameOf(goal)} has work of its own; a phase has that of its tasks.`);
  }
  const parent = at === 'into' ? goal.id : goal.parent;
  const siblings = parent === null ? topOf(plan) : (plan.tasks.get(parent)?.children ?? []);
  const rest = siblings.filter((id) => !tasks.some((task) => task.id === id));
  const index = at === 'into' ? rest.length : rest.indexOf(target) + (at === 'after' ? 1 : 0);
  const order = rest.toSpliced(index, 0, ...tasks.map(({ id }) => id));
  if (tasks.every((task) => task.parent === parent)) return reordered(siblings, order, nameOf(tasks[0]!));
  const into: Address = parent === null ? ['tasks'] : taskAddress(parent, 'tasks');
  const edits = tasks.map(({ id }): PlanEdit => {
    const after = order[order.indexOf(id) - 1] ?? null;
    return { kind: 'move', item: taskAddress(id), into, after };
  });
  return ok(writtenOnly(edits));
}

/** Only those between the first and the last that change places are written again. */
function reordered(before: readonly string[], after: readonly string[], name: string): HandResult {
  const first = before.findIndex((id, i) => id !== after[i]);
  if (first < 0) return err(`${name} stands there already.`);
  const last = before.findLastIndex((id, i) => id !== after[i]);
  const items = after.slice(first, last + 1).map((id) => taskAddress(id));
  return ok(writtenOnly([{ kind: 'order', items }]));
}

/** In the order of the plan, of one level. */
function tasksOf(plan: Plan, items: readonly string[]): Result<readonly Task[], string> {
  const wanted = new Set(items);
  const milestone = items.map((id) => plan.milestones.get(id)).find((one) => one !== undefined);
  if (milestone) return err(`${nameOf(milestone)} stands where the work does that it needs.`);
  const tasks = Array.from(plan.tasks.values()).filter(({ id }) => wanted.has(id));
  if (tasks.length === 0) return err('There is nothing to move.');
  if (tasks.some(({ parent }) => parent !== tasks[0]!.parent)) return err('They do not stand in one phase.');
  return ok(tasks);
}

function siblingsOf(plan: Plan, { parent }: Task): readonly string[] {
  return parent === null ? topOf(plan) : (plan.tasks.get(parent)?.children ?? []);
}

function topOf(plan: Plan): readonly string[] {
  return Array.from(plan.tasks.values()).flatMap(({ id, parent }) => (parent === null ? [id] : []));
}

function hasWork({ effort, duration, started, assign }: Task): boolean {
  return effort !== null || duration !== null || started !== null || assign.length > 0;
}
