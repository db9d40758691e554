/** Work that serves no goal, in a plan that has some. */
import { yaml } from './example';
import { breachAt, manyBreak, shareOptions } from './many-break';
import type { Rule, RuleContext, RuleFinding } from './rule';

export const goalNotServed: Rule = {
  id: 'goal/not-served',
  severity: 'info',
  docs: {
    summary: 'Much of the open work serves none of the goals of the plan.',
    why: 'Where a plan names its goals, work that serves none of them is either not needed, or a goal is missing. Tasks are counted with the phase that a goal names. Plans without goals are left alone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        goals:
          fast-checkout: { title: Checkout under a second, tasks: [ATLAS-c7d] }
        tasks:
          ATLAS-c7d: { title: Cache prices, effort: 3d }
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d }
        checks: { goal/not-served: { from: 3 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        goals:
          fast-checkout: { title: Checkout under a second, tasks: [ATLAS-c7d] }
          one-login: { title: One login for all shops, tasks: [ATLAS-k3f, ATLAS-m2q] }
        tasks:
          ATLAS-c7d: { title: Cache prices, effort: 3d }
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d }
        checks: { goal/not-served: { from: 3 } }
      `,
    },
  },
  options: shareOptions('50%', 'open tasks'),
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, quality } = context;
  if (plan.goals.size === 0) return;
  const served = new Set<string>();
  for (const { tasks } of plan.goals.values()) for (const id of tasks) served.add(id);
  const serves = (id: string): boolean => {
    for (let of: string | null = id; of !== null; of = plan.tasks.get(of)?.parent ?? null) {
      if (served.has(of)) return true;
    }
    return false;
  };
  yield* manyBreak(context, {
    broken: quality.open.filter(({ id }) => !serves(id)),
    breach: ({ id }) => breachAt(plan, id, 'serves no goal'),
    of: quality.open.length,
    noun: 'open tasks',
    are: 'serve no goal',
  });
}
