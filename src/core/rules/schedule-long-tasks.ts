/** Too many open tasks that are so long that nobody can say how far they are (DCMA point 8). */
import { workingTime } from './amounts';
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

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
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality } = context;
  const above = context.option('above');
  const minutesPerDay = plan.project.hoursPerDay * 60;
  const breaches = quality.open
    .filter(({ duration }) => duration * minutesPerDay > above)
    .map(({ id, duration }) => breachAt(plan, id, `takes ${workingTime(duration * minutesPerDay, plan)}`));
  const are = `take more than ${workingTime(above, plan)}`;
  yield* manyBreak(context, { breaches, of: quality.open.length, noun: 'open tasks', are });
}
