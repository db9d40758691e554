/** Responses to risks that come too late, or never. */
import { dayOfMinute, printDay, type Day } from '../base/dates';
import { at } from '../model/finding';
import type { Plan, Risk, Task } from '../model/plan';
import { isLiveRisk } from '../model/risk-edits';
import { isOver, stateKind } from '../model/states';
import type { Schedule } from '../schedule/schedule';
import { causeOf } from './cause';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const riskActionLate: Rule = {
  id: 'risk/action-late',
  severity: 'warning',
  docs: {
    summary:
      'A task that carries out the response to a risk ends after the risk may happen, or has no dates.',
    why: 'What is to keep a risk away must be done before the risk is there. That is the first day of its `proximity`, or else the end of the last unfinished task that it affects. A task that is dropped, or that has no dates, keeps nothing away.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-r9t: { title: Log scrubber, effort: 8d, assign: ana }
        risks:
          token-leak:
            title: Refresh tokens leak through logs
            probability: 30%
            impact: { schedule: 10d }
            owner: ana
            response: mitigate
            actions: [ATLAS-r9t]
            proximity: 2026-05-11..2026-06-30
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        team:
          ana: { name: Ana Ruiz }
        tasks:
          ATLAS-r9t: { title: Log scrubber, effort: 4d, assign: ana }
        risks:
          token-leak:
            title: Refresh tokens leak through logs
            probability: 30%
            impact: { schedule: 10d }
            owner: ana
            response: mitigate
            actions: [ATLAS-r9t]
            proximity: 2026-05-11..2026-06-30
      `,
    },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  for (const [id, risk] of plan.risks) {
    if (!isLiveRisk(risk)) continue;
    for (const [i, action] of risk.actions.entries()) {
      const task = plan.tasks.get(action);
      if (!task || stateKind(plan, task.status) === 'done') continue;
      const found = lateness(context, risk, task);
      if (found) yield { ...found, place: at('risks', id, 'actions', i) };
    }
  }
}

function lateness(
  { plan, schedule, days }: RuleContext,
  risk: Risk,
  task: Task,
): Pick<RuleFinding, 'message' | 'related'> | null {
  if (stateKind(plan, task.status) === 'dropped')
    return { message: say`${risk.title} is to be answered by ${task.title}, which is dropped.` };
  const scheduled = schedule.tasks.get(task.id);
  if (!scheduled)
    return { message: say`${risk.title} is to be answered by ${task.title}, which has no dates.` };
  const limit = risk.proximity?.first ?? lastOf(plan, schedule, risk, task.id);
  const finish = dayOfMinute(scheduled.finish);
  if (limit === null || (risk.proximity ? finish < limit : finish <= limit)) return null;
  const cause = causeOf(plan, schedule, task.id);
  const late = Math.max(1, days.between(limit, finish));
  const threat = risk.proximity
    ? `may happen from ${printDay(limit)}`
    : `affects work that ends ${printDay(limit)}`;
  return {
    message: say`${risk.title} ${threat}; its response ${task.title} ends ${printDay(finish)}, ${late} d late${cause.words}.`,
    related: cause.related,
  };
}

/** The day on which the last unfinished task that the risk affects ends: after it nothing is left to be harmed. */
function lastOf(plan: Plan, schedule: Schedule, { affects }: Risk, action: string): Day | null {
  const ends = affects.flatMap((id) => {
    const task = plan.tasks.get(id);
    const scheduled = schedule.tasks.get(id);
    return !task || !scheduled || id === action || isOver(plan, task) ? [] : [dayOfMinute(scheduled.finish)];
  });
  return ends.length === 0 ? null : ends.reduce((a, b) => Math.max(a, b));
}
