/** Names of people that the team does not have: their work costs nothing and never overloads anybody. */
import { yaml } from './example';
import type { Rule } from './rule';
import { unknownReferences } from './unknown-references';

export const referenceUnknownPerson: Rule = {
  id: 'reference/unknown-person',
  severity: 'error',
  docs: {
    summary: 'A task, risk or register entry names somebody who is not in the team.',
    why: 'Absences, capacity and rates stand in the team. Work of somebody unknown costs nothing and overloads nobody, so dates and budget look better than they are. Owners of risks and registers may also be stakeholders.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: anna }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, assign: ana }
      `,
    },
  },
  needsWholeText: true,
  check: (context) => unknownReferences(context, { person: 'person', party: 'person' }),
};
