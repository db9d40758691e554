/**
 * The commits of a log: rows of a store in an order, newest first. A list never changes; one that continues another
 * shares its store, so that a row names the same commit in both.
 */
import type { Commit, CommitList, CommitRows } from '../model/commit';
import type { CommitStore } from './commit-store';

export type TagsByRow = ReadonlyMap<number, readonly string[]>;

/**
 * @param order rows, newest first; taken over
 * @param before a list of the same store, whose objects of commits with the same tags are kept
 */
export function commitList(
  store: CommitStore,
  order: Int32Array,
  tags: TagsByRow,
  before: CommitList | null = null,
): CommitList {
  const position = new Int32Array(store.size()).fill(-1);
  let wordless = 0;
  for (let i = 0; i < order.length; i++) {
    position[order[i]!] = i;
    if (store.words(order[i]!) === null) wordless++;
  }
  const tagged = new Map<number, Commit>();
  const tag = (row: number, names: readonly string[]): Commit => {
    const known = before?.rows.tagged.get(row);
    const isSame = known?.tags.length === names.length && known.tags.every((name, i) => name === names[i]);
    // Words may have come since.
    if (known && isSame && !known.wordless) return known;
    return { ...store.commit(row), tags: names };
  };
  for (const [row, names] of tags) if ((position[row] ?? -1) >= 0) tagged.set(row, tag(row, names));
  return listOf({ store, order, position, tagged }, wordless, (index) => {
    const row = order[index];
    return row === undefined ? undefined : (tagged.get(row) ?? store.commit(row));
  });
}

/** Without the newest ones. */
export function listFrom(list: CommitList, first: number): CommitList {
  const { rows, wordless } = list;
  const order = rows.order.subarray(first);
  const position = rows.position.map((at) => (at < first ? -1 : at - first));
  const tagged = new Map(Array.from(rows.tagged).filter(([row]) => position[row]! >= 0));
  const left = rows.order.subarray(0, first).filter((row) => rows.store.words(row) === null).length;
  return listOf({ ...rows, order, position, tagged }, wordless - left, (index) => list.at(index + first));
}

function listOf(rows: CommitRows, wordless: number, at: (index: number) => Commit | undefined): CommitList {
  const { store, order, position } = rows;
  return {
    length: order.length,
    wordless,
    at,
    indexOf: (hash) => position[store.find(hash)] ?? -1,
    rows,
    *[Symbol.iterator]() {
      for (let i = 0; i < order.length; i++) yield at(i)!;
    },
  };
}

/** By the author's instant; of one instant as they stand, children first. Linear where nearly all stand right. */
export function sortNewestFirst(rows: Int32Array, { seconds }: Pick<CommitStore, 'seconds'>): Int32Array {
  let from = rows;
  let starts = runsOf(from, seconds);
  let to = starts.length > 1 ? new Int32Array(rows.length) : rows;
  while (starts.length > 1) {
    const merged: number[] = [];
    for (let run = 0; run < starts.length; run += 2) {
      const left = starts[run]!;
      const right = starts[run + 1] ?? rows.length;
      merged.push(left);
      merge(from, to, left, right, starts[run + 2] ?? rows.length, seconds);
    }
    [from, to] = [to, from];
    starts = merged;
  }
  return from;
}

/** Where stretches begin that stand right. */
function runsOf(rows: Int32Array, seconds: (row: number) => number): readonly number[] {
  const starts: number[] = rows.length > 0 ? [0] : [];
  for (let i = 1; i < rows.length; i++) if (seconds(rows[i]!) > seconds(rows[i - 1]!)) starts.push(i);
  return starts;
}

function merge(
  from: Int32Array,
  to: Int32Array,
  left: number,
  right: number,
  end: number,
  seconds: (row: number) => number,
): void {
  let a = left;
  let b = right;
  for (let at = left; at < end; at++) {
    const takeLeft = a < right && (b >= end || seconds(from[a]!) >= seconds(from[b]!));
    to[at] = takeLeft ? from[a++]! : from[b++]!;
  }
}
