/** A status date that nobody has moved for long (GAO best practice 9, updating). */
import { printDay } from '../base/dates';
import { at } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const progressStaleStatus: Rule = {
  id: 'progress/stale-status',
  severity: 'warning',
  docs: {
    summary: 'The status date is long past, and work is open.',
    why: 'All dates are computed as of the status date: nothing that was to be done since then is known to be late, and no forecast holds. Bring the states and the remaining work up to date, then move the date; without `status-date` the plan is always as of today.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-06, status-date: 2026-04-06 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-06 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-06, status-date: 2026-04-30 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-06 }
      `,
    },
  },
  options: {
    after: { kind: 'duration', default: '10d', description: 'working days that the status date may be past' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality, days, today } = context;
  const { statusDate, hoursPerDay } = plan.project;
  if (statusDate === null || quality.open.length === 0) return;
  const past = days.between(statusDate, today);
  if (past <= context.option('after') / (hoursPerDay * 60)) return;
  const address = ['project', 'status-date'];
  yield {
    message: say`The status date ${printDay(statusDate)} is ${past} working days past; no later delay is in the dates.`,
    place: at(...address),
    fixes: [
      {
        title: sayFix`Move the status date to today, ${printDay(today)}`,
        preferred: false,
        edits: [{ kind: 'set', address, value: printDay(today) }],
      },
      {
        title: 'Take it out: the plan is then always as of today',
        preferred: false,
        edits: [{ kind: 'remove', address }],
      },
    ],
  };
}
