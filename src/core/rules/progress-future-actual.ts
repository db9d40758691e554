/** Actual dates that have not come yet: what has started or finished did so in the past. */
import { printDay } from '../base/dates';
import { yaml } from './example';
import { titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const progressFutureActual: Rule = {
  id: 'progress/future-actual',
  severity: 'error',
  docs: {
    summary: 'Something has started or finished on a day that is yet to come.',
    why: '`started` and `finished` are facts. A date after the status date is a slip, or a plan that belongs under `start:` or `deadline:`; the schedule would take it as fact.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-05-27 }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: doing, started: 2026-04-27 }
      `,
    },
  },
  check,
};

function* check({ plan, statusDay }: RuleContext): Iterable<RuleFinding> {
  const dates = [
    ...[...plan.tasks].flatMap(([id, { started, finished }]) => [
      { id, verb: 'started', day: started?.day, address: ['task', id, 'started'] },
      { id, verb: 'finished', day: finished?.day, address: ['task', id, 'finished'] },
    ]),
    ...[...plan.milestones].map(([id, { finished }]) => ({
      id,
      verb: 'finished',
      day: finished?.day,
      address: ['milestones', id, 'finished'],
    })),
  ];
  for (const { id, verb, day, address } of dates) {
    if (day === undefined || day <= statusDay) continue;
    yield {
      message: say`${titleOf(plan, id)} ${verb} ${printDay(day)}, after the status date ${printDay(statusDay)}.`,
      place: { kind: 'address', address, part: 'value' },
      fixes: [
        {
          title: sayFix`Change it to ${printDay(statusDay)}`,
          preferred: false,
          edits: [{ kind: 'set', address, value: printDay(statusDay) }],
        },
      ],
    };
  }
}
