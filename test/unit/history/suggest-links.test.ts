/** Which tasks are suggested for a commit that names none, and why. */
import assert from 'node:assert/strict';
import { linkProjection, relinkCommits } from '../../../src/core/history/link-commits';
import { linkCandidates, mostUnlinked, suggestLinks } from '../../../src/core/history/suggest-links';
import type { CommitChanges } from '../../../src/core/history/task-evidence';
import type { CommitLog } from '../../../src/core/model/commit';
import { planOf } from '../../support/plan-of';
import { logOf } from './log-of';

const plan = `
project: { name: Atlas, key: A }
team:
  ana: { name: Ana Ruiz, email: [Ana@example.com] }
tasks:
  build:
    title: Build
    paths: [src/**]
    tasks:
      A-1b: { title: Session tokens, assign: ana, paths: ["src/auth/**", docs/auth.md] }
      A-2c: { title: Login form, paths: ["src/**"] }
      A-3d: { title: Wallets, status: dropped, paths: ["src/**"] }
`;

function changesOf(files: Readonly<Record<string, readonly string[]>>): CommitChanges {
  return new Map(
    Object.entries(files).map(([hash, paths]) => [hash, { paths, added: null, removed: null, more: false }]),
  );
}

/** Of each commit: `hash: task (reason; reason), task (…)`. */
function checkSuggestions(
  log: CommitLog,
  expected: readonly string[],
  files: Readonly<Record<string, readonly string[]>> = {},
): void {
  const read = planOf(plan);
  const linked = relinkCommits(linkProjection(read), log, null);
  const told = suggestLinks(linkCandidates(read), linked, changesOf(files)).map(({ commit, suggestions }) => {
    const said = suggestions.map(({ task, reasons }) => {
      const why = reasons.map((reason) => {
        if (reason.kind === 'paths') return `${reason.files}/${reason.of} ${reason.pattern}`;
        if (reason.kind === 'neighbours') return `${reason.commits} of ${reason.branch}`;
        return reason.kind === 'branch' ? `named by ${reason.branch}` : `by ${reason.person}`;
      });
      return `${task} (${why.join('; ')})`;
    });
    return `${commit.hash}: ${said.join(', ')}`;
  });
  assert.deepEqual(told, expected);
}

describe('suggestions for commits without a task', () => {
  it('follow the paths that tasks own, the larger share first', () => {
    checkSuggestions(
      logOf([{ hash: 'c' }, { hash: 'b' }, { hash: 'a', message: 'A-1b: begin' }], { main: 'c' }),
      ['c: A-1b (3/3 src/auth/**; by ana), A-2c (2/3 src/**)', 'b: '],
      { c: ['src/auth/a.ts', 'src/auth/b.ts', 'docs/auth.md'], b: ['README.md'] },
    );
  });

  it('follow the branch: its name where that names several, and its other commits', () => {
    checkSuggestions(
      logOf(
        [
          { hash: 'd', parents: ['c'] },
          { hash: 'c', parents: ['a'], message: 'A-2c: lay out' },
          { hash: 'b', parents: ['a'] },
          { hash: 'a' },
        ],
        { main: 'a', fixes: 'd', 'origin/A-1b-and-A-2c': 'b' },
      ),
      [
        'd: A-2c (1 of fixes)',
        'b: A-1b (named by origin/A-1b-and-A-2c; by ana), A-2c (named by origin/A-1b-and-A-2c)',
        'a: ',
      ],
    );
  });

  it('follow a branch that was merged by name', () => {
    checkSuggestions(
      logOf(
        [
          { hash: 'm', parents: ['a', 'c'], message: "Merge branch 'fixes'" },
          { hash: 'c', parents: ['b'] },
          { hash: 'b', parents: ['a'], message: 'A-2c: lay out' },
          { hash: 'a' },
        ],
        { main: 'm' },
      ),
      ['c: A-2c (1 of fixes)', 'a: '],
    );
  });

  it('wait for all commits, and end with the latest', () => {
    checkSuggestions(logOf([{ hash: 'a' }], { main: 'a' }, { state: 'reading' }), []);
    const many = Array.from({ length: mostUnlinked + 5 }, (_, i) => ({ hash: `h${i}` }));
    const linked = relinkCommits(linkProjection(planOf(plan)), logOf(many), null);
    assert.equal(suggestLinks(linkCandidates(planOf(plan)), linked, null).length, mostUnlinked);
  });
});
