/** Amounts in a currency of which the plan does not say what it is worth: they count nowhere. */
import { at } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const budgetUnknownCurrency: Rule = {
  id: 'budget/unknown-currency',
  severity: 'error',
  docs: {
    summary: 'An amount is in a currency that `budget.currencies` does not know.',
    why: 'The plan counts in one currency. Without a stated worth an amount in another cannot be added, so it is left out of every sum. Exchange rates are text of the plan, so that the same plan gives the same sum next year.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04, currency: EUR }
        budget:
          total: 10k
          lines:
            licences: { planned: 1200 USD }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04, currency: EUR }
        budget:
          total: 10k
          currencies: { USD: 0.92 }
          lines:
            licences: { planned: 1200 USD }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, budget }: RuleContext): Iterable<RuleFinding> {
  for (const gap of budget.gaps) {
    if (gap.kind !== 'currency') continue;
    yield {
      message: say`The worth of ${gap.currency} in ${plan.project.currency} is not stated: the amount is in no sum.`,
      place: at(...gap.address),
    };
  }
}
