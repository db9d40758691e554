/** Tasks that are done although their own figures say that work remains. */
import { at } from '../model/finding';
import { isSummary, stateKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';

export const progressDoneUnfinished: Rule = {
  id: 'progress/done-unfinished',
  severity: 'warning',
  docs: {
    summary: 'The status is done, but progress is below 100 % or work remains.',
    why: 'Done counts: the schedule plans nothing more, and all of the value is earned. If work remains, the task is not done; if it is, the figure is left over and misleads.',
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
            progress: 80%
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
      `,
    },
  },
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const task of tasksWith(plan, ({ remaining, progress }) => remaining !== null || progress !== null)) {
    const left = task.remaining !== null && task.remaining.amount > 0;
    const below = task.progress !== null && task.progress < 1;
    if (!left && !below) continue;
    if (stateKind(plan, task.status) !== 'done' || isSummary(task)) continue;
    const key = below ? 'progress' : 'remaining';
    const fact = below ? `its progress is ${Math.floor(task.progress * 100)} %` : 'work remains';
    const { id } = task;
    yield {
      message: say`${task.title} is ${task.status}, but ${fact}.`,
      place: at('task', id, key),
      fixes: [
        {
          title: sayFix`Take out ${[below ? 'progress' : '', left ? 'remaining' : ''].filter(Boolean).join(' and ')}`,
          preferred: true,
          edits: [
            ...(below ? [{ kind: 'remove', address: ['task', id, 'progress'] } as const] : []),
            ...(left ? [{ kind: 'remove', address: ['task', id, 'remaining'] } as const] : []),
          ],
        },
      ],
    };
  }
}
