/** Decisions for which tasks wait that begin soon. */
import { dayOfMinute, printDay } from '../base/dates';
import { atKey } from '../model/finding';
import { isOver } from '../model/states';
import { addressOf } from './cause';
import { yaml } from './example';
import { titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { isSettled } from '../model/settled';

export const registerDecisionPending: Rule = {
  id: 'register/decision-pending',
  severity: 'warning',
  docs: {
    summary: 'A decision is still to be taken, and a task that waits for it begins soon or has begun.',
    why: '`blocks` names the tasks that wait for a decision. Without it they stand still, or are done on a guess that may have to be undone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-u3x: { title: Wallets, effort: 3d, assign: ana }
        decisions:
          provider: { title: Payment provider, owner: ana, due: 2026-05-15, blocks: [ATLAS-u3x] }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-u3x: { title: Wallets, effort: 3d, assign: ana, start: not-before 2026-06-01 }
        decisions:
          provider: { title: Payment provider, owner: ana, due: 2026-05-15, blocks: [ATLAS-u3x] }
      `,
    },
  },
  options: {
    within: {
      kind: 'duration',
      default: '10d',
      description: 'how soon, in working time, a waiting task begins',
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, schedule, days, statusDay } = context;
  for (const [id, decision] of plan.decisions) {
    if (decision.date !== null || decision.blocks.length === 0 || isSettled(decision)) continue;
    const within = context.option('within') / (plan.project.hoursPerDay * 60);
    const waiting = decision.blocks
      .flatMap((task) => {
        const scheduled = schedule.tasks.get(task);
        const item = plan.tasks.get(task);
        return !scheduled || (item && isOver(plan, item))
          ? []
          : [{ task, start: dayOfMinute(scheduled.start) }];
      })
      .filter(({ start }) => start <= statusDay || days.between(statusDay, start) <= within)
      .toSorted((a, b) => a.start - b.start);
    const [first] = waiting;
    if (!first) continue;
    const others = waiting.length === 1 ? '' : ` and ${waiting.length - 1} more`;
    const due = decision.due === null ? 'has no date' : `is due ${printDay(decision.due)}`;
    yield {
      message: say`${decision.title} is undecided and ${due}; ${titleOf(plan, first.task)}${others} ${waiting.length === 1 ? 'waits' : 'wait'} for it from ${printDay(first.start)}.`,
      place: atKey('decisions', id),
      related: waiting.slice(0, 10).map(({ task, start }) => ({
        message: say`${titleOf(plan, task)} (${task}) begins ${printDay(start)}.`,
        place: atKey(...addressOf(plan, task)),
      })),
    };
  }
}
