/** Changes that are worked on before anybody has approved them. */
import { atKey } from '../model/finding';
import { sayBegun } from './begun-tasks';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { isSettled } from '../model/settled';

export const registerChangeUnapproved: Rule = {
  id: 'register/change-unapproved',
  severity: 'warning',
  docs: {
    summary: 'Work has begun on a change that nobody has approved.',
    why: 'A change request that is carried out before it is approved costs time and money that nobody has agreed to. `approved-by`, `approved` or a status such as `rejected` settles it.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-u3x: { title: Wallets, effort: 3d, assign: ana, status: doing, started: 2026-05-04 }
        changes:
          wallets: { title: Apple Pay and Google Pay, asked-by: ana, affects: [ATLAS-u3x], effect: { time: 10d } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-u3x: { title: Wallets, effort: 3d, assign: ana, status: doing, started: 2026-05-04 }
        changes:
          wallets:
            title: Apple Pay and Google Pay
            asked-by: ana
            affects: [ATLAS-u3x]
            effect: { time: 10d }
            approved-by: ana
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const [id, change] of plan.changes) {
    if (change.approvedBy !== null || change.approved !== null || isSettled(change)) continue;
    const begun = sayBegun(plan, change.affects);
    if (!begun) continue;
    yield {
      message: say`${change.title} is not approved, and ${begun.names} ${begun.one ? 'has' : 'have'} begun for it.`,
      place: atKey('changes', id),
      related: begun.related,
    };
  }
}
