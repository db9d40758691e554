/** Too many open tasks that begin on a date that somebody wrote, and behind nothing (GAO best practice 2, sequencing). */
import { printDay } from '../base/dates';
import type { OpenTask } from '../schedule/quality/quality-facts';
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const scheduleDateForLink: Rule = {
  id: 'schedule/date-for-link',
  severity: 'info',
  docs: {
    summary: 'Too many open tasks begin on a date, and wait for nothing.',
    why: 'A date in place of a link is right on the day on which it is written. When the work slips that the date was guessed from, the task stays where it is, and the forecast with it: (open tasks that wait for nothing and may not start before a date to come) / (open tasks), at most 10 %. Link each to what it waits for; a delivery from outside is a milestone of its own.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, start: not-before 2026-05-07 }
        checks: { schedule/date-for-link: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
        checks: { schedule/date-for-link: { from: 2 } }
      `,
    },
  },
  options: shareOptions('10%', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality, statusDay } = context;
  const dateOf = (id: string): number | null => {
    const start = plan.tasks.get(id)?.start;
    return start?.kind === 'not-before' || start?.kind === 'on' ? start.moment.day : null;
  };
  const isDated = ({ id, hasPredecessor }: OpenTask): boolean =>
    !hasPredecessor && (dateOf(id) ?? -Infinity) > statusDay;
  yield* manyBreak(context, {
    broken: quality.open.filter(isDated),
    breach: ({ id }) => breachAt(plan, id, () => `waits for ${printDay(dateOf(id)!)} and for nothing else`),
    of: quality.open.length,
    noun: 'open tasks',
    are: 'begin on a date and wait for nothing',
  });
}
