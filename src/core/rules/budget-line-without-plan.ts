/** Lines of the budget that say nothing about what they will cost. */
import { atKey } from '../model/finding';
import { money } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const budgetLineWithoutPlan: Rule = {
  id: 'budget/line-without-plan',
  severity: 'warning',
  docs: {
    summary: 'A line of the budget has no planned amount.',
    why: 'A line without `planned` (or `from: team`) is planned to cost nothing, so that every row the ledger books on it is over plan. Write `planned: 0` where nothing is to be spent on it.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d }
        budget:
          total: 10k
          lines:
            cloud: { title: Cloud }
          ledger: [finance/ledger.csv]
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-30,,,,cloud,1200,hosting\n',
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d }
        budget:
          total: 10k
          lines:
            cloud: { title: Cloud, planned: 2k/month }
          ledger: [finance/ledger.csv]
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-30,,,,cloud,1200,hosting\n',
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, budget, problems }: RuleContext): Iterable<RuleFinding> {
  // A planned amount that could not be read is said already.
  const unreadable = new Set(
    problems
      .filter(({ address }) => address?.[0] === 'budget' && address[1] === 'lines')
      .map(({ address }) => address![2]),
  );
  for (const { id, title, from, planned } of plan.budget.lines.values()) {
    if (from !== null || planned !== null || unreadable.has(id)) continue;
    const spent = budget.lines.find((row) => row.kind === 'line' && row.id === id)?.spent ?? 0;
    const already = spent === 0 ? '' : `, ${money(spent, budget)} are spent on it`;
    yield {
      message: say`The line ${title} has no planned amount${already}.`,
      place: atKey('budget', 'lines', id),
    };
  }
}
