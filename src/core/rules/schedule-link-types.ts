/** Too few links from finish to start (DCMA point 4). */
import { yaml } from './example';
import { linkBreach, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const scheduleLinkTypes: Rule = {
  id: 'schedule/link-types',
  severity: 'info',
  docs: {
    summary: 'Too many links are not from finish to start.',
    why: 'Point 4 of the fourteen by which the DCMA judges a schedule: (links of open tasks and milestones from finish to start) / (links), at least 90 %. Tasks that only begin or end together say little about what is handed over; where many are linked so, they are often one piece of work, or should be cut at another place.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f SS }
        checks: { schedule/link-types: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
        checks: { schedule/link-types: { from: 2 } }
      `,
    },
  },
  options: shareOptions('10%', 'links', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality } = context;
  yield* manyBreak(context, {
    broken: quality.links.filter(({ type }) => type !== 'FS'),
    breach: (link) => linkBreach(plan, link, `is linked by ${link.type} to`),
    of: quality.links.length,
    noun: 'links',
    size: quality.open.length,
    are: 'are not from finish to start',
  });
}
