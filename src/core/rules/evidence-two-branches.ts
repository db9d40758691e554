/** Two branches on one task that are both not merged: somebody's work waits, or is done twice. */
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
    why: 'The work is done twice, or has to be brought together before it can be merged. A branch and its copy on a remote are one.',
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
    const open = openBranches(branches);
    if (!task || open.length < 2) continue;
    yield {
      message: say`${task.title} has ${open.length} branches that are not merged: ${list(open.map(({ name }) => name))}.`,
      place: atKey('task', id),
    };
  }
}
