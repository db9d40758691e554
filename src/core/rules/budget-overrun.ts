/** The forecast against the approved budget: by how much it is over, and where most of that comes from. */
import type { BudgetResult, BudgetRow } from '../budget/budget-result';
import { at } from '../model/finding';
import { money } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const budgetOverrun: Rule = {
  id: 'budget/overrun',
  severity: 'warning',
  docs: {
    summary: 'The project is forecast to cost more than its budget.',
    why: 'The forecast is what has been spent and what the remaining work will cost. Contingency and reserve are not part of the budget that it is held against: they are for what is not planned. The message names the phase that adds most.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 10d, assign: ana }
        budget: { total: 7k }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 10d, assign: ana }
        budget: { total: 8k }
      `,
    },
  },
  options: {
    above: { kind: 'share', default: '0%', description: 'share of the budget that may be exceeded' },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { budget } = context;
  if (budget.total === null) return;
  const over = budget.figures.forecast - budget.total;
  if (over <= 0 || over <= budget.total * context.option('above')) return;
  const forecast = money(budget.figures.forecast, budget);
  yield {
    message: say`Forecast ${forecast} is ${money(over, budget)} over the budget of ${money(budget.total, budget)}${cause(budget)}.`,
    place: at('budget', 'total'),
    fixes: [
      {
        title: sayFix`Raise the budget to ${forecast}`,
        preferred: false,
        edits: [
          {
            kind: 'set',
            address: ['budget', 'total'],
            value: plain(budget.figures.forecast, budget.decimals),
          },
        ],
      },
    ],
  };
}

/** The phase that costs most beyond its own plan; where the plan alone is over, that. */
function cause(budget: BudgetResult): string {
  if (budget.total !== null && budget.figures.planned > budget.total) {
    const { planned, forecast } = budget.figures;
    return planned === forecast ? ', all of it planned' : `; the plan alone costs ${money(planned, budget)}`;
  }
  const excess = ({ forecast, planned }: BudgetRow): number => forecast - planned;
  const worst = [...budget.phases].sort((a, b) => excess(b) - excess(a))[0];
  return worst && excess(worst) > 0 ? `, ${money(excess(worst), budget)} of it in ${worst.title}` : '';
}

/** As a plan writes it: `260677.50`, `260677`. */
function plain(minor: number, decimals: number): string {
  return (minor / 10 ** decimals).toFixed(decimals).replace(/\.0+$/, '');
}
