/** What a log kept as bytes says is what it said before, or nothing: whatever happens to the bytes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkCommits } from '../../src/core/history/link-commits';
import type { Commit, CommitLog } from '../../src/core/model/commit';
import { plainLog } from '../support/git-log';
import { listOf } from '../support/commit-list';
import { bytesOf, readBytes } from './log-bytes';
import { commits, hash, idSets, number, pool } from './random-history';
import { runs } from './runs';

const log: fc.Arbitrary<CommitLog> = fc
  .record({
    list: commits,
    present: fc.uniqueArray(number, { minLength: 1, maxLength: pool }),
    branches: fc.array(fc.tuple(fc.constantFrom('main', 'A-1-x', 'feature/A-2', 'login'), number), {
      maxLength: 3,
    }),
    tags: fc.array(fc.tuple(number, fc.constantFrom('v1', 'v2-«é»')), { maxLength: 2 }),
    wordless: number,
  })
  .map(({ list, present, branches, tags, wordless }): CommitLog => {
    const tagged = new Map(tags.map(([n, name]) => [hash(n), [name]]));
    const chosen = list
      .filter((_, n) => present.includes(n))
      .map((commit): Commit => ({ ...commit, tags: tagged.get(commit.hash) ?? [] }))
      .sort((a, b) => b.seconds - a.seconds);
    return {
      state: 'complete',
      // Of one commit nobody has kept the words, as of most of a very long history.
      commits: listOf(chosen, undefined, ({ hash: name }) => name !== hash(wordless)),
      branches: branches.map(([name, tip]) => ({ name, remote: false, tip: hash(tip) })),
      mainBranch: branches.some(([name]) => name === 'main') ? 'main' : null,
      head: null,
      shallow: false,
    };
  });

describe('a log kept as bytes', () => {
  it('gives the evidence that it gave from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.nat({ max: idSets.length - 1 }), async (of, ids) => {
        const known = await readBytes(await bytesOf(of));
        assert.ok(known);
        assert.deepEqual(known.extra, ['extra']);
        assert.deepEqual(plainLog(known.log), plainLog(of));
        assert.deepEqual(linkCommits(idSets[ids]!, known.log), linkCommits(idSets[ids]!, of));
      }),
      runs(60),
    );
  });

  it('gives it under the name that the repository has now', async () => {
    await fc.assert(
      fc.asyncProperty(log, async (of) => {
        const known = await readBytes(await bytesOf(of), 'api');
        assert.ok(known && Array.from(known.log.commits).every(({ repository }) => repository === 'api'));
      }),
      runs(10),
    );
  });

  it('is no log once a byte of it is another, is missing or is too many', async () => {
    const damage = fc.oneof(
      fc.record({
        kind: fc.constant('changed' as const),
        at: fc.nat(),
        by: fc.integer({ min: 1, max: 255 }),
      }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
      fc.record({
        kind: fc.constant('taken out' as const),
        at: fc.nat(),
        length: fc.integer({ min: 1, max: 50 }),
      }),
      fc.record({
        kind: fc.constant('put in' as const),
        at: fc.nat(),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 50 }),
      }),
    );
    // Of an empty page a thousand bytes are alike: most of what is read stands at both ends.
    const place = (at: number, length: number): number => {
      const end = Math.min(length, 2000);
      return at % 2 === 0 ? (at >> 1) % end : length - 1 - ((at >> 1) % end);
    };
    await fc.assert(
      fc.asyncProperty(log, damage, async (of, done) => {
        const bytes = await bytesOf(of);
        const at = place(done.at, bytes.length);
        const damaged = Buffer.from(
          done.kind === 'cut'
            ? bytes.subarray(0, at)
            : done.kind === 'taken out'
              ? Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + done.length)])
              : done.kind === 'put in'
                ? Buffer.concat([bytes.subarray(0, at), done.bytes, bytes.subarray(at)])
                : bytes,
        );
        if (done.kind === 'changed') damaged[at]! ^= done.by;
        assert.equal(await readBytes(damaged), null);
      }),
      runs(100),
    );
  });
});
