/** Tasks at 100 % whose status still says that they are under way. */
import { at } from '../model/finding';
import { stateEdits } from '../model/state-edits';
import { isOver, isSummary, stateKind, stateOfKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';

export const progressCompleteNotDone: Rule = {
  id: 'progress/complete-not-done',
  severity: 'warning',
  docs: {
    summary: 'Progress is 100 %, but the status is not done.',
    why: 'Either the work is over and its status was forgotten, or something is left and the progress is too high. Until one of them changes, the task has no finish that later work may rely on. A task in review may stand at 100 %.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-27, progress: 100% }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-27, progress: 90% }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, statusDay }: RuleContext): Iterable<RuleFinding> {
  const done = stateOfKind(plan, 'done');
  for (const task of tasksWith(plan, ({ progress }) => progress !== null && progress >= 1)) {
    if (isOver(plan, task) || isSummary(task)) continue;
    if (stateKind(plan, task.status) === 'review') continue;
    const { id } = task;
    yield {
      message: say`${task.title} is 100 % complete, but its status is ${task.status}.`,
      place: at('task', id, 'progress'),
      fixes:
        done === null
          ? []
          : [
              {
                title: sayFix`Set the status to ${done}`,
                preferred: true,
                edits: stateEdits(plan, task, done, statusDay),
              },
            ],
    };
  }
}
