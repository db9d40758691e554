/** Entries of the registers whose date has passed: issues to settle, decisions to take, assumptions to confirm. */
import { printDay, type Day } from '../base/dates';
import type { Address } from '../model/address';
import type { Plan } from '../model/plan';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { isSettled } from '../model/settled';

export const registerOverdue: Rule = {
  id: 'register/overdue',
  severity: 'warning',
  docs: {
    summary: 'An issue, decision or assumption was due before the status date and is still open.',
    why: 'An open issue past its date holds somebody up, and an assumption that nobody confirmed is a risk that nobody counts. Entries whose status is closed, done, decided, confirmed or the like are left alone, and so is a decision with a `date`.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team: { ana: { name: Ana Ruiz } }
        issues:
          sandbox: { title: Sandbox rejects refunds, owner: ana, due: 2026-04-30 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team: { ana: { name: Ana Ruiz } }
        issues:
          sandbox: { title: Sandbox rejects refunds, owner: ana, due: 2026-04-30, status: closed }
      `,
    },
  },
  needsWholeText: true,
  check,
};

interface Dated {
  readonly title: string;
  readonly status: string | null;
  readonly due: Day | null;
  readonly verb: string;
  readonly address: Address;
}

function* check({ plan, statusDay }: RuleContext): Iterable<RuleFinding> {
  for (const { title, status, due, verb, address } of dated(plan)) {
    if (due === null || due >= statusDay || isSettled({ status })) continue;
    yield {
      message: say`${title} was to be ${verb} by ${printDay(due)} and is ${status ?? 'open'}.`,
      place: { kind: 'address', address, part: 'value' },
    };
  }
}

function* dated(plan: Plan): Iterable<Dated> {
  for (const [id, { title, status, due }] of plan.issues) {
    yield { title, status, due, verb: 'settled', address: ['issues', id, 'due'] };
  }
  for (const [id, { title, status, due, date }] of plan.decisions) {
    if (date === null) yield { title, status, due, verb: 'decided', address: ['decisions', id, 'due'] };
  }
  for (const [id, { title, status, validateBy }] of plan.assumptions) {
    yield { title, status, due: validateBy, verb: 'confirmed', address: ['assumptions', id, 'validate-by'] };
  }
}
