/** Commits that name a task the plan does not have: one finding for all of them, since history is not rewritten. */
import { clip } from '../base/one-line';
import { atKey } from '../model/finding';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, list, say } from './say';

export const evidenceUnknownTask: Rule = {
  id: 'evidence/unknown-task',
  severity: 'info',
  docs: {
    summary: 'Commits name tasks that the plan does not have.',
    why: "Their work shows under no task. Where the task was renamed, list its earlier id under `was:`; where it is missing, add it. Only ids in trailers and ids that begin with the project's key are looked at.",
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28 }
      `,
      commits: ['2026-05-01 ATLAS-k3f: rotate tokens', '2026-05-01 ATLAS-z9z: fix the clock'],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-27 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 9d, status: doing, started: 2026-04-28, was: [ATLAS-z9z] }
      `,
      commits: ['2026-05-01 ATLAS-k3f: rotate tokens', '2026-05-01 ATLAS-z9z: fix the clock'],
    },
  },
  needsWholeText: true,
  check,
};

function* check({ evidence }: RuleContext): Iterable<RuleFinding> {
  const ids = [...new Set(evidence.unknown.map(({ id }) => id))];
  if (ids.length === 0) return;
  const commits = new Set(evidence.unknown.map(({ commit }) => commit)).size;
  const name = commits === 1 ? 'names' : 'name';
  yield {
    message: say`${count(commits, 'commit')} ${name} what the plan does not have: ${list(ids.map((id) => clip(id, 24)))}.`,
    place: atKey('tasks'),
  };
}
