/** Too many open tasks from which no way leads to a milestone (GAO best practice 5, traceability). */
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const scheduleUntraced: Rule = {
  id: 'schedule/untraced',
  severity: 'info',
  docs: {
    summary: 'Too many open tasks lead to no milestone, over any number of links.',
    why: 'A milestone is what others were promised. Work that leads to none of them may slip for months before anybody sees it, or need not be done at all: (open tasks that no milestone waits for, over any number of links and phases) / (open tasks), at most 20 %. Link them to what they are for. Plans without milestones, and those in which no milestone waits for anything, are left alone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
          ATLAS-r9t: { title: Audit log, effort: 2d, needs: ATLAS-k3f }
        checks: { schedule/untraced: { from: 3 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, needs: [ATLAS-m2q, ATLAS-r9t] }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
          ATLAS-r9t: { title: Audit log, effort: 2d, needs: ATLAS-k3f }
        checks: { schedule/untraced: { from: 3 } }
      `,
    },
  },
  options: shareOptions('20%', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, waiters } = context;
  const milestones = Array.from(plan.milestones.values()).filter(({ needs }) => needs.length > 0);
  if (milestones.length === 0) return;
  const lost = waiters.withoutWayTo(milestones.map(({ id }) => id));
  if (lost.size === 0) return;
  const { quality } = context;
  yield* manyBreak(context, {
    broken: quality.open.filter(({ id }) => lost.has(id)),
    breach: ({ id }) => breachAt(plan, id, 'leads to no milestone'),
    of: quality.open.length,
    noun: 'open tasks',
    are: 'lead to no milestone',
  });
}
