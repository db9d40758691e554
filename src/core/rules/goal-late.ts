/** Goals whose work ends after they are due. */
import { dayOfMinute, printDay, type Day } from '../base/dates';
import { at, atKey } from '../model/finding';
import type { Goal, Plan } from '../model/plan';
import { isOver } from '../model/states';
import type { Schedule } from '../schedule/schedule';
import { causeOf } from './cause';
import { yaml } from './example';
import { titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const goalLate: Rule = {
  id: 'goal/late',
  severity: 'warning',
  docs: {
    summary: 'The tasks of a goal end after the goal is due.',
    why: 'A goal is measured on a date; work that ends after it cannot help. The message says by how much, and what drives the last of its tasks.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        goals:
          fast-checkout:
            title: Checkout under a second
            measure: { metric: p95 latency, from: 2.4 s, target: 1.0 s, due: 2026-05-12 }
            tasks: [ATLAS-c7d]
        tasks:
          ATLAS-c7d: { title: Cache prices, effort: 10d, assign: ana }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        goals:
          fast-checkout:
            title: Checkout under a second
            measure: { metric: p95 latency, from: 2.4 s, target: 1.0 s, due: 2026-05-29 }
            tasks: [ATLAS-c7d]
        tasks:
          ATLAS-c7d: { title: Cache prices, effort: 10d, assign: ana }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, schedule, days }: RuleContext): Iterable<RuleFinding> {
  for (const [id, goal] of plan.goals) {
    const due = goal.measure?.due;
    if (!due) continue;
    const last = lastTask(plan, schedule, goal);
    if (!last || last.day <= due.day) continue;
    const cause = causeOf(plan, schedule, last.id);
    const late = Math.max(1, days.between(due.day, last.day));
    const title = titleOf(plan, last.id);
    yield {
      message: say`${goal.title} is due ${printDay(due.day)}; ${title} ends ${printDay(last.day)}, ${late} d late${cause.words}.`,
      place: at('goals', id, 'measure', 'due'),
      related: () => [
        { message: say`${title} (${last.id}) ends last.`, place: atKey('task', last.id) },
        ...cause.related(),
      ],
    };
  }
}

function lastTask(
  plan: Plan,
  schedule: Schedule,
  { tasks }: Goal,
): { readonly id: string; readonly day: Day } | null {
  let last: { readonly id: string; readonly day: Day } | null = null;
  for (const id of tasks) {
    const task = plan.tasks.get(id);
    const scheduled = schedule.tasks.get(id);
    if (!task || !scheduled || isOver(plan, task)) continue;
    const day = dayOfMinute(scheduled.finish);
    if (last === null || day > last.day) last = { id, day };
  }
  return last;
}
