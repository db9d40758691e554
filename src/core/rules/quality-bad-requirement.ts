/** Gates that ask for what nobody can answer. */
import { allRequirements } from '../analysis/gates/requirements/index';
import { similar } from '../base/similar';
import { at } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const qualityBadRequirement: Rule = {
  id: 'quality/bad-requirement',
  severity: 'error',
  docs: {
    summary: 'A gate asks for a requirement that there is none of, or with an argument that cannot be read.',
    why: 'A gate with such a requirement can never be passed: what nobody can see never counts as met.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        quality:
          gates:
            merge-ready: { when: { status: review }, require: [checklst] }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        quality:
          gates:
            merge-ready: { when: { status: review }, require: [checklist] }
      `,
    },
  },
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  const names = allRequirements.map(({ name }) => name);
  for (const { id, require } of plan.gates.values()) {
    for (const [i, { name, argument }] of require.entries()) {
      const place = at('quality', 'gates', id, 'require', i);
      const known = allRequirements.find((one) => one.name === name);
      const problem = known?.problemOf(argument) ?? null;
      if (known && problem !== null) {
        const value = argument === null ? '' : ` «${argument}»`;
        yield { message: say`${name}${value} of gate ${id} ${problem}.`, place };
      }
      if (known) continue;
      const meant = similar(name, names);
      const hint = meant === null ? '.' : `; did you mean «${meant}»?`;
      yield {
        message: say`No requirement is called «${name}»${hint}`,
        place,
        fixes:
          meant === null || argument !== null
            ? []
            : [
                {
                  title: sayFix`Change «${name}» to «${meant}»`,
                  preferred: true,
                  edits: [
                    { kind: 'set', address: place.kind === 'address' ? place.address : [], value: meant },
                  ],
                },
              ],
      };
    }
  }
}
