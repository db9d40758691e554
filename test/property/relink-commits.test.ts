import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkCommits, relinkCommits, type LinkedLog } from '../../src/core/history/link-commits';
import type { LinkIds } from '../../src/core/history/id-index';
import type { Branch, Commit, CommitLog } from '../../src/core/model/commit';
import { listOf, newStore } from '../support/commit-list';
import { runs } from './runs';

const hash = (n: number): string => n.toString(16).padStart(40, 'a');
const idSets: readonly LinkIds[] = [
  { ids: ['A-1', 'A-2', 'login'], was: [], key: 'A', earlier: [] },
  { ids: ['A-1', 'A-2', 'A-3'], was: [['B-9', 'A-3']], key: 'A', earlier: ['A-7'] },
];

const pool = 14;
const number = fc.nat({ max: pool - 1 });
const message = fc.oneof(
  fc.constantFrom(
    'work',
    'A-1: begin',
    'Closes A-2',
    'fix [login] for B-9',
    'A-9 is unknown',
    "Merge branch 'A-2-more'",
    "Merge branches 'A-1-x' and 'A-3-y'",
    'Merge pull request #4 from ana/A-1-x\n\nA-2 in the title',
    'Revert "A-1: begin"',
  ),
  number.map((n) => `Take back\n\nThis reverts commit ${hash(n)}.`),
  number.map((n) => `Copy\n\n(cherry picked from commit ${hash(n)})`),
);

/** Commit 0 is the oldest; parents are older ones. Some share a second, and an author's clock may be wrong. */
const commits: fc.Arbitrary<readonly Commit[]> = fc
  .tuple(
    ...Array.from({ length: pool }, (_, n) =>
      fc.tuple(
        message,
        fc.array(fc.nat({ max: Math.max(0, n - 1) }), { maxLength: 3 }),
        fc.integer({ min: 0, max: 4 }),
      ),
    ),
  )
  .map((list) =>
    list.map(([text, parents, late], n): Commit => {
      const [subject = '', ...body] = text.split('\n');
      return {
        hash: hash(n),
        parents: n === 0 ? [] : Array.from(new Set(parents.length > 0 ? parents : [n - 1]), hash),
        author: { name: 'Ana Ruiz', email: 'ana@example.com' },
        day: 20_000,
        seconds: 1000 + Math.floor(n / 2) + late,
        subject,
        body: body.join('\n').trim(),
        trailers: text.startsWith('A-1') ? [['Refs', 'login']] : [],
        tags: [],
      };
    }),
  );

interface Moment {
  readonly present: readonly number[];
  readonly branches: readonly (readonly [name: string, tip: number])[];
  readonly note: readonly [number, string] | null;
  readonly shallow: boolean;
  readonly ids: number;
  /** In a store of its own. */
  readonly anew: boolean;
}

const moment: fc.Arbitrary<Moment> = fc.record({
  present: fc.uniqueArray(number, { maxLength: pool }),
  branches: fc.array(fc.tuple(fc.constantFrom('main', 'A-1-x', 'feature/A-2', 'login', 'topic'), number), {
    maxLength: 4,
  }),
  note: fc.option(fc.tuple(number, fc.constantFrom('Task: A-2', 'Closes: A-1', 'nothing'))),
  shallow: fc.boolean(),
  ids: fc.nat({ max: idSets.length - 1 }),
  anew: fc.boolean(),
});

/** @param store of a log that this one continues, as after a commit; else one of its own */
function logAt(
  all: readonly Commit[],
  { present, branches, note, shallow }: Moment,
  store = newStore(),
): CommitLog {
  const list = present.map((n) => all[n]!).sort((a, b) => b.seconds - a.seconds);
  return {
    state: 'complete',
    commits: listOf(list, store),
    branches: branches.map(([name, tip]): Branch => ({ name, remote: false, tip: hash(tip) })),
    mainBranch: branches.some(([name]) => name === 'main') ? 'main' : null,
    head: null,
    shallow,
    ...(note ? { notes: new Map([[hash(note[0]), note[1]]]) } : {}),
  };
}

describe('relinkCommits', () => {
  it('gives what linking from scratch gives, however history, notes, branches and ids change', () => {
    fc.assert(
      fc.property(commits, fc.array(moment, { minLength: 2, maxLength: 6 }), (all, moments) => {
        let last: LinkedLog | null = null;
        const store = newStore();
        for (const now of moments) {
          const log = logAt(all, now, now.anew ? newStore() : store);
          const ids = idSets[now.ids]!;
          last = relinkCommits(ids, log, last);
          assert.deepEqual(last.evidence, linkCommits(ids, log));
        }
      }),
      runs(300),
    );
  });

  it('keeps the very objects of tasks that a new commit does not touch', () => {
    fc.assert(
      fc.property(commits, moment, (all, now) => {
        const store = newStore();
        const before = logAt(all, now, store);
        const fresh: Commit = {
          ...all[0]!,
          hash: hash(99),
          seconds: 5000,
          subject: 'A-2: on top',
          body: '',
          trailers: [],
        };
        const ids = idSets[now.ids]!;
        const first = relinkCommits(ids, before, null);
        const next = relinkCommits(
          ids,
          { ...before, commits: listOf([fresh, ...before.commits], store) },
          first,
        );
        for (const [task, linked] of first.evidence.byTask) {
          const after = next.evidence.byTask.get(task);
          if (task === 'A-2') assert.equal(after?.length, linked.length + 1);
          // A revert that names its target by the title alone may have found another one.
          else if (linked.length === after?.length) assert.equal(after, linked);
        }
      }),
      runs(150),
    );
  });
});
