/** Too many tasks that end later than was approved (DCMA point 11, missed tasks). */
import { approved, dueByBaseline, dueOptions } from './due-by-baseline';
import { yaml } from './example';
import type { Rule } from './rule';

export const scheduleLaterThanBaseline: Rule = {
  id: 'schedule/later-than-baseline',
  severity: 'info',
  docs: {
    summary: 'Too many of the tasks that were to be finished by now ended later than approved, or will.',
    why: 'Point 11 of the fourteen by which the DCMA judges a schedule: (tasks that the baseline ends before the status date and that ended later, or will) / (tasks that it ends before then), at most 5 %. Where the past was late, the dates ahead rest on the same estimates. `milewright estimates` says whose.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-20 }
        baseline: plan-1
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, status: done, started: 2026-04-20, finished: 2026-04-22 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, status: done, started: 2026-04-23, finished: 2026-04-30 }
        checks: { schedule/later-than-baseline: { from: 2 } }
      `,
      approved,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-20 }
        baseline: plan-1
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, status: done, started: 2026-04-20, finished: 2026-04-22 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, status: done, started: 2026-04-23, finished: 2026-04-28 }
        checks: { schedule/later-than-baseline: { from: 2 } }
      `,
      approved,
    },
  },
  options: dueOptions,
  needsWholeText: true,
  check: (context) =>
    dueByBaseline(context, ({ late }) => late, {
      is: 'is later than approved',
      are: 'are later than approved',
    }),
};
