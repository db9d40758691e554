/** Names of tasks, phases and milestones that the plan does not have: a link to nowhere holds nothing up. */
import { yaml } from './example';
import type { Rule } from './rule';
import { unknownReferences } from './unknown-references';

export const referenceUnknownTask: Rule = {
  id: 'reference/unknown-task',
  severity: 'error',
  docs: {
    summary: 'A link, goal, risk, issue or release names a task or milestone that the plan does not have.',
    why: 'A link to an unknown id is left out of the schedule, so that the task starts too early and nobody sees why. It is usually a slip of the finger, or what is left of a task that was renamed or removed.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3g }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
      `,
    },
  },
  needsWholeText: true,
  check: (context) => unknownReferences(context, { task: 'task or milestone' }),
};
