/** More hours booked in a week than somebody has. */
import { printDay } from '../base/dates';
import { hours } from './amounts';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const ledgerHoursOverCapacity: Rule = {
  id: 'ledger/hours-over-capacity',
  severity: 'info',
  docs: {
    summary: 'Somebody booked more hours in a week than their capacity.',
    why: 'Either a row stands there twice, or somebody works more than the plan counts on, and the dates rest on overtime. Hours that were agreed as overtime belong into the column `overtime` and are not counted here. Sheets that book a whole month on its last day are best left out by `checks:`.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-20 }
        team:
          ana: { name: Ana Ruiz, rate: 100/h }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, assign: ana, status: doing, started: 2026-04-20 }
        budget: { total: 20k, ledger: [finance/ledger.csv] }
      `,
      ledger:
        'date,task,person,hours,line,amount,note\n2026-04-20,ATLAS-k3f,ana,30,,,\n2026-04-24,ATLAS-k3f,ana,30,,,\n',
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-20 }
        team:
          ana: { name: Ana Ruiz, rate: 100/h }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, assign: ana, status: doing, started: 2026-04-20 }
        budget: { total: 20k, ledger: [finance/ledger.csv] }
      `,
      ledger:
        'date,task,person,hours,overtime,line,amount,note\n2026-04-20,ATLAS-k3f,ana,20,,,,\n2026-04-24,ATLAS-k3f,ana,20,20,,,\n',
    },
  },
  options: {
    above: { kind: 'share', default: '125%', description: 'share of the weekly capacity that may be booked' },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, budget, days } = context;
  for (const { person: id, week, hours: booked, file, line } of budget.ledger.weeks) {
    const person = plan.team.get(id);
    if (!person) continue;
    // Somebody who works on a week's only holiday has a day's capacity at least.
    const worked = Math.max(1, days.between(week - 1, week + 6));
    const capacity = worked * plan.project.hoursPerDay * person.capacity * person.units;
    if (booked <= capacity * context.option('above')) continue;
    yield {
      message: say`${person.name} booked ${hours(booked * 60)} in the week of ${printDay(week)}, and has ${hours(capacity * 60)}.`,
      place: { kind: 'row', file, line },
    };
  }
}
