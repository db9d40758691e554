/** Tasks that are done although points of their checklist are not. */
import { openItems } from '../model/open-ends';
import { isSummary, stateKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, list, say } from './say';
import { tasksWith } from './tasks-with';

export const progressChecklistOpen: Rule = {
  id: 'progress/checklist-open',
  severity: 'warning',
  docs: {
    summary: 'A task is done, but its checklist is not.',
    why: 'The checklist says what done means for this task. A point that is ticked `done`, or does not apply (`n/a`, `dropped`), is settled; all others are work that remains.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f:
            title: Session tokens
            effort: 5d
            status: done
            started: 2026-04-27
            finished: 2026-05-01
            checklist: { threat model reviewed: done, load test run: todo }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f:
            title: Session tokens
            effort: 5d
            status: done
            started: 2026-04-27
            finished: 2026-05-01
            checklist: { threat model reviewed: done, load test run: done }
      `,
    },
  },
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const task of tasksWith(plan, ({ checklist }) => checklist.size > 0)) {
    if (stateKind(plan, task.status) !== 'done' || isSummary(task)) continue;
    const open = openItems(task);
    if (open.length === 0) continue;
    const points = list(open, 2);
    const { id } = task;
    yield {
      message: say`${task.title} is ${task.status} with ${count(open.length, 'open point')}: ${points}.`,
      place: { kind: 'address', address: ['task', id, 'checklist', open[0]!], part: 'value' },
    };
  }
}
