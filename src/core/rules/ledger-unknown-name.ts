/** Names in a ledger that the plan does not have: the money counts, but under nothing. */
import { yaml } from './example';
import { ledgerProblems } from './ledger-problems';
import type { Rule } from './rule';

export const ledgerUnknownName: Rule = {
  id: 'ledger/unknown-name',
  severity: 'warning',
  docs: {
    summary: 'A line of the ledger names a task, person or budget line that the plan does not have.',
    why: 'The money is counted in the total, but under no phase, person or line, so those look cheaper than they are. For a task that was renamed, list its earlier id under `was:`.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-30,ATLAS-k3g,,,,1200,review\n',
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-30,ATLAS-k3f,,,,1200,review\n',
    },
  },
  needsWholeText: true,
  check: (context) => ledgerProblems(context, ['unknown-task', 'unknown-person', 'unknown-line']),
};
