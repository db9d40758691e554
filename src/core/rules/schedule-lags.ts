/** Too many links with a waiting time (DCMA point 3). */
import { yaml } from './example';
import { linkBreach, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const scheduleLags: Rule = {
  id: 'schedule/lags',
  severity: 'info',
  docs: {
    summary: 'Too many links have a lag.',
    why: 'Point 3 of the fourteen by which the DCMA judges a schedule: (links of open tasks and milestones with a lag above 0) / (links), at most 5 %. A lag is time in which nobody knows what happens: a delivery or an approval is better a task of its own, with a name and somebody to ask.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f FS+5d }
        checks: { schedule/lags: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-r9t: { title: Wait for the approval, duration: 5d, needs: ATLAS-k3f }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-r9t }
        checks: { schedule/lags: { from: 2 } }
      `,
    },
  },
  options: shareOptions('5%', 'links', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality } = context;
  yield* manyBreak(context, {
    broken: quality.links.filter(({ lag }) => lag > 0),
    breach: (link) => linkBreach(plan, link, 'has a lag behind'),
    of: quality.links.length,
    noun: 'links',
    size: quality.open.length,
    are: 'have a lag',
  });
}
