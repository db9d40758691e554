/** Lines of a ledger that cannot be counted. */
import { yaml } from './example';
import { ledgerProblems } from './ledger-problems';
import type { Rule } from './rule';

export const ledgerBadRow: Rule = {
  id: 'ledger/bad-row',
  severity: 'warning',
  docs: {
    summary: 'A line of the ledger has no readable date or amount, or hours that no rate turns into money.',
    why: 'What cannot be read is not counted as spent, so the forecast is too low by that much.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-01 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-31,,,,,1200,hosting\n',
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-01 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-30,,,,,1200,hosting\n',
    },
  },
  check: (context) => ledgerProblems(context, ['bad-row', 'missing-rate']),
};
