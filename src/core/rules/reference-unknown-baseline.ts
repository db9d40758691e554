/** A baseline that leads nowhere: nothing is measured against it, silently, though the plan says it is. */
import { clip } from '../base/one-line';
import { at } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const referenceUnknownBaseline: Rule = {
  id: 'reference/unknown-baseline',
  severity: 'warning',
  docs: {
    summary: 'The baseline names a revision that holds no plan.',
    why: 'Planned value, budget at completion and slips are then those of the plan as it stands, which is always on time. `baseline` takes a tag, a branch or a commit of the repository the plan lies in; a clone without tags does not hold them (`git fetch --tags` brings them).',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        baseline: plan-2
        tasks:
          ATLAS-k3f: { title: Session tokens, duration: 10d }
      `,
      tags: ['plan-1'],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        baseline: plan-1
        tasks:
          ATLAS-k3f: { title: Session tokens, duration: 10d }
      `,
      tags: ['plan-1'],
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, baseline, baselineRead }: RuleContext): Iterable<RuleFinding> {
  const name = plan.baseline;
  if (name === null || baseline !== null || baselineRead?.name !== name) return;
  // What git could not be asked for may be there.
  if ('failure' in baselineRead && !baselineRead.absent) return;
  const shown = clip(name, 40);
  const message =
    'failure' in baselineRead
      ? say`The baseline «${shown}» leads to no plan: ${baselineRead.failure}`
      : say`The baseline «${shown}» leads to a text that is broken or no plan.`;
  yield { message, place: at('baseline') };
}
