/** Calendars that are not defined: the project's own is used instead, silently. */
import { yaml } from './example';
import type { Rule } from './rule';
import { unknownReferences } from './unknown-references';

export const referenceUnknownCalendar: Rule = {
  id: 'reference/unknown-calendar',
  severity: 'error',
  docs: {
    summary: 'A task or person works by a calendar that `calendars:` does not have.',
    why: "Without its own calendar the work follows the project's, and its dates are wrong by as much as the two differ.",
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        calendars:
          lab: { week: mon-sun 00:00-24:00 }
        tasks:
          ATLAS-k3f: { title: Burn-in test, duration: 5d, calendar: labs }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        calendars:
          lab: { week: mon-sun 00:00-24:00 }
        tasks:
          ATLAS-k3f: { title: Burn-in test, duration: 5d, calendar: lab }
      `,
    },
  },
  needsWholeText: true,
  check: (context) => unknownReferences(context, { calendar: 'calendar' }),
};
