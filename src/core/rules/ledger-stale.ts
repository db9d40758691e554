/** Ledgers that have not been written for weeks, while work goes on. */
import { printDay } from '../base/dates';
import { at } from '../model/finding';
import { isSummary, stateKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const ledgerStale: Rule = {
  id: 'ledger/stale',
  severity: 'info',
  docs: {
    summary: 'The latest row of the ledgers is weeks old, and work is under way.',
    why: 'Spent money, CPI and the forecast are those of that day: what has been spent since is missing in all of them.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-03-02 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 60d, status: doing, started: 2026-03-02 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-03-06,ATLAS-k3f,,,,1200,review\n',
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-03-02 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 60d, status: doing, started: 2026-03-02 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-24,ATLAS-k3f,,,,1200,review\n',
    },
  },
  options: {
    after: { kind: 'duration', default: '25d', description: 'working time without a row' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, budget, days, statusDay } = context;
  const { lastDay, rows } = budget.ledger;
  // A ledger that nobody has written in is only begun.
  if (lastDay === null || rows === 0) return;
  const underWay = [...plan.tasks.values()].some(
    (task) => !isSummary(task) && ['active', 'review'].includes(stateKind(plan, task.status)),
  );
  if (!underWay) return;
  const age = days.between(lastDay, statusDay);
  if (age <= context.option('after') / (plan.project.hoursPerDay * 60)) return;
  yield {
    message: say`The latest ledger row is of ${printDay(lastDay)}, ${age} d before the status date, and work is under way.`,
    place: at('budget', 'ledger'),
  };
}
