/** Too many open tasks with so much float that a link is probably missing (DCMA point 6). */
import { yaml } from './example';
import { openTasksAbove, shareOptions } from './many-break';
import type { Rule } from './rule';

export const scheduleHighFloat: Rule = {
  id: 'schedule/high-float',
  severity: 'info',
  docs: {
    summary: 'Too many open tasks have so much float that a link is probably missing.',
    why: 'Point 6 of the fourteen by which the DCMA judges a schedule: (open tasks with more than 44 working days of total float) / (open tasks), at most 5 %. Hardly any work can wait for two months and harm nobody: more likely somebody waits for it, and the plan does not say so.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Roll-out, effort: 60d }
        checks: { schedule/high-float: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Roll-out, effort: 60d, needs: ATLAS-k3f }
        checks: { schedule/high-float: { from: 2 } }
      `,
    },
  },
  options: {
    above: { kind: 'duration', default: '44d', description: 'total float that is still usual' },
    ...shareOptions('5%', 'open tasks'),
  },
  needsWholeText: true,
  check: (context) =>
    openTasksAbove(context, ({ totalFloat }) => totalFloat, { is: 'has', are: 'have', after: ' of float' }),
};
