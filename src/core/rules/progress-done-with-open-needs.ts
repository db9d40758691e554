/** Work that is done while something it needed to finish first is not. */
import type { Day } from '../base/dates';
import type { Address } from '../model/address';
import { at, type Fix } from '../model/finding';
import type { Plan } from '../model/plan';
import { stateEdits } from '../model/state-edits';
import { unfinishedOf } from '../model/open-ends';
import { isSummary, stateKinds, stateOfKind } from '../model/states';
import type { Link } from '../model/values';
import { addressOf } from './cause';
import { yaml } from './example';
import { titleOf } from './names';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';

export const progressDoneWithOpenNeeds: Rule = {
  id: 'progress/done-with-open-needs',
  severity: 'warning',
  docs: {
    summary: 'A task or milestone is done, but what it needs is not.',
    why: 'Either the earlier work is over and was not marked so, or the link is not real. Both mislead: the first about progress, the second about every date after it.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 8d, status: doing, started: 2026-04-27 }
          ATLAS-m2q:
            title: Login form
            effort: 4d
            needs: ATLAS-k3f
            status: done
            started: 2026-04-28
            finished: 2026-05-01
      `,
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, start: 2026-04-20 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 5d, status: done, started: 2026-04-20, finished: 2026-04-24 }
          ATLAS-m2q:
            title: Login form
            effort: 4d
            needs: ATLAS-k3f
            status: done
            started: 2026-04-27
            finished: 2026-04-30
      `,
    },
  },
  check,
};

function* check({ plan, statusDay }: RuleContext): Iterable<RuleFinding> {
  const kindOf = stateKinds(plan);
  for (const { id, needs } of tasksWith(plan, ({ status }) => kindOf(status) === 'done'))
    yield* openNeeds(plan, statusDay, id, needs, ['task', id]);
  for (const [id, { finished, status, needs }] of plan.milestones) {
    const reached = finished !== null || (status !== null && kindOf(status) === 'done');
    if (reached) yield* openNeeds(plan, statusDay, id, needs, ['milestones', id]);
  }
}

function* openNeeds(
  plan: Plan,
  statusDay: Day,
  id: string,
  needs: readonly Link[],
  item: Address,
): Iterable<RuleFinding> {
  for (const [i, { predecessor, type }] of needs.entries()) {
    // Only links from a finish ask for a finish; only links to a finish or before a start of finished work matter.
    if (type !== 'FS' && type !== 'FF') continue;
    const open = unfinishedOf(plan, predecessor);
    if (open === null) continue;
    const address = [...item, 'needs', i];
    yield {
      message: say`${titleOf(plan, id)} is done, but ${titleOf(plan, open.id)}, which it needs, is ${open.status}.`,
      place: { kind: 'address', address, part: 'value' },
      related: [
        {
          message: say`${titleOf(plan, open.id)} is ${open.status}.`,
          place: at(...addressOf(plan, open.id), 'status'),
        },
      ],
      fixes: [
        ...finished(plan, predecessor, statusDay),
        {
          title: sayFix`Take out the link to ${predecessor}`,
          preferred: false,
          edits: [{ kind: 'remove', address: needs.length > 1 ? address : [...item, 'needs'] }],
        },
      ],
    };
  }
}

/** Marks the predecessor itself done; not for a phase, whose tasks only a person can tell apart, nor a milestone. */
function finished(plan: Plan, predecessor: string, statusDay: Day): readonly Fix[] {
  const task = plan.tasks.get(predecessor);
  const done = stateOfKind(plan, 'done');
  if (!task || done === null || isSummary(task)) return [];
  const edits = stateEdits(plan, task, done, statusDay);
  return [{ title: sayFix`Set ${task.title} to ${done}`, preferred: true, edits }];
}
