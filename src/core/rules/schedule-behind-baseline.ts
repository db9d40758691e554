/** Too little of what was to be finished by now is (DCMA point 14, baseline execution index). */
import { approved, dueByBaseline, dueOptions } from './due-by-baseline';
import { yaml } from './example';
import type { Rule } from './rule';

export const scheduleBehindBaseline: Rule = {
  id: 'schedule/behind-baseline',
  severity: 'info',
  docs: {
    summary: 'Too few of the tasks that were to be finished by now are finished.',
    why: 'Point 14 of the fourteen by which the DCMA judges a schedule, the baseline execution index: (finished tasks of those that the baseline ends before the status date) / (those), at least 0.95. Below it the team finishes less in a week than was approved, whatever each task says of itself.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-20 }
        baseline: plan-1
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, status: done, started: 2026-04-20, finished: 2026-04-22 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, status: doing, started: 2026-04-23 }
        checks: { schedule/behind-baseline: { from: 2 }, schedule/later-than-baseline: off }
      `,
      approved,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-20 }
        baseline: plan-1
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, status: done, started: 2026-04-20, finished: 2026-04-22 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, status: done, started: 2026-04-23, finished: 2026-04-30 }
        checks: { schedule/behind-baseline: { from: 2 } }
      `,
      approved,
    },
  },
  options: dueOptions,
  needsWholeText: true,
  check: (context) =>
    dueByBaseline(context, ({ done }) => !done, {
      is: 'is not finished',
      are: 'are not finished',
    }),
};
