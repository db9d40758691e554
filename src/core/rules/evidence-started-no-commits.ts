/** Work in progress on which nothing has been committed for days: it is stuck, or its commits do not name it. */
import { dayOfMinute, printDay, type Day } from '../base/dates';
import { sawEverything } from '../history/evidence';
import { isStanding } from '../history/task-evidence';
import { at, type Fix } from '../model/finding';
import type { Task } from '../model/plan';
import { stateEdits } from '../model/state-edits';
import { isSummary, stateKinds, stateOfKind } from '../model/states';
import { within } from '../model/work-days';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say, sayFix } from './say';
import { tasksWith } from './tasks-with';

export const evidenceStartedNoCommits: Rule = {
  id: 'evidence/started-no-commits',
  severity: 'info',
  docs: {
    summary: 'A task is under way, but nothing has been committed for it for days.',
    why: 'Silence is the earliest sign that work is stuck. Only working days count on which somebody of the task is there. Commits that were taken back do not count. The rule is silent where no commit of the repository names a task, while commits are being read, in a shallow clone, and while a repository that the plan names cannot be read.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-13 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 20d, status: doing, started: 2026-04-13 }
      `,
      commits: ['2026-04-14 ATLAS-k3f: draw the token format'],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-13 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 20d, status: doing, started: 2026-04-13 }
      `,
      commits: ['2026-04-14 ATLAS-k3f: draw the token format', '2026-04-30 ATLAS-k3f: rotate tokens'],
    },
  },
  options: {
    after: { kind: 'duration', default: '5d', description: 'working time without a commit' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, schedule, evidence, statusDay } = context;
  if (!sawEverything(evidence) || evidence.byTask.size === 0) return;
  const after = context.option('after') / (plan.project.hoursPerDay * 60);
  const kindOf = stateKinds(plan);
  for (const task of tasksWith(plan, ({ status }) => kindOf(status) === 'active')) {
    if (isSummary(task)) continue;
    const { id } = task;
    const begun = task.started?.day ?? dayOfMinute(schedule.tasks.get(id)?.start ?? Infinity);
    // What was taken back, and the taking back itself, is no work that went on.
    const standing = (evidence.byTask.get(id) ?? []).filter(isStanding);
    const last = standing.reduce((latest, { commit }) => Math.max(latest, commit.day), -Infinity);
    const since = Math.max(begun, last);
    // Counted to the status date, as all that the plan says: a plan that is looked at later accuses nobody.
    const idle = daysPresent(context, task, since, statusDay);
    if (idle < after || idle === 0) continue;
    yield {
      message:
        last === -Infinity
          ? say`${task.title} is ${task.status} since ${printDay(begun)}, ${idle} d, without a commit.`
          : say`${task.title} is ${task.status}, but its last commit was ${printDay(last)}, ${idle} d ago.`,
      place: at('task', id, 'status'),
      fixes: blocked(context, task),
    };
  }
}

/** Working days after `from` up to `to` on which not everybody of the task is away; counted up to a year. */
function daysPresent({ plan, days }: RuleContext, task: Task, from: Day, to: Day): number {
  const people = task.assign
    .map(({ person }) => plan.team.get(person))
    .filter((person) => person !== undefined)
    .map(({ away }) => within(away));
  let present = 0;
  for (let day = Math.max(from + 1, to - 365); day <= to; day++) {
    if (days.works(day) && !(people.length > 0 && people.every((isAway) => isAway(day)))) present++;
  }
  return present;
}

function blocked({ plan, today }: RuleContext, task: Task): readonly Fix[] {
  const state = stateOfKind(plan, 'blocked');
  if (state === null) return [];
  return [
    {
      title: sayFix`Set the status to ${state}`,
      preferred: false,
      edits: stateEdits(plan, task, state, today),
    },
  ];
}
