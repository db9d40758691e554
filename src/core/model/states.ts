/** What a task's status means, by the workflow of its plan. */
import type { Plan, StateKind, Task, Workflow } from './plan';

export const standardWorkflow: Workflow = {
  states: new Map(
    (
      [
        ['todo', 'open'],
        ['doing', 'active'],
        ['review', 'review'],
        ['done', 'done'],
        ['blocked', 'blocked'],
        ['dropped', 'dropped'],
      ] as const
    ).map(([name, kind]) => [name, { kind, description: null, next: null, limit: null, fields: [] }]),
  ),
  fields: new Map(),
};

const kinds: ReadonlySet<string> = new Set([...standardWorkflow.states.values()].map(({ kind }) => kind));

export function isStateKind(word: string): word is StateKind {
  return kinds.has(word);
}

/** Whether a gate or a person means this state: by its name, or by its kind where no state has that name. */
export function isStateCalled({ workflow }: Pick<Plan, 'workflow'>, word: string, state: string): boolean {
  return word === state || (!workflow.states.has(word) && workflow.states.get(state)?.kind === word);
}

/** The kind of a status; a status that the workflow does not know counts as open. */
export function stateKind(plan: Pick<Plan, 'workflow'>, status: string): StateKind {
  return plan.workflow.states.get(status)?.kind ?? 'open';
}

/** As `stateKind`, for many tasks in a row: most have the status of the one before. */
export function stateKinds(plan: Pick<Plan, 'workflow'>): (status: string) => StateKind {
  let last: string | null = null;
  let kind: StateKind = 'open';
  return (status) => {
    if (status !== last) kind = stateKind(plan, status);
    last = status;
    return kind;
  };
}

/** The first state of a kind, in the order of the workflow: what a command writes to reach it. */
export function stateOfKind(plan: Pick<Plan, 'workflow'>, kind: StateKind): string | null {
  for (const [name, state] of plan.workflow.states) if (state.kind === kind) return name;
  return null;
}

export function isSummary(task: Task): boolean {
  return task.children.length > 0;
}

/** Done or dropped: nothing of it lies ahead. */
export function isOver(plan: Pick<Plan, 'workflow'>, task: Task): boolean {
  const kind = stateKind(plan, task.status);
  return kind === 'done' || kind === 'dropped';
}
