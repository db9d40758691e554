/** Work that rests on something nobody has confirmed. */
import { atKey } from '../model/finding';
import { sayBegun } from './begun-tasks';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { isSettled } from '../model/settled';

export const registerAssumptionUnconfirmed: Rule = {
  id: 'register/assumption-unconfirmed',
  severity: 'warning',
  docs: {
    summary:
      'Work has begun that rests on an assumption which nobody has confirmed, and for which there is no date.',
    why: 'An assumption is a risk that nobody counts. Once the work that rests on it has begun, somebody should know by when it holds: `validate-by`, or a status such as `confirmed`. One that has a date is reported when that has passed (`register/overdue`).',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-u3x: { title: Wallets, effort: 3d, assign: ana, status: doing, started: 2026-05-04 }
        assumptions:
          one-provider: { title: One provider covers cards and wallets, owner: ana, affects: [ATLAS-u3x] }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-u3x: { title: Wallets, effort: 3d, assign: ana, status: doing, started: 2026-05-04 }
        assumptions:
          one-provider:
            title: One provider covers cards and wallets
            owner: ana
            affects: [ATLAS-u3x]
            validate-by: 2026-05-08
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const [id, assumption] of plan.assumptions) {
    if (assumption.validateBy !== null || isSettled(assumption)) continue;
    const begun = sayBegun(plan, assumption.affects);
    if (!begun) continue;
    yield {
      message: say`${assumption.title} is not confirmed and has no date; ${begun.names} ${begun.one ? 'rests on it and has' : 'rest on it and have'} begun.`,
      place: atKey('assumptions', id),
      related: begun.related,
      fixes: [
        {
          title: sayFix`It is confirmed`,
          preferred: false,
          edits: [{ kind: 'set', address: ['assumptions', id, 'status'], value: 'confirmed' }],
        },
      ],
    };
  }
}
