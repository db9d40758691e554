/**
 * Since when tasks are in the state they are in: the commit of the plan that wrote it, told by the plan's own history. The
 * start that the plan names counts for work that was begun and never stopped. Working days, as everywhere.
 */
import { startOfDay, type Day } from '../base/dates';
import type { WorkBetween } from '../history/compare-plans';
import type { Plan } from '../model/plan';
import { stateKind } from '../model/states';
import type { PlanTrend } from './plan-trend';

export interface StateAge {
  readonly since: Day;
  /** History reaches no further back: it may be longer. */
  readonly atLeast: boolean;
}

/**
 * @param wanted ids of tasks
 * @param today of what is not committed
 */
export function stateAges(
  plan: Plan,
  wanted: readonly string[],
  trend: PlanTrend | null,
  today: Day,
): ReadonlyMap<string, StateAge> {
  const ages = new Map<string, StateAge>();
  const entered = lastChanges(wanted, trend, today);
  const reached = trend?.kind === 'read' ? (trend.points.findLast(({ whole }) => whole)?.head ?? null) : null;
  for (const id of wanted) {
    const task = plan.tasks.get(id);
    if (!task) continue;
    const last = entered.get(id);
    const isBegun = stateKind(plan, task.status) === 'active' && task.started !== null;
    const wasOpen = last === undefined || last.from === null || stateKind(plan, last.from) === 'open';
    if (isBegun && wasOpen) ages.set(id, { since: task.started.day, atLeast: false });
    else if (last) ages.set(id, { since: last.day, atLeast: false });
    else if (reached) ages.set(id, { since: reached.day, atLeast: true });
  }
  return ages;
}

/** Working minutes from the day on which a state was entered to the status date; a state of today has none. */
export function ageOf({ since }: StateAge, statusDay: Day, workBetween: WorkBetween): number {
  return since >= statusDay ? 0 : workBetween(startOfDay(since), startOfDay(statusDay));
}

interface Entered {
  readonly day: Day;
  /** The state before; null where the task came with its state. */
  readonly from: string | null;
}

function lastChanges(
  wanted: readonly string[],
  trend: PlanTrend | null,
  today: Day,
): ReadonlyMap<string, Entered> {
  const found = new Map<string, Entered>();
  if (trend?.kind !== 'read') return found;
  /** Present ids by those that tasks had then. */
  const open = new Map(wanted.map((id) => [id, id]));
  for (const { head, changes } of trend.points) {
    if (changes === null) continue;
    if (open.size === 0) break;
    const day = head?.day ?? today;
    const renamed: (readonly [from: string, present: string])[] = [];
    for (const change of changes) {
      const { item } = change;
      const present = item.section === 'tasks' ? open.get(item.id) : undefined;
      if (present === undefined || item.section !== 'tasks') continue;
      if (change.kind === 'renamed') {
        renamed.push([change.from, present]);
        if (open.get(item.id) === present) open.delete(item.id);
      }
      if (change.kind === 'state') settle(item.id, present, { day, from: change.from });
      else if (change.kind === 'added' || change.kind === 'dropped')
        settle(item.id, present, { day, from: null });
    }
    for (const [from, present] of renamed) if (!found.has(present)) open.set(from, present);
  }
  return found;

  function settle(id: string, present: string, entered: Entered): void {
    if (!found.has(present)) found.set(present, entered);
    open.delete(id);
  }
}
