/** Contingency that is used up faster than time passes. */
import { dayOfMinute } from '../base/dates';
import { at } from '../model/finding';
import { money } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const budgetContingencyUsed: Rule = {
  id: 'budget/contingency-used',
  severity: 'warning',
  docs: {
    summary: 'The forecast uses up the contingency faster than time passes.',
    why: 'Contingency is for known risks until the end of the project. What the forecast takes of it early is not there for the risks that are still to come. It is compared with the share of the time that has passed; a forecast beyond all of it is said by «budget/overrun» too.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 11d, assign: ana }
        budget: { total: 8k, contingency: 1k }
        checks: { budget/overrun: { above: 12% } }
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
        budget: { total: 8k, contingency: 1k }
        checks: { budget/overrun: { above: 12% } }
      `,
    },
  },
  options: {
    above: {
      kind: 'share',
      default: '50%',
      description: 'share of the contingency that the forecast may use',
    },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { budget, schedule, days, statusDay } = context;
  if (budget.total === null || budget.contingency === null || budget.contingency <= 0) return;
  const over = budget.figures.forecast - budget.total;
  const used = over / budget.contingency;
  const [first, last] = [dayOfMinute(schedule.start), dayOfMinute(schedule.finish)];
  const whole = days.between(first - 1, last);
  const passed = whole === 0 ? 0 : Math.min(1, days.between(first - 1, statusDay - 1) / whole);
  if (used < context.option('above') || used <= passed) return;
  yield {
    message: say`The forecast uses ${money(over, budget)} of the contingency (${percent(used)}), ${percent(passed)} of the time has passed.`,
    place: at('budget', 'contingency'),
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
