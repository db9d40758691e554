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
  /**
   * The graph of the same commits with others before them, quicker than from scratch; null where it would not be.
   * @param commits ends in the very commits of this graph
   */
  extend(commits: readonly Commit[]): CommitGraph | null;
}

/** Commits that came later are looked up beside the others, until there are this many. */
const mostAdded = 2000;

export function commitGraph(commits: readonly Commit[]): CommitGraph {
  const positions = new Map<string, number>();
  commits.forEach((commit, i) => positions.set(commit.hash, i));
  const firstParent = new Int32Array(commits.length);
  const absent = new Set<string>();
  commits.forEach(({ parents }, i) => {
    firstParent[i] = parents.length > 0 ? (positions.get(parents[0]!) ?? -1) : -1;
    if (parents.length === 1 && firstParent[i] >= 0) return;
    for (const parent of parents) if (!positions.has(parent)) absent.add(parent);
  });
  return graphOf({ commits, positions, first: commits.length, added: new Map(), absent, firstParent });
}

interface Parts {
  readonly commits: readonly Commit[];
  /** Of the oldest `first` commits, counted from the newest of these. */
  readonly positions: ReadonlyMap<string, number>;
  readonly first: number;
  /** Of all others, counted from the oldest of all. */
  readonly added: ReadonlyMap<string, number>;
  /** Parents that the log does not hold. */
  readonly absent: ReadonlySet<string>;
  readonly firstParent: Int32Array;
}

function graphOf({ commits, positions, first, added, absent, firstParent }: Parts): CommitGraph {
  const ahead = commits.length - first;
  const indexOf = (hash: string): number => {
    const known = positions.get(hash);
    if (known !== undefined) return known + ahead;
    const late = added.get(hash);
    return late === undefined ? -1 : commits.length - 1 - late;
  };
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
  const extend = (all: readonly Commit[]): CommitGraph | null => {
    const fresh = all.length - commits.length;
    if (added.size + fresh > mostAdded) return null;
    const late = new Map(added);
    const missing = new Set(absent);
    for (let i = 0; i < fresh; i++) {
      const { hash } = all[i]!;
      // A commit of a wrong clock, before which its children stand already.
      if (absent.has(hash)) return null;
      late.set(hash, all.length - 1 - i);
    }
    const line = new Int32Array(all.length);
    for (let i = 0; i < commits.length; i++)
      line[i + fresh] = firstParent[i]! < 0 ? -1 : firstParent[i]! + fresh;
    const next = graphOf({ commits: all, positions, first, added: late, absent: missing, firstParent: line });
    for (let i = 0; i < fresh; i++) {
      const hashes = all[i]!.parents;
      line[i] = hashes.length > 0 ? next.indexOf(hashes[0]!) : -1;
      for (const hash of hashes) if (next.indexOf(hash) < 0) missing.add(hash);
    }
    return next;
  };
  return { indexOf, firstParent, reachable, parents, extend };
}
