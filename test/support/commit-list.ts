/** Lists of commits for tests, from plain ones. */
import { commitList } from '../../src/core/history/commit-list';
import { commitStore, type CommitStore } from '../../src/core/history/commit-store';
import { textHash } from '../../src/core/base/text-hash';
import type { Commit, CommitList } from '../../src/core/model/commit';

const secondsOfDay = 86_400;

/** @param repository its name, of one that is not the plan's own */
export function newStore(repository: string | null = null): CommitStore {
  return commitStore((seconds) => Math.floor(seconds / secondsOfDay), repository);
}

/**
 * In the given order.
 * @param store one that other lists have, for a list that continues them
 * @param hasWords which of them keep their words
 */
export function listOf(
  commits: readonly Commit[],
  store = newStore(),
  hasWords: (commit: Commit) => boolean = () => true,
): CommitList {
  const tags = new Map<number, readonly string[]>();
  const rows = commits.map((commit) => {
    const row = store.rowOf(commit.hash);
    const parents = commit.parents.map((parent) => store.rowOf(parent));
    const numbers = { row, parents, seconds: commit.seconds, subject: textHash(commit.subject) };
    store.put(numbers, hasWords(commit) ? { ...commit, tags: [] } : null);
    if (commit.tags.length > 0) tags.set(row, commit.tags);
    return row;
  });
  return commitList(store, Int32Array.from(rows), tags);
}
