/**
 * Whether a task may go into a state by the workflow of its plan: the move itself, the limit of the state, and what must
 * be filled in. Gates, which ask commits and reports too, stand above (`core/analysis`). Nothing here forbids anything:
 * the plan is text, and whoever writes the state all the same is told by a finding.
 */
import type { Plan, Task } from './plan';
import { missingOfTask, type MissingFields } from './missing-fields';
import { isSummary } from './states';

export type MoveObstacle =
  | { readonly kind: 'move'; readonly from: string; readonly allowed: readonly string[] }
  /** `tasks` are in it already. */
  | { readonly kind: 'limit'; readonly limit: number; readonly tasks: number }
  | { readonly kind: 'fields'; readonly missing: MissingFields };

/** In the order in which a person would meet them; none where nothing stands in the way. */
export function moveObstacles(
  plan: Pick<Plan, 'workflow' | 'tasks'>,
  task: Task,
  state: string,
): readonly MoveObstacle[] {
  if (task.status === state) return [];
  const { next } = plan.workflow.states.get(task.status) ?? { next: null };
  const limit = plan.workflow.states.get(state)?.limit ?? null;
  const tasks = limit === null ? 0 : tasksIn(plan, state).length;
  return [
    ...(next === null || next.includes(state)
      ? []
      : [{ kind: 'move' as const, from: task.status, allowed: next }]),
    ...(limit === null || tasks < limit ? [] : [{ kind: 'limit' as const, limit, tasks }]),
    ...missingOfTask(plan, task, state)
      .filter(({ asked }) => asked.by === 'state')
      .map((missing) => ({ kind: 'fields' as const, missing })),
  ];
}

/** Tasks in a state, in the order of the file; phases have none of their own. */
export function tasksIn({ tasks }: Pick<Plan, 'tasks'>, state: string): readonly Task[] {
  return Array.from(tasks.values()).filter((task) => task.status === state && !isSummary(task));
}
