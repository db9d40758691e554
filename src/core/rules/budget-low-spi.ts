/** The schedule performance index that has been low for some time. */
import { atKey } from '../model/finding';
import { yaml } from './example';
import { lowSince } from './low-index';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const budgetLowSpi: Rule = {
  id: 'budget/low-spi',
  severity: 'warning',
  docs: {
    summary: 'The schedule performance index (SPI) has been low for three weeks.',
    why: 'One slow week says little; a schedule index that stays low does not come back by itself. It is looked at at the end of each week. Without a `baseline` the plan is compared with itself, in which what is late has been moved already: name one.',
    bad: {
      today: '2026-05-04',
      tags: ['plan-1'],
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-06 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 40d, assign: ana, status: doing, started: 2026-04-06, progress: 25%, remaining: 40d }
        budget: { total: 40k }
      `,
    },
    good: {
      today: '2026-05-04',
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-06 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 40d, assign: ana, status: doing, started: 2026-04-06, progress: 50% }
        budget: { total: 40k }
      `,
    },
  },
  options: {
    below: { kind: 'share', default: '90%', description: 'the index that is still good' },
    for: { kind: 'duration', default: '3w', description: 'how long, in working time, it has been below' },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const low = lowSince(context, 'spi', context.option('below'), context.option('for'));
  if (low === null) return;
  yield {
    message: say`SPI is ${low.now.toFixed(2)} and has been below ${context.option('below').toFixed(2)} at the ends of ${low.weeks} weeks: less is earned than was to be done.`,
    place: atKey('budget'),
  };
}
