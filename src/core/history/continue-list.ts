/**
 * A log after the repository has changed: which tips are still to be read, and the list that what was read makes with what
 * was known, however branches and tags were moved, rewritten or deleted. It must be the list that reading everything gives.
 */
import { equal } from '../base/equal';
import type { CommitList, CommitLog } from '../model/commit';
import { commitGraph } from './commit-graph';
import { commitList, sortNewestFirst, type TagsByRow } from './commit-list';
import type { CommitStore } from './commit-store';

/** @param tips of all branches and tags, as hashes */
export function unreadTips(
  previous: CommitLog | null,
  tips: ReadonlySet<string>,
): { readonly wanted: readonly string[]; readonly known: readonly string[] } {
  const isKnown = (hash: string): boolean => previous !== null && previous.commits.indexOf(hash) >= 0;
  const before = (previous?.branches ?? []).map(({ tip }) => tip);
  return {
    wanted: Array.from(tips).filter((tip) => !isKnown(tip)),
    known: Array.from(new Set([...tips, ...before].filter(isKnown))),
  };
}

/**
 * What is new before what was known, without commits that rewriting or deleting a branch has left behind.
 * @param read rows of all that `wanted` leads to and `known` does not, in any order
 * @param tips of all branches and tags, as hashes
 */
export function continueList(
  store: CommitStore,
  read: Int32Array,
  previous: CommitLog | null,
  tips: ReadonlySet<string>,
  tags: TagsByRow,
): CommitList {
  if (!previous) return commitList(store, sortNewestFirst(read, store), tags);
  const { commits } = previous;
  const { position, order, tagged } = commits.rows;
  // What only a tag held until now, or lies below a tip that is older than the log, comes once more.
  const fresh = read.filter((row) => (position[row] ?? -1) < 0);
  const covered = new Set(Array.from(tips, (tip) => store.find(tip)));
  for (const row of fresh)
    for (const parent of [store.firstParent(row), ...store.furtherParents(row)]) covered.add(parent);
  const left =
    previous.branches.some(({ tip }) => !covered.has(store.find(tip))) ||
    Array.from(tagged.keys()).some((row) => !covered.has(row));
  const isTagged = (row: number): boolean => tags.has(row) && (position[row] ?? -1) >= 0;
  const now = Array.from(tags.keys()).filter(isTagged);
  const sameTags =
    now.length === tagged.size && now.every((row) => equal(tagged.get(row)?.tags, tags.get(row)));
  if (fresh.length === 0 && sameTags && !left) return commits;
  const all = new Int32Array(fresh.length + order.length);
  all.set(fresh);
  all.set(order, fresh.length);
  const sorted = sortNewestFirst(all, store);
  const list = commitList(store, sorted, tags, commits);
  if (!left) return list;
  const graph = commitGraph(list);
  const reached = graph.reachable(Array.from(tips, (tip) => graph.indexOf(tip)));
  return commitList(
    store,
    sorted.filter((_, i) => reached[i] === 1),
    tags,
    commits,
  );
}
