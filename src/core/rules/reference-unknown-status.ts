/** States that the workflow does not have: they would count as open, whatever was meant. */
import { yaml } from './example';
import type { Rule } from './rule';
import { unknownReferences } from './unknown-references';

export const referenceUnknownStatus: Rule = {
  id: 'reference/unknown-status',
  severity: 'error',
  docs: {
    summary: 'A status is not one of the states of the workflow.',
    why: 'A task in an unknown state counts as not started, so finished work is scheduled again. The states are todo, doing, review, done, blocked and dropped, unless `workflow:` names others.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, status: dome }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, status: done, started: 2026-05-04, finished: 2026-05-04 }
      `,
    },
  },
  needsWholeText: true,
  check: (context) => unknownReferences(context, 'state', ['status']),
};
