/** Too many open tasks that are so long that nobody can say how far they are (DCMA point 8). */
import { yaml } from './example';
import { openTasksAbove, shareOptions } from './many-break';
import type { Rule } from './rule';

export const scheduleLongTasks: Rule = {
  id: 'schedule/long-tasks',
  severity: 'info',
  docs: {
    summary: 'Too many open tasks are so long that nobody can say how far they are.',
    why: 'Point 8 of the fourteen by which the DCMA judges a schedule: (open tasks longer than 44 working days) / (open tasks), at most 5 %. A task of months is started, and then nearly done for a long time. Cut it into parts that end with something to show.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Roll-out, effort: 60d, needs: ATLAS-k3f }
        checks: { schedule/long-tasks: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Roll-out in Spain, effort: 30d, needs: ATLAS-k3f }
          ATLAS-r9t: { title: Roll-out in France, effort: 30d, needs: ATLAS-m2q }
        checks: { schedule/long-tasks: { from: 2 } }
      `,
    },
  },
  options: {
    above: { kind: 'duration', default: '44d', description: 'working time of a task that is still usual' },
    ...shareOptions('5%', 'open tasks'),
  },
  needsWholeText: true,
  check: (context) => openTasksAbove(context, ({ duration }) => duration, { is: 'takes', are: 'take' }),
};
