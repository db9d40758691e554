/** A branch that names a task, is not merged, and has not moved for weeks. */
import { printDay } from '../base/dates';
import { openBranches } from '../history/open-branches';
import { atKey } from '../model/finding';
import { stateKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

export const evidenceStaleBranch: Rule = {
  id: 'evidence/stale-branch',
  severity: 'info',
  docs: {
    summary: 'A branch of a task is not merged, and nothing was committed on it for weeks.',
    why: 'The longer a branch waits, the more it costs to merge; work that is not wanted any more is best deleted. Tasks under way are left to «evidence/started-no-commits», and those that are done to «evidence/done-not-merged».',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-03-02 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 30d, status: blocked, started: 2026-03-02 }
      `,
      commits: [
        '2026-03-02 Begin',
        { text: '2026-03-05 Draw the format', branch: 'feature/ATLAS-k3f-session-tokens' },
      ],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-03-02 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 30d, status: blocked, started: 2026-03-02 }
      `,
      commits: [
        '2026-03-02 Begin',
        { text: '2026-04-30 Draw the format', branch: 'feature/ATLAS-k3f-session-tokens' },
      ],
    },
  },
  options: {
    after: { kind: 'duration', default: '15d', description: 'working time without a commit on the branch' },
  },
  needsWholeText: true,
  check,
};

function* check(context: RuleContext): Iterable<RuleFinding> {
  const { plan, evidence, days, today } = context;
  if (evidence.state !== 'complete' || evidence.shallow) return;
  const after = context.option('after') / (plan.project.hoursPerDay * 60);
  for (const [id, branches] of evidence.branches) {
    const task = plan.tasks.get(id);
    if (!task || ['active', 'done'].includes(stateKind(plan, task.status))) continue;
    for (const { name, repository, day } of openBranches(branches)) {
      const idle = day === null ? 0 : days.between(day, today);
      if (day === null || idle <= after) continue;
      yield {
        message: say`${name}${repository === undefined ? '' : ` in ${repository}`} is not merged, and its last commit was ${printDay(day)}, ${idle} d ago.`,
        place: atKey('task', id),
      };
    }
  }
}
