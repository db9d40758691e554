/**
 * Commits as columns of numbers, one row for each: hash, parents and instant take about 60 bytes of a commit, and its
 * words are there only where somebody may ask for them. Rows are only ever added, so that logs that continue each other
 * share one store, and a row stays the same commit for good. A parent has a row before its commit has come.
 */
import type { Commit, CommitRows, CommitSource, Signature } from '../model/commit';
import { hashTable, rowsOfPage, type HashPages, type HashTable } from './hash-table';
import type { IdIndex, LinkIds } from './id-index';
import type { LogTexts } from './read-texts';

/** What of a commit is always kept. */
export interface CommitNumbers {
  /** Its row, from `rowOf`. */
  readonly row: number;
  /** Rows. */
  readonly parents: readonly number[];
  /** The author's instant: seconds since 1970-01-01T00:00Z. */
  readonly seconds: number;
  /** `textHash` of its subject: what is left of the words where these are not kept. */
  readonly subject: number;
}

export interface CommitStore extends HashTable, CommitSource {
  /** Says what a row is; of one that is known, only words that were missing are taken. */
  put(numbers: CommitNumbers, words: Commit | null): void;
  /** Whether a commit has come, and not only the name of a parent. */
  has(row: number): boolean;
  /** Without tags; of a commit without words everything but hash, parents and time is empty. */
  commit(row: number): Commit;
  /** All of it but words, for a cache; null where a name is no hash. */
  columns(): StoreColumns | null;
  /** What the words say, where somebody has read that while they came: for the ids of then. */
  said: SaidTexts | null;
}

export interface SaidTexts extends LogTexts {
  readonly ids: LinkIds;
  readonly index: IdIndex;
}

/** A store as arrays of `rowsOfPage` rows each, the last ones too. */
export interface StoreColumns extends HashPages {
  /** -2 where only the name of the parent is known. */
  readonly first: readonly Int32Array[];
  /** Position in `pool`, or 0. */
  readonly more: readonly Int32Array[];
  readonly seconds: readonly Float64Array[];
  readonly subjects: readonly Int32Array[];
  /** How many parents follow, and these. */
  readonly pool: Int32Array;
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
const pageBits = 12;
const inPage = rowsOfPage - 1;
const smallest = 1024;

/**
 * @param dayOf the day of an instant in the project's zone
 * @param repository the name of the repository, where that is another than the plan's own
 * @param from taken over
 */
export function commitStore(
  dayOf: (seconds: number) => number,
  repository: string | null = null,
  from: StoreColumns | null = null,
): CommitStore {
  const table = hashTable(from);
  const named = repository === null ? null : { repository };
  const first = Array.from(from?.first ?? []);
  const more = Array.from(from?.more ?? []);
  const seconds = Array.from(from?.seconds ?? []);
  const subjects = Array.from(from?.subjects ?? []);
  const words: (Commit | null)[][] = first.map(() => []);
  let pool = from?.pool ?? new Int32Array(1);
  let pooled = pool.length;

  const grow = (): void => {
    first.push(new Int32Array(rowsOfPage).fill(notCome));
    more.push(new Int32Array(rowsOfPage));
    seconds.push(new Float64Array(rowsOfPage));
    subjects.push(new Int32Array(rowsOfPage));
    words.push([]);
  };
  const pushMore = (parents: readonly number[]): number => {
    if (pooled + parents.length > pool.length) {
      const longer = new Int32Array(Math.max(smallest, (pooled + parents.length) * 1.5));
      longer.set(pool);
      pool = longer;
    }
    const at = pooled;
    pool[pooled++] = parents.length - 1;
    for (let i = 1; i < parents.length; i++) pool[pooled++] = parents[i]!;
    return at;
  };
  const moreOf = (row: number): number => more[row >> pageBits]?.[row & inPage] ?? 0;
  const furtherParents = (row: number): readonly number[] => {
    const at = moreOf(row);
    return at === 0 ? none : Array.from(pool.subarray(at + 1, at + 1 + pool[at]!));
  };
  const has = (row: number): boolean => (first[row >> pageBits]?.[row & inPage] ?? notCome) !== notCome;
  const firstParent = (row: number): number => Math.max(-1, first[row >> pageBits]?.[row & inPage] ?? -1);
  const wordsOf = (row: number): Commit | null => words[row >> pageBits]?.[row & inPage] ?? null;
  return {
    ...table,
    said: null,
    put({ row, parents, seconds: instant, subject }, commit) {
      while (first.length << pageBits < table.size()) grow();
      const [page, at] = [row >> pageBits, row & inPage];
      if (commit) {
        const list = words[page]!;
        while (list.length <= at) list.push(null);
        list[at] ??= named ? { ...commit, ...named } : commit;
      }
      if (has(row)) return;
      first[page]![at] = parents.length > 0 ? parents[0]! : -1;
      more[page]![at] = parents.length > 1 ? pushMore(parents) : 0;
      seconds[page]![at] = instant;
      subjects[page]![at] = subject;
    },
    has,
    firstParent,
    furtherParents,
    isMerge: (row) => moreOf(row) !== 0,
    seconds: (row) => seconds[row >> pageBits]![row & inPage]!,
    subjectHash: (row) => subjects[row >> pageBits]![row & inPage]!,
    words: wordsOf,
    commit(row) {
      const known = wordsOf(row);
      if (known) return known;
      const line = firstParent(row);
      const parents = line < 0 ? none : [line, ...furtherParents(row)].map((parent) => table.hash(parent));
      const instant = seconds[row >> pageBits]![row & inPage]!;
      return {
        hash: table.hash(row),
        parents,
        author: nobody,
        day: dayOf(instant),
        seconds: instant,
        subject: '',
        body: '',
        trailers: none,
        tags: none,
        wordless: true,
        ...named,
      };
    },
    columns() {
      if (!table.isPlain()) return null;
      while (first.length << pageBits < table.size()) grow();
      const rows = table.size();
      const columns = { first, more, seconds, subjects, pool: pool.slice(0, pooled) };
      return { width: table.width(), rows, hashes: table.pages(), ...columns };
    },
  };
}
