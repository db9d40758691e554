/**
 * Commits as columns of numbers, one row for each: hash, parents and instant take about 60 bytes of a commit, and its
 * words are there only where somebody may ask for them. Rows are only ever added, so that logs that continue each other
 * share one store, and a row stays the same commit for good. A parent has a row before its commit has come.
 */
import type { Commit, CommitRows, CommitSource, Signature } from '../model/commit';
import { hashTable, type HashTable } from './hash-table';

/** What of a commit is always kept. */
export interface CommitNumbers {
  /** Its row, from `rowOf`. */
  readonly row: number;
  /** Rows. */
  readonly parents: readonly number[];
  /** The author's instant: seconds since 1970-01-01T00:00Z. */
  readonly seconds: number;
  /** `subjectHash` of its subject: what is left of the words where these are not kept. */
  readonly subject: number;
}

export interface CommitStore extends HashTable, CommitSource {
  /** Says what a row is; of one that is known, only words that were missing are taken. */
  put(numbers: CommitNumbers, words: Commit | null): void;
  /** Whether a commit has come, and not only the name of a parent. */
  has(row: number): boolean;
  /** Without tags; of a commit without words everything but hash, parents and time is empty. */
  commit(row: number): Commit;
  /** Bytes that hold it all, for a cache: `readColumns` takes them again. */
  columns(): StoreColumns;
}

/** A store as plain arrays, of exactly its rows. */
export interface StoreColumns {
  /** Bytes of each hash. */
  readonly width: number;
  readonly hashes: Uint8Array;
  /** -2 where only the name of the parent is known. */
  readonly first: Int32Array;
  /** Position in `pool`, or 0. */
  readonly more: Int32Array;
  /** How many parents follow, and these. */
  readonly pool: Int32Array;
  readonly seconds: Float64Array;
  readonly subjects: Int32Array;
}

/** FNV-1a over the letters, 32 bits. */
export function subjectHash(subject: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < subject.length; i++) hash = Math.imul(hash ^ subject.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** What a log can be continued in; null for one that was not read from a repository. */
export function storeOf({ store }: CommitRows): CommitStore | null {
  return isStore(store) ? store : null;
}

function isStore(source: CommitSource): source is CommitStore {
  return 'put' in source;
}

const none: readonly never[] = [];
const nobody: Signature = { name: '', email: '' };
const notCome = -2;
const smallest = 1024;

/** @param dayOf the day of an instant in the project's zone */
export function commitStore(
  dayOf: (seconds: number) => number,
  from: StoreColumns | null = null,
): CommitStore {
  const table = hashTable(from);
  let first = from?.first ?? new Int32Array(0);
  let more = from?.more ?? new Int32Array(0);
  let seconds = from?.seconds ?? new Float64Array(0);
  let subjects = from?.subjects ?? new Int32Array(0);
  let pool = from?.pool ?? new Int32Array(1);
  let pooled = pool.length;
  const words: (Commit | null)[] = [];
  for (let row = 0; row < table.size(); row++) words.push(null);

  const grow = (): void => {
    const length = Math.max(smallest, Math.ceil(table.size() * 1.5));
    const from = first.length;
    first = grown(first, new Int32Array(length)).fill(notCome, from);
    more = grown(more, new Int32Array(length));
    seconds = grown(seconds, new Float64Array(length));
    subjects = grown(subjects, new Int32Array(length));
  };
  const pushMore = (parents: readonly number[]): number => {
    if (pooled + parents.length > pool.length)
      pool = grown(pool, new Int32Array(Math.max(smallest, (pooled + parents.length) * 1.5)));
    const at = pooled;
    pool[pooled++] = parents.length - 1;
    for (let i = 1; i < parents.length; i++) pool[pooled++] = parents[i]!;
    return at;
  };
  const furtherParents = (row: number): readonly number[] => {
    const at = more[row] ?? 0;
    return at === 0 ? none : Array.from(pool.subarray(at + 1, at + 1 + pool[at]!));
  };
  const has = (row: number): boolean => row >= 0 && row < first.length && first[row] !== notCome;
  const firstParent = (row: number): number => (has(row) ? first[row]! : -1);
  return {
    ...table,
    put({ row, parents, seconds: instant, subject }, commit) {
      while (words.length < table.size()) words.push(null);
      if (commit) words[row] ??= commit;
      if (has(row)) return;
      if (table.size() > first.length) grow();
      first[row] = parents.length > 0 ? parents[0]! : -1;
      more[row] = parents.length > 1 ? pushMore(parents) : 0;
      seconds[row] = instant;
      subjects[row] = subject;
    },
    has,
    firstParent,
    furtherParents,
    isMerge: (row) => (more[row] ?? 0) !== 0,
    seconds: (row) => seconds[row]!,
    subjectHash: (row) => subjects[row]!,
    words: (row) => words[row] ?? null,
    commit(row) {
      const known = words[row];
      if (known) return known;
      const line = firstParent(row);
      const parents = line < 0 ? none : [line, ...furtherParents(row)].map((parent) => table.hash(parent));
      return {
        hash: table.hash(row),
        parents,
        author: nobody,
        day: dayOf(seconds[row]!),
        seconds: seconds[row]!,
        subject: '',
        body: '',
        trailers: none,
        tags: none,
        wordless: true,
      };
    },
    columns() {
      if (table.size() > first.length) grow();
      const size = table.size();
      return {
        width: table.width(),
        hashes: table.bytes(),
        first: first.slice(0, size),
        more: more.slice(0, size),
        pool: pool.slice(0, pooled),
        seconds: seconds.slice(0, size),
        subjects: subjects.slice(0, size),
      };
    },
  };
}

function grown<T extends Int32Array | Float64Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
