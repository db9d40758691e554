/** Ledgers that the plan names and that cannot be read: the money in them is not counted as spent. */
import { yaml } from './example';
import { ledgerProblems } from './ledger-problems';
import type { Rule } from './rule';

export const ledgerMissingFile: Rule = {
  id: 'ledger/missing-file',
  severity: 'warning',
  docs: {
    summary: 'A ledger that the plan names cannot be read.',
    why: 'Spent money comes from the ledger and from nowhere else. While the file is missing, cost and forecast are those of the plan alone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        budget: { total: 10k, ledger: [finance/ledgre.csv] }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n',
    },
  },
  check: (context) => ledgerProblems(context, ['missing-file']),
};
