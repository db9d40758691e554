/** Promised dates in a plan whose estimates say nothing of how sure they are (GAO best practice 8, risk analysis). */
import { isRange } from '../model/durations';
import type { Plan, Task } from '../model/plan';
import { isLiveRisk } from '../model/risk-edits';
import { stateKinds } from '../model/states';
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { tasksWith } from './tasks-with';

export const scheduleNoRanges: Rule = {
  id: 'schedule/no-ranges',
  severity: 'info',
  docs: {
    summary: 'Nearly all open tasks are estimated by one figure, in a plan that promises a date.',
    why: 'One figure says how long the work takes if nothing unusual happens. The odds of a date come from how far it may be off: with `effort: 3d/5d/9d` (at best, most likely, at worst) for the critical and the uncertain tasks the simulation can say them, and without it only yes or no: (open tasks with one figure) / (open tasks), at most 90 %. A risk that delays a task counts as a range of it. Plans without a due date are left alone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-05-22, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
        checks: { schedule/no-ranges: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        milestones:
          beta: { title: Public beta, due: 2026-05-22, needs: [ATLAS-m2q] }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d/5d/9d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
        checks: { schedule/no-ranges: { from: 2 } }
      `,
    },
  },
  options: shareOptions('90%', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  if (plan.project.deadline === null && !hasDue(plan)) return;
  const atRisk = new Set<string>();
  for (const risk of plan.risks.values()) {
    if (isLiveRisk(risk) && risk.impact.schedule) for (const id of risk.affects) atRisk.add(id);
  }
  // Without the schedule: no date asks this rule again.
  const kindOf = stateKinds(plan);
  const open = tasksWith(plan, ({ status, children }) => {
    const kind = kindOf(status);
    return kind !== 'done' && kind !== 'dropped' && children.length === 0;
  });
  const isCertain = ({ id, effort, duration }: Task): boolean => {
    const estimate = effort ?? duration;
    return estimate !== null && !isRange(estimate) && !atRisk.has(id);
  };
  yield* manyBreak(context, {
    broken: open.filter(isCertain),
    breach: ({ id }) => breachAt(plan, id, 'is estimated by one figure'),
    of: open.length,
    noun: 'open tasks',
    are: 'are estimated by one figure',
  });
}

function hasDue({ milestones }: Plan): boolean {
  for (const { due } of milestones.values()) if (due !== null) return true;
  return false;
}
