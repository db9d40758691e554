/** What a line of code tells: the task of its commit, and the risks of the tasks that own its file. */
import assert from 'node:assert/strict';
import { ownedRisks, risksOfFile } from '../../../src/core/analysis/risk-changes';
import { hoverLine, linksByCommit } from '../../../src/core/language/hover/hover-line';
import { logOf } from '../history/log-of';
import { languageWords, snapshotOf } from './support/cursor';

const plan = `project: { name: Atlas, key: A, start: 2026-05-04, currency: EUR }
tasks:
  A-1b: { title: "Session *tokens*", effort: 4d, status: doing, paths: ["src/auth/**"] }
risks:
  leak: { title: "Tokens [leak](x)", probability: 30%, impact: { schedule: 5d, cost: 20k }, affects: A-1b }
`;

/** @param commit whose line it is, or null for one that is not committed */
function check(commit: string | null, path: string, expected: readonly RegExp[] | null): void {
  const snapshot = snapshotOf(plan, {
    commits: logOf([{ hash: 'b', message: 'A-1b: work' }, { hash: 'a' }]),
  });
  const linked = commit === null ? [] : (linksByCommit(snapshot).get(commit) ?? []);
  const told = hoverLine(snapshot, linked, risksOfFile(ownedRisks(snapshot))(path), languageWords);
  if (!expected) return assert.equal(told, null);
  for (const part of expected) assert.match(told ?? '', part);
}

describe('a hover on a line of code', () => {
  const task = /\*\*Session \\\*tokens\\\*\*\* A\\-1b · doing/;
  const risk =
    /Risk of the task that owns this file: \*\*Tokens \\\[leak\\\]\\\(x\\\)\*\*, 6000 EUR, 720 min expected/;

  it('tells the task of the commit, and the risk of the file', () =>
    check('b', 'src/auth/a.ts', [task, risk]));
  it('tells one of them where there is no other', () => {
    check('b', 'lib/a.ts', [task]);
    check(null, 'src/auth/a.ts', [risk]);
    check('a', 'src/auth/a.ts', [risk]);
  });
  it('tells nothing of neither', () => check('a', 'lib/a.ts', null));
});
