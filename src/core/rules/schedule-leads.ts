/** Links that let a task begin before what it waits for allows (DCMA point 2). */
import { yaml } from './example';
import { linkBreach, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const scheduleLeads: Rule = {
  id: 'schedule/leads',
  severity: 'info',
  docs: {
    summary: 'Links have a lead: a negative lag.',
    why: 'Point 2 of the fourteen by which the DCMA judges a schedule: links of open tasks and milestones with a negative lag, none. A lead says that the last part of the work before is not needed; split that work, and wait for the part that is.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f FS-1d }
        checks: { schedule/leads: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
        checks: { schedule/leads: { from: 2 } }
      `,
    },
  },
  options: shareOptions('0%', 'links', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality } = context;
  yield* manyBreak(context, {
    broken: quality.links.filter(({ lag }) => lag < 0),
    breach: (link) => linkBreach(plan, link, 'has a lead on'),
    of: quality.links.length,
    noun: 'links',
    size: quality.open.length,
    are: 'have a lead',
  });
}
