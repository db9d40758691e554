/** Money that is spent on a task after it was finished. */
import { printDay } from '../base/dates';
import { money } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const ledgerFinishedTask: Rule = {
  id: 'ledger/finished-task',
  severity: 'warning',
  docs: {
    summary: 'A line of the ledger is spent on a task that was finished before.',
    why: 'Either the task is not finished, or the row belongs to another one: the costs of both are wrong, and the estimates that are learnt from them. What is paid back counts nowhere here; `after` leaves time for invoices.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-01 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: done, started: 2026-04-01, finished: 2026-04-14 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-30,ATLAS-k3f,,,,1200,review\n',
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-01 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: done, started: 2026-04-01, finished: 2026-04-14 }
        budget: { total: 10k, ledger: [finance/ledger.csv] }
      `,
      ledger: 'date,task,person,hours,line,amount,note\n2026-04-16,ATLAS-k3f,,,,1200,review\n',
    },
  },
  options: {
    after: {
      kind: 'duration',
      default: '3d',
      description: 'working time after the end in which rows may still come',
    },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, budget, days } = context;
  const after = context.option('after') / (plan.project.hoursPerDay * 60);
  for (const { file, line, task, day, finished, amount } of budget.ledger.afterFinish) {
    const late = days.between(finished, day);
    if (late <= after) continue;
    const title = plan.tasks.get(task)?.title ?? task;
    yield {
      message: say`${money(amount, budget)} on ${printDay(day)} for ${title}, which was finished on ${printDay(finished)}, ${late} d before.`,
      place: { kind: 'row', file, line },
    };
  }
}
