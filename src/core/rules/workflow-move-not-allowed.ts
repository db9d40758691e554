/** A state that the workflow does not lead to from the one that was last committed. */
import { at } from '../model/finding';
import type { Plan } from '../model/plan';
import { isSummary } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { list, say, sayFix } from './say';

export const workflowMoveNotAllowed: Rule = {
  id: 'workflow/move-not-allowed',
  severity: 'warning',
  docs: {
    summary: 'A task has changed from one state to another to which the workflow does not lead.',
    why: 'Under `next` of a state a team says what may follow it, so that work is looked at before it is done. The state of before is that of the last commit of the plan in which any task had another state than now, of the two newest; a plan of more than a million characters is not compared.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        workflow: { states: { todo: open, doing: { kind: active, next: [review] }, review: review, done: done } }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: done, started: 2026-04-27, finished: 2026-05-01 }
      `,
      committed: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-27 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        workflow: { states: { todo: open, doing: { kind: active, next: [review] }, review: review, done: done } }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: review, started: 2026-04-27 }
      `,
      committed: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-27 }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, committed }: RuleContext): Iterable<RuleFinding> {
  const before = committed.find(({ states }) => haveMoved(plan, states))?.states;
  if (!before) return;
  for (const task of plan.tasks.values()) {
    const from = before.get(task.id);
    if (from === undefined || from === task.status || isSummary(task)) continue;
    const { next } = plan.workflow.states.get(from) ?? { next: null };
    if (next === null || next.includes(task.status)) continue;
    const address = ['task', task.id, 'status'];
    yield {
      message: say`${task.title} went from ${from} to ${task.status}; the workflow leads to ${list(next)}.`,
      place: at(...address),
      related: [{ message: say`What may follow ${from}.`, place: at('workflow', 'states', from, 'next') }],
      fixes: [from, ...next].slice(0, 3).map((state) => ({
        title: sayFix`Set the status to ${state}`,
        preferred: false,
        edits: [{ kind: 'set', address, value: state }],
      })),
    };
  }
}

function haveMoved({ tasks }: Pick<Plan, 'tasks'>, before: ReadonlyMap<string, string>): boolean {
  for (const { id, status } of tasks.values()) {
    const was = before.get(id);
    if (was !== undefined && was !== status) return true;
  }
  return false;
}
