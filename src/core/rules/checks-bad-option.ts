/** Thresholds in `checks:` that a rule does not have, or cannot read: its own stays in force. */
import { clip } from '../base/one-line';
import { similar } from '../base/similar';
import { at, atKey, type Fix, type Place } from '../model/finding';
import { yaml } from './example';
import { parseOption } from './option-value';
import type { Rule, RuleContext, RuleFinding, RuleOption } from './rule';
import { list, say, sayFix } from './say';

export const checksBadOption: Rule = {
  id: 'checks/bad-option',
  severity: 'warning',
  docs: {
    summary: 'A threshold of a rule is unknown or cannot be read.',
    why: 'The rule keeps its own threshold, whatever was meant. The page of each rule lists those that it has.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        checks:
          people/unassigned: { severity: info, within: soon }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        checks:
          people/unassigned: { severity: info, within: 20d }
      `,
    },
  },
  check,
};

const wanted: Readonly<Record<RuleOption['kind'], string>> = {
  duration: 'working time',
  share: 'a percentage',
  count: 'a whole number',
};

function* check({ plan, rules }: RuleContext): Iterable<RuleFinding> {
  for (const rule of rules) {
    for (const [name, text] of plan.checks.get(rule.id)?.options ?? []) {
      const option = rule.options && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
      if (option === undefined) {
        yield unknownOption(rule, name);
      } else if (parseOption(option, text, plan.project.hoursPerDay) === null) {
        yield {
          message: say`«${clip(text, 30)}» is not ${wanted[option.kind]} such as ${option.default}; ${rule.id} keeps ${option.default}.`,
          place: at('checks', rule.id, name),
        };
      }
    }
  }
}

function unknownOption(rule: Rule, name: string): RuleFinding {
  const names = Object.keys(rule.options ?? {});
  const suggestion = similar(name, names);
  const hint = names.length === 0 ? '' : `; it has ${list(names)}`;
  const place: Place = atKey('checks', rule.id, name);
  const fixes: readonly Fix[] =
    suggestion === null
      ? []
      : [
          {
            title: sayFix`Change it to ${suggestion}`,
            preferred: true,
            edits: [{ kind: 'rename', address: ['checks', rule.id, name], key: suggestion }],
          },
        ];
  return { message: say`${rule.id} has no threshold «${clip(name, 30)}»${hint}.`, place, fixes };
}
