/** Much work that the approved plan does not know (GAO best practice 10, a baseline that is kept). */
import { clip } from '../base/one-line';
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const scheduleNotInBaseline: Rule = {
  id: 'schedule/not-in-baseline',
  severity: 'info',
  docs: {
    summary: 'Much of the open work was not in the plan when it was approved.',
    why: 'What is compared with a baseline is what both have: the more of the work is new, the less a slip or an index says. Where the new work was agreed on (`changes:` says by whom), set a new baseline; where it was not, it is scope that crept in: (open tasks that the baseline does not have) / (open tasks), at most 25 %. A task that was renamed with `was:` is known again.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        baseline: plan-1
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-r9t: { title: Audit log, effort: 2d }
        checks: { schedule/not-in-baseline: { from: 2 } }
      `,
      tags: ['plan-1'],
      approved: {
        on: '2026-05-04',
        plan: yaml`
          project: { name: Atlas payments, start: 2026-05-04 }
          tasks:
            ATLAS-k3f: { title: Session tokens, effort: 3d }
        `,
      },
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        baseline: plan-2
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-r9t: { title: Audit log, effort: 2d }
        checks: { schedule/not-in-baseline: { from: 2 } }
      `,
      tags: ['plan-2'],
    },
  },
  options: shareOptions('25%', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality, baseline, variance } = context;
  if (!baseline || !variance) return;
  const name = clip(baseline.name, 20);
  yield* manyBreak(context, {
    broken: quality.open.filter(({ id }) => !variance.items.has(id)),
    breach: ({ id }) => breachAt(plan, id, `is not in ${name}`),
    of: quality.open.length,
    noun: 'open tasks',
    are: `are not in the baseline ${name}`,
  });
}
