/** Issues, open decisions and assumptions that nobody looks after. */
import { atKey } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { isSettled } from '../model/settled';

export const registerNoOwner: Rule = {
  id: 'register/no-owner',
  severity: 'info',
  docs: {
    summary: 'An open issue, decision or assumption has no owner.',
    why: 'What belongs to nobody is settled by nobody. A decision that names who is to take it (`by`) has somebody.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        issues:
          sandbox: { title: Sandbox rejects refunds }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        issues:
          sandbox: { title: Sandbox rejects refunds, owner: ana }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const section of ['issues', 'assumptions', 'decisions'] as const) {
    for (const [id, entry] of plan[section]) {
      if (entry.owner !== null || isSettled(entry)) continue;
      if ('by' in entry && (entry.by.length > 0 || entry.date !== null)) continue;
      yield { message: say`${entry.title}: nobody owns this ${nouns[section]}.`, place: atKey(section, id) };
    }
  }
}

const nouns = { issues: 'issue', assumptions: 'assumption', decisions: 'decision' } as const;
