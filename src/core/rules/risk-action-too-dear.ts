/** Responses that cost more than the risk is expected to. */
import type { BudgetRow } from '../budget/budget-result';
import { at, atKey } from '../model/finding';
import { isLiveRisk } from '../model/risk-edits';
import { money } from './amounts';
import { yaml } from './example';
import { titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const riskActionTooDear: Rule = {
  id: 'risk/action-too-dear',
  severity: 'info',
  docs: {
    summary: 'The tasks that carry out the response to a threat cost more than it saves.',
    why: 'A response is worth the exposure that it takes away: probability × cost, less what `residual` leaves of it. Only threats are weighed that cost money alone; a delay or a loss of quality may be worth any price.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz, rate: 100/h }
        tasks:
          ATLAS-r9t: { title: Second provider, effort: 20d, assign: ana }
        risks:
          fee-rise:
            title: Provider raises its fees
            probability: 20%
            impact: { cost: 20k }
            owner: ana
            response: mitigate
            actions: [ATLAS-r9t]
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz, rate: 100/h }
        tasks:
          ATLAS-r9t: { title: Contract for two years, effort: 2d, assign: ana }
        risks:
          fee-rise:
            title: Provider raises its fees
            probability: 20%
            impact: { cost: 20k }
            owner: ana
            response: mitigate
            actions: [ATLAS-r9t]
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  for (const { risk, cost, residual } of plan.risks.size === 0 ? [] : context.exposure.risks) {
    const { schedule, other } = risk.impact;
    if (risk.kind === 'opportunity' || !isLiveRisk(risk) || schedule !== null || other.size > 0) continue;
    if (cost === null || risk.actions.length === 0) continue;
    const { budget } = context;
    const saved = cost - (residual?.cost ?? 0);
    const price = risk.actions.reduce((sum, id) => sum + (rowOf(budget.phases, id)?.planned ?? 0), 0);
    if (price <= saved) continue;
    yield {
      message: say`The response to ${risk.title} costs ${money(price, budget)} and saves ${money(saved, budget)} on average.`,
      place: at('risks', risk.id, 'actions'),
      related: risk.actions.slice(0, 5).flatMap((id) => {
        const row = rowOf(budget.phases, id);
        return row
          ? [
              {
                message: say`${titleOf(plan, id)} costs ${money(row.planned, budget)}.`,
                place: atKey('task', id),
              },
            ]
          : [];
      }),
    };
  }
}

/** Phases hold their tasks. */
function rowOf(rows: readonly BudgetRow[], id: string): BudgetRow | null {
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    const found = row.id === id ? row : rowOf(row.children, id);
    if (found) return found;
  }
  return null;
}
