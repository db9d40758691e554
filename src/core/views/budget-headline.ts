/**
 * The budget in one sentence that a manager could say aloud: what, by how much, and whether the contingency bears it
 * and the open risks too.
 */
import type { BudgetScenario } from '../analysis/budget-scenario';
import type { Translate } from '../base/translate';
import { marginOf, type Margin } from './budget-margin';
import type { Run } from './budget-model';
import { sayForecast } from './budget-scenarios';
import type { Format } from './format';

export function budgetHeadline(scenario: BudgetScenario, format: Format, t: Translate): Run[] {
  const { snapshot } = scenario;
  const { budget } = snapshot;
  const margin = marginOf(snapshot);
  const money = (amount: number): string => format.roundMoney(amount);
  const name = sayForecast(scenario, money(budget.figures.forecast), t);
  const approved =
    budget.total === null
      ? t('the plan of {0}', money(margin.budget))
      : t('the budget of {0}', money(margin.budget));
  if (budget.total === null && margin.over === 0) return [strong(t('{0}; no budget is set.', name))];
  return [
    strong(`${name}, `),
    margin.over > 0
      ? { text: t('{0} over', money(margin.over)), strong: true, red: true }
      : strong(margin.over < 0 ? t('{0} under', money(-margin.over)) : t('exactly')),
    strong(` ${approved}.`),
    ...contingencyRuns(margin, format, t),
  ];
}

function contingencyRuns(
  { over, contingency, exposure, short }: Margin,
  format: Format,
  t: Translate,
): Run[] {
  if (contingency === null) return [];
  const money = (amount: number): string => format.roundMoney(amount);
  const isOver = over > 0;
  if (isOver && over > contingency) {
    return [
      plain(` ${t('The contingency of {0} does not cover that', money(contingency))}: `),
      ...shortBy(short, format, t),
    ];
  }
  if (exposure === 0) {
    return isOver ? [plain(` ${t('The contingency of {0} covers that.', money(contingency))}`)] : [];
  }
  if (short > 0) {
    const covers = isOver
      ? t('Contingency covers that, but not the {0} of open risk as well', money(exposure))
      : t('The contingency of {0} does not cover the {1} of open risk', money(contingency), money(exposure));
    return [plain(` ${covers}: `), ...shortBy(short, format, t)];
  }
  const covers = isOver
    ? t('Contingency covers that and the {0} of open risk.', money(exposure))
    : t('The contingency of {0} covers the {1} of open risk.', money(contingency), money(exposure));
  return [plain(` ${covers}`)];
}

function shortBy(short: number, format: Format, t: Translate): Run[] {
  return [strong(t('{0} short', format.roundMoney(short))), plain('.')];
}

function strong(text: string): Run {
  return { text, strong: true, red: false };
}

function plain(text: string): Run {
  return { text, strong: false, red: false };
}
