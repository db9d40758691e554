/** Two branches on one task that are both not merged: somebody's work waits, or is done twice. */
import type { TaskBranch } from '../history/evidence';
import { openBranches } from '../history/open-branches';
import { atKey } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { list, say } from './say';

export const evidenceTwoBranches: Rule = {
  id: 'evidence/two-branches',
  severity: 'info',
  docs: {
    summary: 'Two or more branches that are not merged name the same task.',
    why: 'The work is done twice, or has to be brought together before it can be merged. A branch and its copy on a remote are one, and work in two repositories may have a branch in each.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28 }
      `,
      commits: [
        '2026-04-27 Begin',
        { text: '2026-04-29 Draw the format', branch: 'feature/ATLAS-k3f-session-tokens' },
        { text: '2026-05-01 Rotate tokens', branch: 'ATLAS-k3f-rotation' },
      ],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28 }
      `,
      commits: [
        '2026-04-27 Begin',
        { text: '2026-04-29 Draw the format', branch: 'feature/ATLAS-k3f-session-tokens' },
        { text: '2026-05-01 Rotate tokens', branch: 'feature/ATLAS-k3f-session-tokens' },
      ],
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, evidence }: RuleContext): Iterable<RuleFinding> {
  for (const [id, branches] of evidence.branches) {
    const task = plan.tasks.get(id);
    if (!task) continue;
    for (const [repository, open] of inEach(openBranches(branches))) {
      if (open.length < 2) continue;
      const names = list(open.map(({ name }) => name));
      const where = repository === null ? '' : ` in ${repository}`;
      yield {
        message: say`${task.title} has ${open.length} branches${where} that are not merged: ${names}.`,
        place: atKey('task', id),
      };
    }
  }
}

/** Work in two repositories needs a branch in each. */
function inEach(branches: readonly TaskBranch[]): ReadonlyMap<string | null, readonly TaskBranch[]> {
  const found = new Map<string | null, TaskBranch[]>();
  for (const branch of branches) {
    const list = found.get(branch.repository ?? null);
    if (list) list.push(branch);
    else found.set(branch.repository ?? null, [branch]);
  }
  return found;
}
