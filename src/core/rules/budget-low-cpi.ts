/** The cost performance index that has been low for some time. */
import { yaml } from './example';
import { lowIndex, lowIndexOptions } from './low-index';
import type { Rule } from './rule';

export const budgetLowCpi: Rule = {
  id: 'budget/low-cpi',
  severity: 'warning',
  docs: {
    summary: 'The cost performance index (CPI) has been low for three weeks.',
    why: 'One dear week says little; a cost index that stays low rarely comes back, and EAC = BAC ÷ CPI says what that leads to. It is looked at at the end of each week, so that a single late booking raises nothing.',
    bad: {
      today: '2026-05-04',
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-06 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-a1b: { title: Threat model, effort: 20d, assign: ana, status: done, started: 2026-04-06, finished: 2026-05-01 }
          ATLAS-k3f: { title: Session tokens, effort: 20d, assign: ana, needs: ATLAS-a1b }
        budget: { total: 40k, ledger: [finance/ledger.csv] }
      `,
      ledger:
        'date,task,person,hours,line,amount,note\n2026-04-07,ATLAS-a1b,ana,,,9000,\n2026-04-20,ATLAS-a1b,ana,,,9000,\n',
    },
    good: {
      today: '2026-05-04',
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-06 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-a1b: { title: Threat model, effort: 20d, assign: ana, status: done, started: 2026-04-06, finished: 2026-05-01 }
          ATLAS-k3f: { title: Session tokens, effort: 20d, assign: ana, needs: ATLAS-a1b }
        budget: { total: 40k, ledger: [finance/ledger.csv] }
      `,
      ledger:
        'date,task,person,hours,line,amount,note\n2026-04-10,ATLAS-a1b,ana,,,4100,\n2026-04-24,ATLAS-a1b,ana,,,8000,\n',
    },
  },
  options: lowIndexOptions,
  check: (context) => lowIndex(context, 'cpi', 'what is earned costs more than approved'),
};
