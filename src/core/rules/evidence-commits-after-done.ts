/** Tasks that were finished, and are still being worked on. */
import { printDay } from '../base/dates';
import { isStanding } from '../history/task-evidence';
import { at } from '../model/finding';
import { stateEdits } from '../model/state-edits';
import { isSummary, stateKind, stateOfKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say, sayFix } from './say';

export const evidenceCommitsAfterDone: Rule = {
  id: 'evidence/commits-after-done',
  severity: 'warning',
  docs: {
    summary: 'Commits for a task come after the day on which it was finished.',
    why: 'Either the task was not done, or it was done later than its date says, or the commits belong to another task. Merges do not count, for they come after the work.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-20 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 4d, status: done, started: 2026-04-20, finished: 2026-04-23 }
      `,
      commits: [
        '2026-04-21 ATLAS-k3f: draw the token format',
        '2026-04-29 ATLAS-k3f: rotate tokens after all',
      ],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-20 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 4d, status: done, started: 2026-04-20, finished: 2026-04-23 }
      `,
      commits: ['2026-04-21 ATLAS-k3f: draw the token format', '2026-04-23 ATLAS-k3f: rotate tokens'],
    },
  },
  options: {
    after: { kind: 'duration', default: '1d', description: 'working time after the finish that is forgiven' },
  },
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, evidence, days } = context;
  const forgiven = context.option('after') / (plan.project.hoursPerDay * 60);
  const active = stateOfKind(plan, 'active');
  for (const [id, linked] of evidence.byTask) {
    const task = plan.tasks.get(id);
    if (!task?.finished || stateKind(plan, task.status) !== 'done' || isSummary(task)) continue;
    const finished = task.finished.day;
    const later = linked.filter(
      (link) =>
        link.by !== 'merge' &&
        link.by !== 'body' &&
        isStanding(link) &&
        link.commit.parents.length < 2 &&
        days.between(finished, link.commit.day) > forgiven,
    );
    if (later.length === 0) continue;
    const last = printDay(later.reduce((day, { commit }) => Math.max(day, commit.day), -Infinity));
    const commits =
      later.length === 1 ? `a commit of ${last} is` : `${count(later.length, 'commit')} up to ${last} are`;
    yield {
      message: say`${task.title} was finished ${printDay(finished)}, but ${commits} later.`,
      place: at('task', id, 'finished'),
      fixes: [
        {
          title: sayFix`Change finished to ${last}`,
          preferred: true,
          edits: [{ kind: 'set', address: ['task', id, 'finished'], value: last }],
        },
        ...(active === null
          ? []
          : [
              {
                title: sayFix`Set it to ${active} again`,
                preferred: false,
                edits: stateEdits(plan, task, active, context.today),
              },
            ]),
      ],
    };
  }
}
