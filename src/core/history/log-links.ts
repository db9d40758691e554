/**
 * The links of the commits of a log: those of their words, and those that follow from merges, copies and reverts. The
 * first way that names a task is the one that is kept.
 */
import type { CommitRows } from '../model/commit';
import type { CommitGraph } from './commit-graph';
import type { Relations } from './commit-relations';
import { textIn, type TextPages } from './read-texts';
import { fewLinks, type Link, type MergeLinks } from './text-links';

export interface LogLinks {
  /** By position. */
  add(index: number, link: Link): void;
  at(index: number): readonly Link[];
  /** By row, of commits that have more than their words say. */
  readonly added: ReadonlyMap<number, readonly Link[]>;
}

const none: readonly never[] = [];

export function logLinks({ order }: CommitRows, texts: TextPages): LogLinks {
  const own = new Map<number, Link[]>();
  const large = new Map<number, Set<string>>();
  const has = (row: number, list: readonly Link[], task: string): boolean => {
    if (list.length <= fewLinks) return list.some((link) => link.task === task);
    let set = large.get(row);
    if (!set) large.set(row, (set = new Set(list.map((link) => link.task))));
    return set.has(task);
  };
  const ofRow = (row: number): readonly Link[] => own.get(row) ?? textIn(texts, row)?.links ?? none;
  return {
    add(index, link) {
      const row = order[index]!;
      const list = ofRow(row);
      if (has(row, list, link.task)) return;
      const added = own.get(row);
      if (added) added.push(link);
      else own.set(row, [...list, link]);
      large.get(row)?.add(link.task);
    },
    at: (index) => ofRow(order[index]!),
    added: own,
  };
}

/** @param brought the line that a merge brought in by one of its parents */
export function linkByMerge(
  { named, titled }: MergeLinks,
  at: number,
  graph: CommitGraph,
  brought: (merge: number, parent: number) => readonly number[],
  links: LogLinks,
): void {
  const parents = graph.parents(at);
  for (const { name, tasks, parent } of named) {
    for (const task of tasks) links.add(at, { task, by: 'merge', branch: name, closes: false });
    if (tasks.length !== 1 || parent === null) continue;
    const link: Link = { task: tasks[0]!, by: 'merge', branch: name, closes: false };
    for (const on of brought(at, parents[parent] ?? -1)) links.add(on, link);
  }
  const branch = named.find(({ parent }) => parent !== null)?.name ?? null;
  for (const task of titled) links.add(at, { task, by: 'merge', branch, closes: false });
}

/** A copy and a revert belong to the tasks of the commit that they name, from the oldest on: copies are copied too. */
export function linkByRelations({ copies, reverts }: Relations, links: LogLinks): void {
  const steps: { readonly at: number; readonly from: number; readonly by: 'cherry-pick' | 'revert' }[] = [];
  for (const [at, from] of copies) steps.push({ at, from, by: 'cherry-pick' });
  for (const [at, targets] of reverts) for (const from of targets) steps.push({ at, from, by: 'revert' });
  for (const { at, from, by } of steps.sort((a, b) => b.at - a.at)) {
    for (const { task } of Array.from(links.at(from))) {
      links.add(at, { task, by, branch: null, closes: false });
    }
  }
}
