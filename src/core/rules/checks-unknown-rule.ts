/**
 * Entries of `checks:`, and ids in comments `# milewright-ignore`, that no rule answers to: they switch nothing off and
 * change no severity.
 */
import { clip } from '../base/one-line';
import { similar } from '../base/similar';
import { atKey } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const checksUnknownRule: Rule = {
  id: 'checks/unknown-rule',
  severity: 'warning',
  docs: {
    summary: 'An entry of `checks:`, or a comment that switches a rule off, names no rule.',
    why: 'A severity for a rule that does not exist does nothing, and the rule that was meant keeps its own.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        checks:
          schedule/deadline-mised: error
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        checks:
          schedule/deadline-missed: error
      `,
    },
  },
  check,
};

function* check({ plan, rules, suppressions }: RuleContext): Iterable<RuleFinding> {
  const ids = rules.map(({ id }) => id);
  const known = new Set(ids);
  for (const id of plan.checks.keys()) {
    if (known.has(id)) continue;
    const suggestion = similar(id, ids);
    yield {
      message: unknown(id, suggestion),
      place: atKey('checks', id),
      fixes:
        suggestion === null || plan.checks.has(suggestion)
          ? []
          : [
              {
                title: sayFix`Change it to ${suggestion}`,
                preferred: true,
                edits: [{ kind: 'rename', address: ['checks', id], key: suggestion }],
              },
            ],
    };
  }
  for (const [index, { rules: named }] of suppressions.entries()) {
    for (const id of named.keys()) {
      if (known.has(id)) continue;
      yield { message: unknown(id, similar(id, ids)), place: { kind: 'ignored-rule', index, rule: id } };
    }
  }
}

function unknown(id: string, suggestion: string | null): string {
  const hint = suggestion === null ? '.' : `; did you mean «${suggestion}»?`;
  return say`No rule is called «${clip(id, 40)}»${hint}`;
}
