/** The schedule performance index that has been low for some time. */
import { yaml } from './example';
import { lowIndex, lowIndexOptions } from './low-index';
import type { Rule } from './rule';

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
  options: lowIndexOptions,
  check: (context) => lowIndex(context, 'spi', 'less is earned than was to be done'),
};
