/** Tasks that have not begun by their status, and have by their commits. */
import { printDay } from '../base/dates';
import type { LinkedCommit } from '../history/evidence';
import { isStanding } from '../history/task-evidence';
import { at, type Fix } from '../model/finding';
import type { Plan, Task } from '../model/plan';
import type { PlanEdit } from '../model/plan-edit';
import { isSummary, stateKind, stateOfKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say, sayFix } from './say';

export const evidenceCommitsButTodo: Rule = {
  id: 'evidence/commits-but-todo',
  severity: 'warning',
  docs: {
    summary: 'A task has commits, but its status says that it has not begun.',
    why: 'The schedule plans the task as if nothing had been done, so its dates are too late and its progress is not counted. An id that only stands in the body of a message does not count here: people mention tasks that they have not begun.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d }
      `,
      commits: ['2026-04-28 ATLAS-k3f: draw the token format'],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28 }
      `,
      commits: ['2026-04-28 ATLAS-k3f: draw the token format', '2026-05-01 ATLAS-k3f: rotate tokens'],
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, evidence }: RuleContext): Iterable<RuleFinding> {
  for (const [id, linked] of evidence.byTask) {
    const task = plan.tasks.get(id);
    if (!task || stateKind(plan, task.status) !== 'open' || isSummary(task)) continue;
    const commits = linked.filter((link) => link.by !== 'body' && isStanding(link));
    if (commits.length === 0) continue;
    const first = commits.reduce((day, { commit }) => Math.min(day, commit.day), Infinity);
    yield {
      message: say`${task.title} is ${task.status}, but has ${count(commits.length, 'commit')} since ${printDay(first)}.`,
      place: at('task', id, 'status'),
      fixes: begun(plan, task, commits, printDay(first)),
    };
  }
}

/** Started with the first commit; where a commit closes the task, done with that one. */
function begun(plan: Plan, task: Task, commits: readonly LinkedCommit[], first: string): readonly Fix[] {
  const started: readonly PlanEdit[] = task.started
    ? []
    : [{ kind: 'set', address: ['task', task.id, 'started'], value: first }];
  const fixes: Fix[] = [];
  const active = stateOfKind(plan, 'active');
  const done = stateOfKind(plan, 'done');
  const closing = commits.find(({ closes }) => closes);
  if (closing && done !== null) {
    const last = printDay(closing.commit.day);
    fixes.push({
      title: sayFix`Set it to ${done}, finished ${last}`,
      preferred: true,
      edits: [
        { kind: 'set', address: ['task', task.id, 'status'], value: done },
        ...started,
        { kind: 'set', address: ['task', task.id, 'finished'], value: last },
      ],
    });
  }
  if (active !== null) {
    fixes.push({
      title: sayFix`Set it to ${active}, started ${first}`,
      preferred: fixes.length === 0,
      edits: [{ kind: 'set', address: ['task', task.id, 'status'], value: active }, ...started],
    });
  }
  return fixes;
}
