/**
 * The commits of each task, newest first. After a change only the tasks are gone through whose commits have changed; all
 * others keep their very lists.
 */
import type { Commit, CommitRows } from '../model/commit';
import type { LinkedCommit } from './evidence';
import { textIn, type TextPages } from './read-texts';
import type { Link } from './text-links';

/** What decides, by row, what is said of a commit. */
export interface Linking {
  readonly rows: CommitRows;
  /** 1: linked; 2: on the main line; 4: it takes others back. */
  readonly bits: Uint8Array;
  readonly commitIn: (row: number) => Commit;
  readonly linksOf: (row: number) => readonly Link[];
  /** Those whose links are not just those of their words. */
  readonly added: ReadonlyMap<number, readonly Link[]>;
  readonly texts: TextPages;
  /** By row: the hash of the commit that takes it back, that it is a copy of. */
  readonly revertedBy: ReadonlyMap<number, string>;
  readonly copyOf: ReadonlyMap<number, string>;
  /** Of what is not on the main line: null where nobody can say. */
  readonly elsewhere: false | null;
}

export const linkingBits = { linked: 1, onMain: 2, reverts: 4 } as const;

type ByTask = ReadonlyMap<string, readonly LinkedCommit[]>;

/**
 * @param ids the tasks, in the order of the plan
 * @param before of the same ids and the same store, or null: all is gone through
 * @param known lists of before, which are kept where they are equal
 */
export function linkedByTask(
  ids: readonly string[],
  now: Linking,
  before: Linking | null,
  known: ByTask | null,
): ByTask {
  const isLike = before?.elsewhere === now.elsewhere && hasSameOrder(now.rows, before.rows);
  const changed = isLike ? changedRows(now, before) : null;
  // Going through all is quicker than comparing half of it.
  const isSmall = known !== null && changed !== null && changed.size * 4 < now.rows.order.length + 100;
  const lists = isSmall ? fewLists(now, before!, known, changed) : allLists(now);
  const byTask = new Map<string, readonly LinkedCommit[]>();
  for (const id of ids) {
    const list = lists.get(id) ?? (isSmall && !lists.has(id) ? known.get(id) : undefined);
    if (!list || list.length === 0) continue;
    const old = known?.get(id);
    byTask.set(id, old && isSameList(old, list) ? old : list);
  }
  return byTask;
}

/** Commits that both hold stand in the same order, as they do unless some of one second were read anew. */
function hasSameOrder(now: CommitRows, before: CommitRows): boolean {
  let last = -1;
  for (let i = 0; i < now.order.length; i++) {
    const old = before.position[now.order[i]!] ?? -1;
    if (old < 0) continue;
    if (old < last) return false;
    last = old;
  }
  return true;
}

function allLists(now: Linking): Map<string, LinkedCommit[]> {
  const lists = new Map<string, LinkedCommit[]>();
  const { order } = now.rows;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if ((now.bits[row]! & linkingBits.linked) === 0) continue;
    for (const link of now.linksOf(row)) {
      const list = lists.get(link.task);
      const linked = describe(now, row, link);
      if (list) list.push(linked);
      else lists.set(link.task, [linked]);
    }
  }
  return lists;
}

/** Rows of which something else is said than before, gone ones among them. */
function changedRows(now: Linking, before: Linking): ReadonlySet<number> {
  const changed = new Set<number>();
  const rows = Math.max(now.bits.length, before.bits.length);
  for (let row = 0; row < rows; row++) {
    const [bits, old] = [now.bits[row] ?? 0, before.bits[row] ?? 0];
    if (bits !== old && ((bits | old) & linkingBits.linked) !== 0) changed.add(row);
    else if (bits & linkingBits.linked && textIn(now.texts, row) !== textIn(before.texts, row))
      changed.add(row);
  }
  addDifferent(changed, now.revertedBy, before.revertedBy, Object.is);
  addDifferent(changed, now.copyOf, before.copyOf, Object.is);
  addDifferent(changed, now.rows.tagged, before.rows.tagged, Object.is);
  addDifferent(
    changed,
    now.added,
    before.added,
    (a, b) => a.length === b.length && a.every((link, i) => isSameLink(link, b[i]!)),
  );
  return changed;
}

function addDifferent<V>(
  changed: Set<number>,
  now: ReadonlyMap<number, V>,
  before: ReadonlyMap<number, V>,
  isSame: (a: V, b: V) => boolean,
): void {
  for (const [row, value] of now) {
    const old = before.get(row);
    if (old === undefined || !isSame(value, old)) changed.add(row);
  }
  for (const row of before.keys()) if (!now.has(row)) changed.add(row);
}

/** Of the tasks alone that a changed commit belongs to, or did. */
function fewLists(
  now: Linking,
  before: Linking,
  known: ByTask,
  changed: ReadonlySet<number>,
): Map<string, readonly LinkedCommit[]> {
  const fresh = new Map<string, LinkedCommit[]>();
  for (const row of changed) {
    const isLinked = ((now.bits[row] ?? 0) & linkingBits.linked) !== 0;
    for (const { task } of before.linksOf(row)) if (!fresh.has(task)) fresh.set(task, []);
    for (const link of isLinked ? now.linksOf(row) : []) {
      const list = fresh.get(link.task);
      const linked = describe(now, row, link);
      if (list) list.push(linked);
      else fresh.set(link.task, [linked]);
    }
  }
  const { store, position } = now.rows;
  const placeOf = ({ commit }: LinkedCommit): number => position[store.find(commit.hash)] ?? -1;
  return new Map(
    Array.from(fresh, ([task, list]) => {
      const kept = (known.get(task) ?? []).filter(({ commit }) => !changed.has(store.find(commit.hash)));
      const placed = [...kept, ...list].map((linked) => [placeOf(linked), linked] as const);
      return [task, placed.sort(([a], [b]) => a - b).map(([, linked]) => linked)];
    }),
  );
}

function describe(now: Linking, row: number, { task, by, branch, closes }: Link): LinkedCommit {
  const bits = now.bits[row]!;
  return {
    task,
    by,
    branch,
    closes,
    commit: now.commitIn(row),
    onMain: (bits & linkingBits.onMain) !== 0 ? true : now.elsewhere,
    revertedBy: now.revertedBy.get(row) ?? null,
    reverts: (bits & linkingBits.reverts) !== 0,
    copyOf: now.copyOf.get(row) ?? null,
  };
}

function isSameLink(a: Link, b: Link): boolean {
  return a.task === b.task && a.by === b.by && a.branch === b.branch && a.closes === b.closes;
}

/** Whether two lists say the same of the very same commits. */
export function isSameList(a: readonly LinkedCommit[], b: readonly LinkedCommit[]): boolean {
  return a === b || (a.length === b.length && a.every((linked, i) => isSameLinked(linked, b[i]!)));
}

function isSameLinked(a: LinkedCommit, b: LinkedCommit): boolean {
  if (a === b) return true;
  return (
    a.commit === b.commit &&
    a.onMain === b.onMain &&
    a.revertedBy === b.revertedBy &&
    a.reverts === b.reverts &&
    a.copyOf === b.copyOf &&
    isSameLink(a, b)
  );
}
