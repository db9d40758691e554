/**
 * The commits of a log as a graph of numbers: positions in the log instead of hashes, so that walking 100,000 of them
 * takes milliseconds. A parent that the log does not hold (older than its bound, or cut off by a shallow clone) is absent.
 */
import type { CommitList } from '../model/commit';

export interface CommitGraph {
  /** Position of a hash, or -1. */
  indexOf(hash: string): number;
  /** First parent by position; -1 where there is none in the log. */
  readonly firstParent: Int32Array;
  isMerge(index: number): boolean;
  /** 1 for all commits that can be reached from the given ones, themselves included. */
  reachable(from: readonly number[]): Uint8Array;
  readonly parents: (index: number) => readonly number[];
}

export function commitGraph(commits: CommitList): CommitGraph {
  const { order, position, store } = commits.rows;
  const placeOf = (row: number): number => (row < 0 ? -1 : (position[row] ?? -1));
  const firstParent = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) firstParent[i] = placeOf(store.firstParent(order[i]!));
  const isMerge = (index: number): boolean => store.isMerge(order[index]!);
  const parents = (index: number): readonly number[] =>
    isMerge(index)
      ? [firstParent[index]!, ...store.furtherParents(order[index]!).map(placeOf)]
      : [firstParent[index]!];
  const reachable = (from: readonly number[]): Uint8Array => {
    const seen = new Uint8Array(order.length);
    const open = from.filter((i) => i >= 0);
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      // Straight lines are followed without the stack.
      for (let at = i; at >= 0 && seen[at] === 0; at = firstParent[at]!) {
        seen[at] = 1;
        if (!isMerge(at)) continue;
        for (const parent of parents(at).slice(1)) if (parent >= 0 && seen[parent] === 0) open.push(parent);
      }
    }
    return seen;
  };
  return { indexOf: (hash) => commits.indexOf(hash), firstParent, isMerge, reachable, parents };
}
