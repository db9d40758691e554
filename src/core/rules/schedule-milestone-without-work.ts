/** Milestones with a due date that wait for nothing (GAO best practice 1, capturing all activities). */
import { printDay } from '../base/dates';
import { at } from '../model/finding';
import type { Milestone, Plan } from '../model/plan';
import { stateKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const scheduleMilestoneWithoutWork: Rule = {
  id: 'schedule/milestone-without-work',
  severity: 'info',
  docs: {
    summary: 'A milestone has a due date, and no task leads to it.',
    why: 'Nothing has to happen for it, so the plan reaches it at once and never says that it is late. Name in `needs` the tasks or phases that must be done, or another milestone. What others deliver is a task of its own with a `duration`.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-05-15 }
        tasks:
          ATLAS-m2q: { title: Login form, effort: 4d }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-05-15, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-m2q: { title: Login form, effort: 4d }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, statusDay }: RuleContext): Iterable<RuleFinding> {
  if (plan.tasks.size === 0) return;
  for (const milestone of plan.milestones.values()) {
    const { id, title, due, needs } = milestone;
    if (due === null || due.day < statusDay || needs.length > 0 || isReached(plan, milestone)) continue;
    yield {
      message: say`${title} is due ${printDay(due.day)} and waits for nothing: the plan can never say that it is late.`,
      place: at('milestones', id, 'due'),
    };
  }
}

function isReached(plan: Plan, { finished, status }: Milestone): boolean {
  return finished !== null || (status !== null && stateKind(plan, status) === 'done');
}
