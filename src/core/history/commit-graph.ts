/**
 * The commits of a log as a graph of numbers: positions in the log instead of hashes, so that walking 100,000 of them
 * takes milliseconds. A parent that the log does not hold (older than its bound, or cut off by a shallow clone) is absent.
 */
import type { Commit } from '../model/commit';

export interface CommitGraph {
  /** Position of a hash, or -1. */
  indexOf(hash: string): number;
  /** First parent by position; -1 where there is none in the log. */
  readonly firstParent: Int32Array;
  /** 1 for all commits that can be reached from the given ones, themselves included. */
  reachable(from: readonly number[]): Uint8Array;
  readonly parents: (index: number) => readonly number[];
}

export function commitGraph(commits: readonly Commit[]): CommitGraph {
  const positions = new Map<string, number>();
  commits.forEach((commit, i) => positions.set(commit.hash, i));
  const indexOf = (hash: string): number => positions.get(hash) ?? -1;
  const firstParent = new Int32Array(commits.length).fill(-1);
  commits.forEach(({ parents }, i) => {
    if (parents.length > 0) firstParent[i] = indexOf(parents[0]!);
  });
  const parents = (index: number): readonly number[] => {
    const hashes = commits[index]!.parents;
    return hashes.length > 1 ? hashes.map(indexOf) : [firstParent[index]!];
  };
  const reachable = (from: readonly number[]): Uint8Array => {
    const seen = new Uint8Array(commits.length);
    const open = from.filter((i) => i >= 0);
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      // Straight lines are followed without the stack.
      for (let at = i; at >= 0 && seen[at] === 0; at = firstParent[at]!) {
        seen[at] = 1;
        if (commits[at]!.parents.length > 1) {
          for (const parent of parents(at).slice(1)) if (parent >= 0 && seen[parent] === 0) open.push(parent);
        }
      }
    }
    return seen;
  };
  return { indexOf, firstParent, reachable, parents };
}
