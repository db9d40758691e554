/** The cost performance index that has been low for some time. */
import { atKey } from '../model/finding';
import { yaml } from './example';
import { lowSince } from './low-index';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

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
  options: {
    below: { kind: 'share', default: '90%', description: 'the index that is still good' },
    for: { kind: 'duration', default: '3w', description: 'how long, in working time, it has been below' },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const low = lowSince(context, 'cpi', context.option('below'), context.option('for'));
  if (low === null) return;
  yield {
    message: say`CPI is ${low.now.toFixed(2)} and has been below ${context.option('below').toFixed(2)} at the ends of ${low.weeks} weeks: what is earned costs more than approved.`,
    place: atKey('budget'),
  };
}
