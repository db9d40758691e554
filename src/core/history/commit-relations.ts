/**
 * How commits speak of other commits: reverts, which take evidence back, and cherry-picks, which are the same work once
 * more. Read from the lines that git and the forges write; a revert that was reverted takes nothing back.
 */
import { textHash } from '../base/text-hash';
import type { Commit, CommitLog } from '../model/commit';
import type { CommitGraph } from './commit-graph';

/** What one commit says of another: by hash, or a revert of a forge by the title alone. */
export interface Mark {
  readonly kind: 'revert' | 'pick';
  readonly hash: string | null;
  readonly title: string | null;
}

const picked = /^\(cherry picked from commit ([0-9a-f]{40,64})\)$/gm;
const reverted = /^This reverts commit ([0-9a-f]{40,64})\b/gm;
const revertTitle = /^Revert "(.+)"(?: \([#!]\d+\))?$/;
const longestTitle = 2000;

/** Most commits say nothing of others, and cost two searches for a fixed text. */
export function marksOf({ subject, body }: Pick<Commit, 'subject' | 'body'>): readonly Mark[] {
  const marks: Mark[] = [];
  if (body.includes('cherry picked from commit ')) {
    for (const [, hash = null] of body.matchAll(picked)) marks.push({ kind: 'pick', hash, title: null });
  }
  if (body.includes('This reverts commit ')) {
    for (const [, hash = null] of body.matchAll(reverted)) marks.push({ kind: 'revert', hash, title: null });
  }
  if (subject.startsWith('Revert "') && subject.length <= longestTitle) {
    const title = revertTitle.exec(subject)?.[1] ?? null;
    const isNamed = marks.some(({ kind }) => kind === 'revert');
    if (title !== null && !isNamed) marks.push({ kind: 'revert', hash: null, title });
  }
  return marks;
}

export interface Relations {
  /** By position of the reverting commit: those it takes back. */
  readonly reverts: ReadonlyMap<number, readonly number[]>;
  /** By position of the copy: the commit it was picked from. */
  readonly copies: ReadonlyMap<number, number>;
  /** The position of the commit that takes this one back, or -1. */
  readonly revertedBy: (index: number) => number;
}

/**
 * @param marks by position
 * @param onMain 1 for what the main line holds: a revert elsewhere does not take that back
 * @param brought the line that a merge brought in by one of its parents
 */
export function relateCommits(
  log: CommitLog,
  graph: CommitGraph,
  marks: ReadonlyMap<number, readonly Mark[]>,
  onMain: Uint8Array,
  brought: (merge: number, parent: number) => readonly number[],
): Relations {
  const reverts = new Map<number, readonly number[]>();
  const copies = new Map<number, number>();
  const takenBack = new Map<number, number[]>();
  const byTitle = titles(log, marks);
  for (const [at, list] of marks) {
    const targets: number[] = [];
    for (const { kind, hash, title } of list) {
      const target = hash === null ? olderThan(byTitle.get(title ?? ''), at) : graph.indexOf(hash);
      if (target < 0 || target === at) continue;
      if (kind === 'pick') copies.set(at, target);
      else targets.push(target, ...withMerged(target, graph, brought));
    }
    if (targets.length === 0) continue;
    reverts.set(at, targets);
    for (const target of targets) {
      if (onMain[at] === 0 && onMain[target] === 1) continue;
      const list = takenBack.get(target);
      if (list) list.push(at);
      else takenBack.set(target, [at]);
    }
  }
  const answers = new Map<number, number>();
  const revertedBy = (index: number): number => {
    const reverters = takenBack.get(index);
    if (!reverters) return -1;
    const known = answers.get(index);
    if (known !== undefined) return known;
    // Titles may lead in a circle, which hashes cannot: then nothing is taken back.
    answers.set(index, -1);
    const by = reverters.find((reverter) => revertedBy(reverter) < 0) ?? -1;
    answers.set(index, by);
    return by;
  };
  return { reverts, copies, revertedBy };
}

/** A merge that is reverted takes back all that it brought. */
function withMerged(
  target: number,
  graph: CommitGraph,
  brought: (merge: number, parent: number) => readonly number[],
): readonly number[] {
  const parents = graph.parents(target);
  return parents.slice(1).flatMap((parent) => (parent < 0 ? [] : brought(target, parent)));
}

/** Positions of the commits with one of the wanted titles, ascending: newest first. */
function titles(
  { commits }: CommitLog,
  marks: ReadonlyMap<number, readonly Mark[]>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const list of marks.values()) for (const { title } of list) if (title !== null) found.set(title, []);
  if (found.size === 0) return found;
  const byHash = new Map<number, number[][]>();
  for (const [title, list] of found) {
    const hash = textHash(title);
    byHash.set(hash, [...(byHash.get(hash) ?? []), list]);
  }
  const { store, order } = commits.rows;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const known = store.words(row);
    if (known) found.get(known.subject)?.push(i);
    // What seems to be it is read with its words, and then looked at once more.
    else if (byHash.size > 0) for (const list of byHash.get(store.subjectHash(row)) ?? []) list.push(i);
  }
  return found;
}

/** The newest that is older; -1 where there is none. */
function olderThan(positions: readonly number[] | undefined, at: number): number {
  return positions?.find((position) => position > at) ?? -1;
}
