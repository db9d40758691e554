/** Commits for a task that waits for another one to be finished. */
import { printDay } from '../base/dates';
import { isStanding } from '../history/task-evidence';
import { isOver, isSummary, stateKind } from '../model/states';
import { yaml } from './example';
import { finishFix, isLead, overlapFix } from './overlap-fixes';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say } from './say';

export const evidenceWaitingButCommits: Rule = {
  id: 'evidence/waiting-but-commits',
  severity: 'info',
  docs: {
    summary: 'A task has commits, but the plan lets it wait for another one that is not finished.',
    why: 'Either the earlier work is over and was not marked so, or the two can overlap, and then the plan is longer than it has to be, or the work is built on something that may still change. Links with a lead do not count.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-27 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f, status: doing, started: 2026-04-30 }
      `,
      commits: ['2026-04-28 ATLAS-k3f: draw the token format', '2026-04-30 ATLAS-m2q: lay out the form'],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-27 }
          ATLAS-m2q: { title: Login form, effort: 4d, needs: ATLAS-k3f SS, status: doing, started: 2026-04-30 }
      `,
      commits: ['2026-04-28 ATLAS-k3f: draw the token format', '2026-04-30 ATLAS-m2q: lay out the form'],
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, evidence, statusDay }: RuleContext): Iterable<RuleFinding> {
  for (const [id, linked] of evidence.byTask) {
    const task = plan.tasks.get(id);
    // What is done too early is told by «progress/done-with-open-needs», what has not begun by «evidence/commits-but-todo».
    if (!task || isSummary(task) || isOver(plan, task) || stateKind(plan, task.status) === 'open') continue;
    const work = linked.filter((link) => link.by !== 'body' && isStanding(link));
    if (work.length === 0) continue;
    const first = printDay(work.reduce((day, { commit }) => Math.min(day, commit.day), Infinity));
    for (const [i, link] of task.needs.entries()) {
      const before = plan.tasks.get(link.predecessor);
      if (link.type !== 'FS' || isLead(link) || !before || isSummary(before) || isOver(plan, before))
        continue;
      yield {
        message: say`${task.title} has ${count(work.length, 'commit')} since ${first}, but waits for ${before.title}, which is ${before.status}.`,
        place: { kind: 'address', address: ['task', id, 'needs', i], part: 'value' },
        fixes: [...finishFix(plan, before.id, statusDay), overlapFix(task, i)],
      };
    }
  }
}
