/**
 * What is written when a task changes its state: the state, the actual dates that come with it, no figures of work left
 * on what is done, and why the limit of the new state does not hold for it. One place, so that trees, boards, the command
 * line and agents write the same. Dates that a person wrote are kept.
 */
import { printDay, type Day } from '../base/dates';
import { taskAddress } from './address';
import type { Plan, StateKind, Task } from './plan';
import type { PlanEdit } from './plan-edit';
import { stateKind } from './states';

const hasBegun: readonly StateKind[] = ['active', 'review', 'done'];

/**
 * @param state a state's name, as the plan's workflow has it
 * @param day becomes `started` on the way into work and `finished` on the way into done: the plan's status date, after
 *   which nothing is known to have happened
 * @param reason why the task enters the state although it is full
 */
export function stateEdits(
  plan: Pick<Plan, 'workflow'>,
  task: Task,
  state: string,
  day: Day,
  reason: string | null = null,
): PlanEdit[] {
  const kind = stateKind(plan, state);
  const edits: PlanEdit[] = [];
  const set = (field: string, value: string): number =>
    edits.push({ kind: 'set', address: taskAddress(task.id, field), value });
  const remove = (field: string): number =>
    edits.push({ kind: 'remove', address: taskAddress(task.id, field) });

  if (task.status !== state) set('status', state);
  if (hasBegun.includes(kind) && task.started === null) set('started', printDay(day));
  // Back to open: what was begun by mistake has not begun.
  if (kind === 'open' && task.started !== null) remove('started');
  if (kind === 'done') {
    if (task.finished === null) set('finished', printDay(Math.max(day, task.started?.day ?? day)));
    if (task.progress !== null && task.progress < 1) remove('progress');
    if (task.remaining !== null && task.remaining.amount > 0) remove('remaining');
  }
  if (kind !== 'done' && kind !== 'dropped' && task.finished !== null) remove('finished');
  if (reason !== null) {
    edits.push({ kind: 'set', address: taskAddress(task.id, 'waived', 'limit'), value: reason });
  } else if (task.status !== state && task.waived.has('limit')) {
    // It was said of the state that the task leaves.
    const rest = task.waived.size > 1 ? ['limit'] : [];
    edits.push({ kind: 'remove', address: taskAddress(task.id, 'waived', ...rest) });
  }
  return edits;
}
