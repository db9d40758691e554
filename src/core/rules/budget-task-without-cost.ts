/** Work that costs nothing, in a plan that counts money. */
import { atKey } from '../model/finding';
import { isOver, isSummary } from '../model/states';
import { workingTime } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { tasksWith } from './tasks-with';
import { unreadable } from './unreadable';

export const budgetTaskWithoutCost: Rule = {
  id: 'budget/task-without-cost',
  severity: 'info',
  docs: {
    summary: 'A task with work in it costs nothing.',
    why: 'Nobody is assigned and no cost is named, so the task is missing in the budget, in planned value and in the forecast. People without a rate are said by «budget/no-rate». Plans without a budget are left alone, and so are tasks that are over.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 15d, assign: ana }
          ATLAS-m2q: { title: Audit, duration: 4d, needs: ATLAS-k3f }
        budget: { total: 20k }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        rates: { backend: 100/h }
        team:
          ana: { name: Ana Ruiz, role: backend }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 15d, assign: ana }
          ATLAS-m2q: { title: Audit, duration: 4d, needs: ATLAS-k3f, cost: { audit: 3k } }
        budget: { total: 20k }
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  const lines = [...plan.budget.lines.values()];
  // With lines of its own and none from the team, the budget does not count tasks at all.
  if (plan.budget.total === null || (lines.length > 0 && !lines.some(({ from }) => from === 'team'))) return;
  // A plan in which no task costs anything counts its money by lines alone.
  if (plan.rates.size === 0 && ![...plan.team.values()].some(({ rates }) => rates.length > 0)) return;
  const isUnreadable = unreadable(context, 'assign', 'cost');
  for (const task of tasksWith(plan, ({ assign, cost }) => assign.length === 0 && cost.size === 0)) {
    if (isSummary(task) || isOver(plan, task)) continue;
    const { id } = task;
    const work = context.schedule.tasks.get(id)?.work ?? 0;
    if (work <= 0 || isUnreadable(id)) continue;
    yield {
      message: say`${task.title} costs nothing: ${workingTime(work, plan)} of work, nobody assigned and no cost named.`,
      place: atKey('task', id),
    };
  }
}
