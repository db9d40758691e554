/** A log that goes on from a cache is the log that reading everything gives, however the history was rewritten meanwhile. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textHash } from '../../src/core/base/text-hash';
import { commitList, sortNewestFirst } from '../../src/core/history/commit-list';
import { storeOf, type CommitStore } from '../../src/core/history/commit-store';
import { continueList, unreadTips } from '../../src/core/history/continue-list';
import { linkCommits } from '../../src/core/history/link-commits';
import type { Commit, CommitLog } from '../../src/core/model/commit';
import { plainLog } from '../support/git-log';
import { newStore } from '../support/commit-list';
import { bytesOf, readBytes } from './log-bytes';
import { commits, hash, idSets, number } from './random-history';
import { runs } from './runs';

interface Moment {
  readonly branches: readonly (readonly [name: string, tip: number])[];
  readonly tags: readonly (readonly [name: string, target: number])[];
  /** The cache is written and read again before. */
  readonly restart: boolean;
}

const moment: fc.Arbitrary<Moment> = fc.record({
  branches: fc.uniqueArray(
    fc.tuple(fc.constantFrom('main', 'A-1-x', 'feature/A-2', 'login', 'topic'), number),
    { selector: ([name]) => name, maxLength: 4 },
  ),
  tags: fc.uniqueArray(fc.tuple(fc.constantFrom('v1', 'v2'), number), {
    selector: ([name]) => name,
    maxLength: 2,
  }),
  restart: fc.nat({ max: 4 }).map((n) => n === 0),
});

type History = ReadonlyMap<string, Commit>;

/** As git has it: all that some lead to, and others do not. */
function reached(
  history: History,
  from: readonly string[],
  without: readonly string[] = [],
): readonly Commit[] {
  const below = (tips: readonly string[], left: ReadonlySet<string>): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...tips];
    for (let tip = open.pop(); tip !== undefined; tip = open.pop()) {
      if (seen.has(tip) || left.has(tip)) continue;
      seen.add(tip);
      open.push(...history.get(tip)!.parents);
    }
    return seen;
  };
  const found = below(from, below(without, new Set()));
  return Array.from(found, (name) => history.get(name)!);
}

/** As `readLog` does it, with the history in the place of git. */
function read(history: History, { branches, tags }: Moment, previous: CommitLog | null): CommitLog {
  const tips = new Set([...branches, ...tags].map(([, n]) => hash(n)));
  const { wanted, known } = unreadTips(previous, tips);
  const store: CommitStore = (previous && storeOf(previous.commits.rows)) ?? newStore();
  const rows = reached(history, wanted, known).map((commit) => {
    const row = store.rowOf(commit.hash);
    const parents = commit.parents.map((parent) => store.rowOf(parent));
    store.put({ row, parents, seconds: commit.seconds, subject: textHash(commit.subject) }, commit);
    return row;
  });
  const byRow = new Map<number, string[]>();
  for (const [name, n] of tags) {
    const row = store.find(hash(n));
    byRow.set(row, [...(byRow.get(row) ?? []), name]);
  }
  const fresh = Int32Array.from(rows);
  return {
    state: 'complete',
    commits: previous
      ? continueList(store, fresh, previous, tips, byRow)
      : commitList(store, sortNewestFirst(fresh, store), byRow),
    branches: branches.map(([name, tip]) => ({ name, remote: false, tip: hash(tip) })),
    mainBranch: branches.some(([name]) => name === 'main') ? 'main' : null,
    head: null,
    shallow: false,
  };
}

/** Of one second commits may stand in either order. */
const inOneOrder = (log: CommitLog): unknown => {
  const { commits: list, ...rest } = plainLog(log);
  return { ...rest, commits: list.toSorted((a, b) => b.seconds - a.seconds || (a.hash < b.hash ? -1 : 1)) };
};

describe('a log that goes on', () => {
  it('is the whole one, however branches and tags are moved, rewritten and deleted under its cache', async () => {
    const moments = fc.array(moment, { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(commits, moments, fc.nat({ max: idSets.length - 1 }), async (all, list, ids) => {
        const history = new Map(all.map((commit) => [commit.hash, commit]));
        let last: CommitLog | null = null;
        for (const now of list) {
          if (last && now.restart) {
            const known = await readBytes(await bytesOf(last));
            // An empty log is not kept: nothing says how long its hashes are.
            if (last.commits.length > 0) assert.ok(known);
            last = known?.log ?? last;
          }
          last = read(history, now, last);
          const anew = read(history, now, null);
          assert.deepEqual(inOneOrder(last), inOneOrder(anew));
          const isSorted = Array.from(last.commits).every(
            ({ seconds }, i, each) => i === 0 || each[i - 1]!.seconds >= seconds,
          );
          assert.ok(isSorted);
          assert.deepEqual(
            new Set(linkCommits(idSets[ids]!, last).byTask.keys()),
            new Set(linkCommits(idSets[ids]!, anew).byTask.keys()),
          );
        }
      }),
      runs(12),
    );
  });
});
