/** Work that is done by its status, and was taken back in the repository. */
import { printDay } from '../base/dates';
import { isStanding } from '../history/task-evidence';
import { at } from '../model/finding';
import { stateEdits } from '../model/state-edits';
import { isSummary, stateKind, stateOfKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';

export const evidenceReverted: Rule = {
  id: 'evidence/reverted',
  severity: 'warning',
  docs: {
    summary: 'A task is done, but its work was taken back by a revert.',
    why: 'The plan counts the value of work that the product no longer holds. A later commit for the task ends the finding, since the work was then done again; so does a revert of the revert.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-20 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 4d, status: done, started: 2026-04-20, finished: 2026-04-23 }
      `,
      commits: [
        '2026-04-21 ATLAS-k3f: draw the token format',
        '2026-04-23 ATLAS-k3f: rotate tokens',
        { text: '2026-04-29 Revert "ATLAS-k3f: rotate tokens"', reverts: 1 },
      ],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-20 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 4d, status: done, started: 2026-04-20, finished: 2026-04-23 }
      `,
      commits: [
        '2026-04-21 ATLAS-k3f: rotate tokens',
        { text: '2026-04-22 Revert "ATLAS-k3f: rotate tokens"', reverts: 0 },
        '2026-04-23 ATLAS-k3f: rotate tokens with the new key',
      ],
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, evidence, today }: RuleContext): Iterable<RuleFinding> {
  const active = stateOfKind(plan, 'active');
  for (const [id, linked] of evidence.byTask) {
    const task = plan.tasks.get(id);
    if (!task || stateKind(plan, task.status) !== 'done' || isSummary(task)) continue;
    const lost = linked.filter(({ revertedBy, reverts }) => revertedBy !== null && !reverts);
    const by = new Set(lost.map(({ revertedBy }) => revertedBy));
    // Newest first: the last time that something was taken back, and whether anything was done after it.
    const last = linked.find(({ commit }) => by.has(commit.hash));
    if (!last || linked.some((link) => isStanding(link) && link.commit.seconds > last.commit.seconds))
      continue;
    const some = lost.length === 1 ? '1 commit of it was' : `${lost.length} commits of it were`;
    yield {
      message: say`${task.title} is ${task.status}, but ${some} taken back ${printDay(last.commit.day)}.`,
      place: at('task', id, 'status'),
      fixes:
        active === null
          ? []
          : [
              {
                title: sayFix`Set it to ${active} again`,
                preferred: false,
                edits: stateEdits(plan, task, active, today),
              },
            ],
    };
  }
}
