import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkCommits, relinkCommits, type LinkedLog } from '../../src/core/history/link-commits';
import type { Branch, Commit, CommitLog } from '../../src/core/model/commit';
import { listOf, newStore } from '../support/commit-list';
import { commits, hash, idSets, number, pool } from './random-history';
import { runs } from './runs';

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
      runs(120),
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
      runs(60),
    );
  });
});
