/** What is told where the pointer rests in a plan: the cursor is `‸`. */
import assert from 'node:assert/strict';
import { hoverAt } from '../../../../src/core/language/hover/hover-at';
import { noCommits, type CommitLog } from '../../../../src/core/model/commit';
import { cursorPlan, file, languageWords, snapshotOf } from './cursor';

export function told(marked: string, commits: CommitLog = noCommits): string | null {
  const { text, offset } = cursorPlan(marked);
  const found = hoverAt(snapshotOf(text, { commits }), file, offset, languageWords);
  if (!found) return null;
  const { start, end } = found.range;
  assert.ok(start <= offset && offset <= end && end <= text.length);
  return found.markdown;
}

export function checkTold(what: string, marked: string, ...expected: readonly (string | RegExp)[]): void {
  it(what, () => {
    const markdown = told(marked);
    assert.ok(markdown !== null, 'nothing is told');
    for (const each of expected) {
      if (typeof each === 'string') assert.ok(markdown.includes(each), markdown);
      else assert.match(markdown, each);
    }
  });
}

export const plan = `project: { name: Atlas, key: ATLAS, start: 2026-05-04, currency: EUR }
rates: { backend: 100/h }
team:
  ana: { name: Ana Ruiz, role: backend, away: [2026-05-11..2026-05-12] }
  ben: { name: Ben, role: backend, capacity: 50% }
milestones:
  beta: { title: Public beta, due: 2026-05-15, needs: [ATLAS-b2b] }
tasks:
  build:
    title: Build
    tasks:
      ATLAS-a1a: { title: First one, effort: 4d, assign: ana, progress: 0%, deadline: 2026-05-06, notes: See the page }
      ATLAS-b2b: { title: Second, effort: 3d/5d/9d, assign: ana, needs: ATLAS-a1a }
      ATLAS-c3c: { title: Apart, effort: 1d }
risks:
  leak: { title: Tokens leak, probability: 30%, impact: { schedule: 5d, cost: 20k }, affects: [ATLAS-a1a], owner: ana, review: 2026-05-01, trigger: 'any [token] in a log' }
`;

/** The plan with the cursor at the first place of a text, so many characters in. */
export function at(text: string, further = 1, whole = plan): string {
  const offset = whole.indexOf(text) + further;
  assert.ok(offset >= further, text);
  return `${whole.slice(0, offset)}‸${whole.slice(offset)}`;
}
