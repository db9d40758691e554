/** More tasks in a state than the workflow lets be there at once. */
import { at } from '../model/finding';
import { tasksIn } from '../model/moves';
import type { Task } from '../model/plan';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say } from './say';

export const workflowLimitExceeded: Rule = {
  id: 'workflow/limit-exceeded',
  severity: 'warning',
  docs: {
    summary: 'A state holds more tasks than its limit in the workflow.',
    why: 'A limit of work in progress makes a team finish before it begins: what waits in a crowded state waits for nobody in particular. The finding stands at the tasks that came last.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        workflow: { states: { todo: open, doing: { kind: active, limit: 1 }, done: done } }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-27 }
          ATLAS-m2q: { title: Login form, effort: 4d, status: doing, started: 2026-04-29 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        workflow: { states: { todo: open, doing: { kind: active, limit: 1 }, done: done } }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-27 }
          ATLAS-m2q: { title: Login form, effort: 4d }
      `,
    },
  },
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const [state, { limit }] of plan.workflow.states) {
    const inside = limit === null ? [] : tasksIn(plan, state);
    if (limit === null || inside.length <= limit) continue;
    const last = inside.toSorted((a, b) => startOf(a) - startOf(b)).slice(limit);
    for (const { id, title } of last) {
      yield {
        message: say`${title} is one of ${count(inside.length, 'task')} in ${state}, which has room for ${limit}.`,
        place: at('task', id, 'status'),
        related: [
          {
            message: say`The limit of ${state} is ${limit}.`,
            place: at('workflow', 'states', state, 'limit'),
          },
        ],
      };
    }
  }
}

/** Without a start a task came last. */
function startOf({ started }: Task): number {
  return started?.day ?? Number.MAX_SAFE_INTEGER;
}
