/** Milestones that the plan reaches after their due date: by how much, and because of what. */
import { dayOfMinute, printDay } from '../base/dates';
import { at } from '../model/finding';
import { stateKind } from '../model/states';
import { workingTime } from './amounts';
import { causeOf } from './cause';
import { yaml } from './example';
import type { Found, Rule, RuleContext } from './rule';
import { say, sayFix } from './say';

export const scheduleMilestoneMissed: Rule = {
  id: 'schedule/milestone-missed',
  severity: 'error',
  docs: {
    summary: 'The plan reaches a milestone after its due date.',
    why: 'A milestone is what others have been promised. The message says by how many working days the plan is late, and what drives the date; to win time back, shorten what it names, or give it another person.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-05-08, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-m2q: { title: Login form, effort: 8d }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-05-15, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-m2q: { title: Login form, effort: 8d }
      `,
    },
  },
  check,
};

function* check({ plan, schedule }: RuleContext): Iterable<Found> {
  for (const [id, milestone] of plan.milestones) {
    const scheduled = schedule.tasks.get(id);
    const { due } = milestone;
    if (!due || !scheduled?.lateBy || scheduled.lateBy <= 0 || milestone.finished) continue;
    if (milestone.status !== null && stateKind(plan, milestone.status) === 'done') continue;
    const { lateBy } = scheduled;
    yield () => {
      const late = workingTime(lateBy, plan);
      const cause = causeOf(plan, schedule, id);
      const finish = printDay(dayOfMinute(scheduled.finish));
      return {
        message: say`${milestone.title} is due ${printDay(due.day)}; the plan reaches it ${finish}, ${late} late${cause.words}.`,
        place: at('milestones', id, 'due'),
        related: cause.related,
        fixes: [
          {
            title: sayFix`Move the due date to ${finish}`,
            preferred: false,
            edits: [{ kind: 'set', address: ['milestones', id, 'due'], value: finish }],
          },
        ],
      };
    };
  }
}
