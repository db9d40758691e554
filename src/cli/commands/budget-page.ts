/** The page *Budget* for those who read it elsewhere: as Markdown, or its curve as SVG, of the plan now or as it stood then. */
import type { Snapshot } from '../../core/analysis/snapshot';
import { inEnglish } from '../../core/base/translate';
import { bookLedger } from '../../core/budget/book-ledger';
import { moneyBase } from '../../core/model/money';
import { presentBudget } from '../../core/views/budget';
import type { BudgetModel } from '../../core/views/budget-model';
import type { PlanReport } from '../open-plan';
import { budgetAnswer } from './budget-answer';
import type { OptionValues } from './command';

export function budgetPage(report: PlanReport, options: OptionValues): BudgetModel {
  const { odds } = budgetAnswer(report, options);
  return presentBudget(snapshotOf(report, options), {
    locale: 'en',
    translate: inEnglish,
    stale: null,
    odds: { cost: odds, running: false },
  });
}

/** Of the day that `--as-of` names, as far as the page looks at it. */
function snapshotOf(report: PlanReport, options: OptionValues): Snapshot {
  const { snapshot, revisions } = report;
  const then = revisions?.kind === 'past' ? revisions.asOf : null;
  if (!then) return snapshot;
  const { plan, schedule, ledgers, statusDay } = then.inputs;
  const booked = bookLedger(plan, ledgers, statusDay, moneyBase(plan));
  return {
    ...snapshot,
    plan,
    schedule,
    ledgers,
    statusDay,
    booked,
    budget: budgetAnswer(report, options).budget,
  };
}
