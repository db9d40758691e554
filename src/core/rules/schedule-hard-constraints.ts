/** Too many open tasks that are forced to a date (DCMA point 5). */
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const scheduleHardConstraints: Rule = {
  id: 'schedule/hard-constraints',
  severity: 'info',
  docs: {
    summary: 'Too many open tasks must start or finish on a date, or not after one.',
    why: 'Point 5 of the fourteen by which the DCMA judges a schedule: (open tasks with `on` or `not-after`) / (open tasks), at most 5 %. A forced date hides what the links say. For a promise use `deadline`, which warns and moves nothing; for what comes from outside `not-before`.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, start: on 2026-05-11 }
        checks: { schedule/hard-constraints: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, start: not-before 2026-05-11 }
        checks: { schedule/hard-constraints: { from: 2 } }
      `,
    },
  },
  options: shareOptions('5%', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality } = context;
  yield* manyBreak(context, {
    broken: quality.open.filter(({ hardConstraint }) => hardConstraint),
    breach: ({ id }) => breachAt(plan, id, 'is forced to a date'),
    of: quality.open.length,
    noun: 'open tasks',
    are: 'are forced to a date',
  });
}
