/** Too many open tasks without a predecessor or a successor (DCMA point 1, logic). */
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const scheduleOpenEnds: Rule = {
  id: 'schedule/open-ends',
  severity: 'info',
  docs: {
    summary: 'Too many open tasks wait for nothing, or nothing waits for them.',
    why: 'Point 1 of the fourteen by which the DCMA judges a schedule: (open tasks without a predecessor or a successor) / (open tasks), at most 5 %. The delay of a task that nothing waits for moves nothing, so the finish stays where it is although it cannot be kept. A link of a phase counts for all of its tasks. Plans without any link are left alone: they are lists.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
          ATLAS-r9t: { title: Audit log, effort: 2d }
          ATLAS-v5w: { title: Load test, effort: 2d }
        checks: { schedule/open-ends: { from: 4 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          kick-off: { title: Kick-off }
          beta: { title: Public beta, needs: [ATLAS-r9t, ATLAS-v5w] }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, needs: kick-off }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
          ATLAS-r9t: { title: Audit log, effort: 2d, needs: ATLAS-k3f }
          ATLAS-v5w: { title: Load test, effort: 2d, needs: ATLAS-m2q }
        checks: { schedule/open-ends: { from: 4 } }
      `,
    },
  },
  options: shareOptions('5%', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality } = context;
  if (quality.links.length === 0) return;
  yield* manyBreak(context, {
    broken: quality.open.filter(({ hasPredecessor, hasSuccessor }) => !hasPredecessor || !hasSuccessor),
    breach: ({ id, hasPredecessor }) =>
      breachAt(plan, id, hasPredecessor ? 'is waited for by nothing' : 'waits for nothing'),
    of: quality.open.length,
    noun: 'open tasks',
    are: 'wait for nothing, or nothing waits for them',
  });
}
