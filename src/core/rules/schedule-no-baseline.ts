/** Work that goes on without an approved plan to measure it by (GAO best practice 10, a baseline). */
import { at } from '../model/finding';
import { stateKinds } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';
import { tasksWith } from './tasks-with';

export const scheduleNoBaseline: Rule = {
  id: 'schedule/no-baseline',
  severity: 'info',
  docs: {
    summary: 'Much of the work has begun, and the plan names no baseline.',
    why: 'Without a baseline every date is in time, since it is measured by itself: neither slips nor earned value nor the points 11 and 14 of schedule quality can be known. A baseline is a tag or a commit of the plan that was approved; *Set Baseline…* makes one. Small plans, and those of which little has begun, are left alone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: done, started: 2026-04-27, finished: 2026-05-01 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
        checks: { schedule/no-baseline: { from: 2 } }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        baseline: plan-1
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: done, started: 2026-04-27, finished: 2026-05-01 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
        checks: { schedule/no-baseline: { from: 2 } }
      `,
      tags: ['plan-1'],
    },
  },
  options: {
    share: { kind: 'share', default: '25%', description: 'share of the tasks that may begin without one' },
    from: { kind: 'count', default: '20', description: 'tasks from which on the share is measured' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan } = context;
  if (plan.baseline !== null) return;
  const kindOf = stateKinds(plan);
  const begun = tasksWith(plan, ({ status, children }) => {
    const kind = kindOf(status);
    return (kind === 'active' || kind === 'review' || kind === 'done') && children.length === 0;
  });
  if (begun.length === 0) return;
  const tasks = tasksWith(
    plan,
    ({ status, children }) => children.length === 0 && kindOf(status) !== 'dropped',
  );
  const share = begun.length / tasks.length;
  if (tasks.length < context.option('from') || share <= context.option('share') || share === 1) return;
  yield {
    message: say`${begun.length} of ${tasks.length} tasks have begun, and no baseline says what was approved: no slip can be measured.`,
    place: at('project', 'name'),
  };
}
