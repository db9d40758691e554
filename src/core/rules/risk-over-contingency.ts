/** More money at risk than was set aside for it. */
import { at, atKey } from '../model/finding';
import { isLiveRisk } from '../model/risk-edits';
import { money } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const riskOverContingency: Rule = {
  id: 'risk/over-contingency',
  severity: 'warning',
  docs: {
    summary: 'The expected cost of the open risks is more than the contingency.',
    why: 'The contingency is there for risks that are known: the sum of probability × cost of those that are open. What it does not cover has to be found when they happen.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        risks:
          fee-rise: { title: Provider raises its fees, probability: 50%, impact: { cost: 30k }, owner: ana, response: accept }
        budget: { total: 100k, contingency: 10% }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        risks:
          fee-rise: { title: Provider raises its fees, probability: 50%, impact: { cost: 30k }, owner: ana, response: accept }
        budget: { total: 100k, contingency: 20% }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  if (plan.budget.contingency === null || plan.risks.size === 0) return;
  const { exposure, budget } = context;
  const { contingency } = budget;
  if (contingency === null || exposure.cost <= contingency) return;
  const [most, ...others] = exposure.risks
    .filter(({ risk, cost }) => isLiveRisk(risk) && cost !== null && cost > 0)
    .toSorted((a, b) => b.cost! - a.cost!);
  if (!most) return;
  yield {
    message: say`Open risks cost ${money(exposure.cost, budget)} on average; the contingency is ${money(contingency, budget)}. Most: ${most.risk.title}.`,
    place: at('budget', 'contingency'),
    related: [most, ...others].slice(0, 10).map(({ risk, cost }) => ({
      message: say`${risk.title}: ${money(cost!, budget)}.`,
      place: atKey('risks', risk.id),
    })),
  };
}
