/** Commits for a task that waits for another one to be finished. */
import { printDay } from '../base/dates';
import { isStanding } from '../history/task-evidence';
import type { Plan } from '../model/plan';
import { stateEdits } from '../model/state-edits';
import { isOver, isSummary, stateKind, stateOfKind } from '../model/states';
import type { Link } from '../model/values';
import type { Fix } from '../model/finding';
import { yaml } from './example';
import { printLink } from './print-values';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say, sayFix } from './say';

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
        fixes: [
          ...finished(plan, before.id, statusDay),
          {
            title: sayFix`Let both overlap`,
            preferred: false,
            edits: [
              {
                kind: 'set',
                address: task.needs.length > 1 ? ['task', id, 'needs', i] : ['task', id, 'needs'],
                value: printLink({ predecessor: link.predecessor, type: 'SS', lag: null }),
              },
            ],
          },
        ],
      };
    }
  }
}

function isLead({ lag }: Link): boolean {
  if (lag === null) return false;
  return lag.kind === 'percent' ? lag.share < 0 : lag.duration.amount < 0;
}

function finished(plan: Plan, id: string, day: number): readonly Fix[] {
  const task = plan.tasks.get(id)!;
  const done = stateOfKind(plan, 'done');
  if (done === null) return [];
  const edits = stateEdits(plan, task, done, day);
  return [{ title: sayFix`Set ${task.title} to ${done}`, preferred: false, edits }];
}
