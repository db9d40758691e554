/**
 * Tasks and milestones that have no dates for no reason of their own: what they wait for has none. Each says so itself,
 * for a circle of three can hold up a thousand that no message would have room for.
 */
import { at, type Place } from '../model/finding';
import type { Plan } from '../model/plan';
import { addressOf } from './cause';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const scheduleUndatedPredecessor: Rule = {
  id: 'schedule/undated-predecessor',
  severity: 'info',
  docs: {
    summary: 'A task has no dates, since what it waits for has none.',
    why: 'What waits for a circle of tasks, or for one that nobody can ever work on, has no dates either and is missing from every chart and forecast. It has them again as soon as the finding at its predecessor is settled.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d, needs: ATLAS-k3f }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
        # The circle has a finding of its own.
        checks: { schedule/cycle: off }
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-05-04 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 3d }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f }
      `,
    },
  },
  check,
};

function* check({ plan, schedule }: RuleContext): Iterable<RuleFinding> {
  for (const [id, reason] of schedule.unscheduled) {
    // Of a phase its tasks say it.
    if (reason.kind !== 'waits' || (plan.tasks.get(id)?.children.length ?? 0) > 0) continue;
    yield {
      message: say`${id} has no dates: it waits for ${reason.predecessor}, which has none.`,
      place: placeOfLink(plan, id, reason.predecessor),
    };
  }
}

/** Where it is a phase above it that waits, the task itself. */
function placeOfLink(plan: Plan, id: string, predecessor: string): Place {
  const needs = plan.tasks.get(id)?.needs ?? plan.milestones.get(id)?.needs ?? [];
  const index = needs.findIndex((link) => link.predecessor === predecessor);
  const address = addressOf(plan, id);
  return index < 0 ? { kind: 'address', address, part: 'key' } : at(...address, 'needs', index);
}
