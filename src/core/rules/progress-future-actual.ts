/** Actual dates that have not come yet: what has started or finished did so in the past. */
import { printDay } from '../base/dates';
import { at } from '../model/finding';
import type { Moment } from '../model/values';
import { yaml } from './example';
import { titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';

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
  const isFuture = (moment: Moment | null): moment is Moment => moment !== null && moment.day > statusDay;
  const found = (
    section: 'task' | 'milestones',
    id: string,
    verb: 'started' | 'finished',
    { day }: Moment,
  ): RuleFinding => {
    const address = [section, id, verb];
    return {
      message: say`${titleOf(plan, id)} ${verb} ${printDay(day)}, after the status date ${printDay(statusDay)}.`,
      place: at(...address),
      fixes: [
        {
          title: sayFix`Change it to ${printDay(statusDay)}`,
          preferred: false,
          edits: [{ kind: 'set', address, value: printDay(statusDay) }],
        },
      ],
    };
  };
  const begun = tasksWith(plan, ({ started, finished }) => started !== null || finished !== null);
  for (const { id, started, finished } of begun) {
    if (isFuture(started)) yield found('task', id, 'started', started);
    if (isFuture(finished)) yield found('task', id, 'finished', finished);
  }
  for (const [id, { finished }] of plan.milestones) {
    if (isFuture(finished)) yield found('milestones', id, 'finished', finished);
  }
}
