/** What the rules `ledger/…` share: a finding at the line of the ledger, or at the name of the file in the plan. */
import type { LedgerProblem } from '../budget/budget-result';
import { at } from '../model/finding';
import { say } from './say';
import type { RuleContext, RuleFinding } from './rule';

export function* ledgerProblems(
  { plan, budget }: RuleContext,
  kinds: readonly LedgerProblem['kind'][],
): Iterable<RuleFinding> {
  for (const { file, line, kind, message } of budget.ledger.problems) {
    if (!kinds.includes(kind)) continue;
    const index = Math.max(0, plan.budget.ledger.indexOf(file));
    yield {
      message: say`${message}`,
      place: line === null ? at('budget', 'ledger', index) : { kind: 'row', file, line },
    };
  }
}
