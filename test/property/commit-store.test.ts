import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sortNewestFirst } from '../../src/core/history/commit-list';
import { commitStore } from '../../src/core/history/commit-store';
import { hashTable } from '../../src/core/history/hash-table';
import type { Commit } from '../../src/core/model/commit';
import { listOf } from '../support/commit-list';
import { runs } from './runs';

const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Few different first letters, so that places in the table are disputed. */
const sha = (length: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('0', 'a', 'ab'), fc.nat({ max: 40 }))
    .map(([start, n]) => n.toString(16).padStart(length, start).slice(-length));
const name = fc.oneof(sha(40), fc.constantFrom('', 'x', '0'.repeat(39), 'G'.repeat(40), 'é'.repeat(40)));

describe('hashTable', () => {
  it('gives each name one row and its name back, by letters as by text, also after it was kept as bytes', () => {
    const hashes = fc.oneof(fc.array(name, { maxLength: 80 }), fc.array(sha(64), { maxLength: 80 }));
    fc.assert(
      fc.property(hashes, fc.boolean(), (list, byLetters) => {
        const table = hashTable();
        const rows = new Map<string, number>();
        for (const each of list) {
          const isAscii = !each.includes('é');
          const row =
            byLetters && isAscii ? table.rowOfLetters(letters(each), 0, each.length) : table.rowOf(each);
          assert.equal(row, rows.get(each) ?? rows.size);
          rows.set(each, row);
        }
        const known = Array.from(rows.keys());
        const isPlain = known.every((each) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(each));
        const again = isPlain
          ? hashTable({ width: table.width(), rows: table.size(), hashes: table.pages() })
          : table;
        assert.equal(again.size(), rows.size);
        for (const [each, row] of rows) assert.deepEqual([again.find(each), again.hash(row)], [row, each]);
        assert.equal(again.find('f'.repeat(40)), -1);
      }),
      runs(120),
    );
  });

  it('grows to many rows', () => {
    const table = hashTable();
    const hash = (n: number): string => (n * 2_654_435_761).toString(16).padStart(40, '7');
    for (let n = 0; n < 20_000; n++) assert.equal(table.rowOf(hash(n)), n);
    for (let n = 0; n < 20_000; n++) assert.equal(table.find(hash(n)), n);
  });
});

describe('commitStore', () => {
  const hash = (n: number): string => n.toString(16).padStart(40, '0');
  const history = fc.array(fc.tuple(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 4 }), fc.nat()), {
    maxLength: 30,
  });

  it('gives back what it took, with words and without, also from its columns', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 3 }), (list, share) => {
        const commits = list.map(([parents, seconds], n): Commit => {
          const author = { name: 'Ana Ruiz', email: 'ana@example.com' };
          const text = { subject: `Commit ${String(n)}`, body: 'why', trailers: [], tags: [] };
          return { hash: hash(n), parents: parents.map(hash), author, day: 1, seconds, ...text };
        });
        const store = commitStore(() => 1);
        const taken = listOf(commits, store, ({ seconds }) => seconds % 4 <= share);
        const copy = commitStore(() => 1, null, store.columns());
        commits.forEach((commit, i) => {
          const { parents, seconds } = commit;
          const hasWords = seconds % 4 <= share;
          const at = taken.at(i)!;
          if (hasWords) assert.deepEqual(at, commit);
          else assert.deepEqual([at.wordless, at.parents, at.seconds], [true, parents, seconds]);
          assert.deepEqual(copy.commit(copy.find(commit.hash)).parents, parents);
          assert.equal(copy.subjectHash(copy.find(commit.hash)), store.subjectHash(store.find(commit.hash)));
        });
        assert.equal(taken.wordless, commits.filter(({ seconds }) => seconds % 4 > share).length);
      }),
      runs(60),
    );
  });
});

describe('sortNewestFirst', () => {
  it('sorts as a stable sort does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), (seconds) => {
        const rows = seconds.map((_, row) => row);
        const sorted = sortNewestFirst(Int32Array.from(rows), { seconds: (row) => seconds[row]! });
        assert.deepEqual(
          Array.from(sorted),
          rows.toSorted((a, b) => seconds[b]! - seconds[a]!),
        );
      }),
      runs(100),
    );
  });
});
