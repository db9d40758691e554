/** Goals that no task works for. */
import { atKey } from '../model/finding';
import { stateKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const goalNoTasks: Rule = {
  id: 'goal/no-tasks',
  severity: 'warning',
  docs: {
    summary: 'A goal has no task.',
    why: 'A goal that no task works for is reached by luck. `tasks` names the tasks or phases that serve it.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        goals:
          fast-checkout: { title: Checkout under a second }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        goals:
          fast-checkout: { title: Checkout under a second, tasks: [ATLAS-c7d] }
        tasks:
          ATLAS-c7d: { title: Cache prices, effort: 3d, assign: ana }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan }: RuleContext): Iterable<RuleFinding> {
  for (const [id, goal] of plan.goals) {
    const tasks = goal.tasks.flatMap((task) => plan.tasks.get(task) ?? []);
    // What names nothing is another finding.
    if (goal.tasks.length > tasks.length) continue;
    const isDropped = tasks.every(({ status }) => stateKind(plan, status) === 'dropped');
    if (!isDropped) continue;
    const why = tasks.length === 0 ? 'no task works for this goal' : 'all tasks of this goal are dropped';
    yield { message: say`${goal.title}: ${why}.`, place: atKey('goals', id) };
  }
}
