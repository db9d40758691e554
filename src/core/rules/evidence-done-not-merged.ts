/** Work that is done by its status, and whose last commits the main line does not hold. */
import type { LinkedCommit } from '../history/evidence';
import { isStanding } from '../history/task-evidence';
import { at, type Fix } from '../model/finding';
import type { Plan, Task } from '../model/plan';
import { stateEdits } from '../model/state-edits';
import { isSummary, stateKind, stateOfKind } from '../model/states';
import { yaml } from './example';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { count, say, sayFix } from './say';

export const evidenceDoneNotMerged: Rule = {
  id: 'evidence/done-not-merged',
  severity: 'warning',
  docs: {
    summary: 'A task is done, but its last commits are not on the main line.',
    why: 'What nobody has merged is in no release, and merging it may still take days. Commits that are older than the newest one on the main line do not count: a squash merge leaves them behind. The rule is silent where there is no main line, and in a shallow clone.',
    bad: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-20 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 4d, status: done, started: 2026-04-20, finished: 2026-04-23 }
      `,
      commits: [
        '2026-04-21 ATLAS-k3f: draw the token format',
        { text: '2026-04-23 Rotate tokens', branch: 'feature/ATLAS-k3f-session-tokens' },
      ],
    },
    good: {
      plan: yaml`
        project: { name: Atlas payments, key: ATLAS, start: 2026-04-20 }
        tasks:
          ATLAS-k3f: { title: Session tokens, effort: 4d, status: done, started: 2026-04-20, finished: 2026-04-23 }
      `,
      commits: [
        { text: '2026-04-22 Rotate tokens', branch: 'feature/ATLAS-k3f-session-tokens' },
        '2026-04-23 ATLAS-k3f: session tokens (#12)',
      ],
    },
  },
  needsWholeText: true,
  check,
};

function* check({ plan, evidence, today }: RuleContext): Iterable<RuleFinding> {
  for (const [id, linked] of evidence.byTask) {
    const task = plan.tasks.get(id);
    if (!task || stateKind(plan, task.status) !== 'done' || isSummary(task)) continue;
    const work = linked.filter((link) => link.by !== 'body' && isStanding(link));
    const open = inEachRepository(work).flatMap(notMerged);
    if (open.length === 0) continue;
    const branch = open.find((link) => link.branch !== null)?.branch;
    const is = open.length === 1 ? 'is' : 'are';
    const where = branch === undefined ? 'not on the main line' : `on ${branch} and not on the main line`;
    yield {
      message: say`${task.title} is ${task.status}, but ${count(open.length, 'commit')} of it ${is} ${where}.`,
      place: at('task', id, 'status'),
      fixes: reopened(plan, task, today),
    };
  }
}

/** Each has a main line of its own. */
function inEachRepository(work: readonly LinkedCommit[]): readonly (readonly LinkedCommit[])[] {
  const names = new Set(work.map(({ commit }) => commit.repository));
  return Array.from(names, (name) => work.filter(({ commit }) => commit.repository === name));
}

/** Newest first: those before the first that the main line holds, or a copy of which it holds. */
function notMerged(work: readonly LinkedCommit[]): readonly LinkedCommit[] {
  const picked = new Set(work.filter(({ onMain }) => onMain).map(({ copyOf }) => copyOf));
  const merged = work.findIndex(({ onMain, commit }) => onMain !== false || picked.has(commit.hash));
  return (merged < 0 ? work : work.slice(0, merged)).filter(({ commit }) => commit.parents.length < 2);
}

/** Back to review; to work, where the workflow has no review. */
function reopened(plan: Plan, task: Task, today: number): readonly Fix[] {
  const state = stateOfKind(plan, 'review') ?? stateOfKind(plan, 'active');
  if (state === null) return [];
  const edits = stateEdits(plan, task, state, today);
  return [{ title: sayFix`Set it to ${state} until it is merged`, preferred: false, edits }];
}
