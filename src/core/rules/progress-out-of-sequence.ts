/** Work that has begun before what it waits for is finished (GAO best practice 9, progress and logic). */
import { isOver, isSummary, stateKinds } from '../model/states';
import { at } from '../model/finding';
import { yaml } from './example';
import { finishFix, isLead, overlapFix } from './overlap-fixes';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { tasksWith } from './tasks-with';

export const progressOutOfSequence: Rule = {
  id: 'progress/out-of-sequence',
  severity: 'info',
  docs: {
    summary: 'A task has begun, but what it waits for is not finished.',
    why: 'The plan and the work disagree about the order. By the rule of the schedule (`out-of-sequence: retained-logic`) the rest of the task waits until the earlier work is done, which is later than those who do it expect. Either the link is an overlap (`SS`), or the earlier task is done, or the work that has begun will have to be looked at again. Where commits show the same, `evidence/waiting-but-commits` says so; links with a lead do not count.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-27 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, status: doing, started: 2026-04-30 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-27 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f SS, status: doing, started: 2026-04-30 }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, evidence, statusDay }: RuleContext): Iterable<RuleFinding> {
  const kindOf = stateKinds(plan);
  const begun = tasksWith(plan, ({ status }) => {
    const kind = kindOf(status);
    return kind === 'active' || kind === 'review';
  });
  for (const task of begun) {
    if (isSummary(task) || evidence.byTask.has(task.id)) continue;
    for (const [i, link] of task.needs.entries()) {
      const before = plan.tasks.get(link.predecessor);
      if (link.type !== 'FS' || isLead(link) || !before || isSummary(before) || isOver(plan, before))
        continue;
      yield {
        message: say`${task.title} is ${task.status}, but ${before.title}, which it waits for, is ${before.status}.`,
        place: { kind: 'address', address: ['task', task.id, 'needs', i], part: 'value' },
        related: [
          {
            message: say`${before.title} (${before.id}) is ${before.status}.`,
            place: at('task', before.id, 'status'),
          },
        ],
        fixes: [...finishFix(plan, before.id, statusDay), overlapFix(task, i)],
      };
    }
  }
}
