/**
 * A log from bytes that `write-log-bytes.ts` has written. They may be of another version, cut off, changed by accident or
 * on purpose: whatever they say is checked before it is believed (sizes, positions, that no commit is its own ancestor,
 * and at the end a checksum), and what is wrong is no log.
 */
import { createHash } from 'node:crypto';
import { commitList } from '../../core/history/commit-list';
import { commitStore, type StoreColumns } from '../../core/history/commit-store';
import { rowsOfPage } from '../../core/history/hash-table';
import type { Branch, Commit, CommitLog, Signature } from '../../core/model/commit';
import { blockLength, checksum, magic, recordLength, type LogHeader } from './log-format';

const checksumLength = 32;
const longestBlock = 64 * blockLength;
const longestHeader = 64 * blockLength;
const notCome = -2;
const none: readonly never[] = [];

/** What is read in pieces, such as a file. */
export interface ByteSource {
  readonly size: number;
  /** Fills the array. @throws where there is less */
  read(into: Uint8Array): Promise<void>;
}

export interface KnownLog {
  readonly log: CommitLog;
  readonly extra: readonly string[];
}

/**
 * @param key of what is wanted: bytes of anything else are no answer
 * @param repository its name, where that is another than the plan's own
 * @throws where the source does, or the bytes are shorter than they say
 */
export async function readLogBytes(
  source: ByteSource,
  key: string,
  dayOf: (seconds: number) => number,
  repository: string | null = null,
): Promise<KnownLog | null> {
  const sum = createHash(checksum);
  let left = source.size - checksumLength;
  const read = async <T extends Uint8Array | Int32Array | Uint32Array | Float64Array>(
    into: T,
  ): Promise<T> => {
    if (into.byteLength > left) throw new RangeError('The bytes are shorter than they say.');
    left -= into.byteLength;
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    await source.read(bytes);
    sum.update(bytes);
    return into;
  };
  const lengthUpTo = async (most: number): Promise<number> => {
    const [value = 0] = await read(new Uint32Array(1));
    if (value > Math.min(most, left)) throw new RangeError('The bytes are shorter than they say.');
    return value;
  };
  if ((await read(Buffer.alloc(magic.length))).toString('latin1') !== magic) return null;
  const header = headerOf(await read(Buffer.alloc(await lengthUpTo(longestHeader))));
  if (!header || header.key !== key) return null;
  const { width, rows, pool, commits, people } = header;
  const pages = Math.ceil(rows / rowsOfPage);
  if (pages * rowsOfPage * (width + 20) + pool * 4 + commits * 4 > left) return null;
  const paged = async <T extends Uint8Array | Int32Array | Float64Array>(make: () => T): Promise<T[]> => {
    const arrays: T[] = [];
    for (let page = 0; page < pages; page++) arrays.push(await read(make()));
    return arrays;
  };
  const columns: StoreColumns = {
    width,
    rows,
    hashes: await paged(() => new Uint8Array(rowsOfPage * width)),
    first: await paged(() => new Int32Array(rowsOfPage)),
    more: await paged(() => new Int32Array(rowsOfPage)),
    seconds: await paged(() => new Float64Array(rowsOfPage)),
    subjects: await paged(() => new Int32Array(rowsOfPage)),
    pool: await read(new Int32Array(pool)),
  };
  const order = await read(new Int32Array(commits));
  if (!isSound(columns, order) || header.tags.some(([row]) => row >= rows)) return null;
  // Whatever stands behind the last row has not come yet.
  columns.first.at(-1)?.fill(notCome, rows - (pages - 1) * rowsOfPage);
  const store = commitStore(dayOf, repository, columns);
  const readWords = wordsReader(columns, people, (row, commit) =>
    // The row is there, and takes its words only.
    store.put({ row, parents: [], seconds: 0, subject: 0 }, commit),
  );
  for (let size = await lengthUpTo(longestBlock); size > 0; size = await lengthUpTo(longestBlock))
    if (!readWords(await read(Buffer.alloc(size)))) return null;
  if (left !== 0) return null;
  const found = Buffer.alloc(checksumLength);
  await source.read(found);
  if (!found.equals(sum.digest())) return null;
  const list = commitList(store, order, new Map(header.tags));
  const { branches, mainBranch, head, extra } = header;
  return { log: { state: 'complete', commits: list, branches, mainBranch, head, shallow: false }, extra };
}

/** All positions are inside, each commit stands in the order once, and following first parents comes to an end. */
function isSound({ rows, first, more, pool }: StoreColumns, order: Int32Array): boolean {
  const isRow = (row: number): boolean => row >= 0 && row < rows;
  for (let row = 0; row < rows; row++) {
    const [parent, at] = [valueIn(first, row), valueIn(more, row)];
    if (parent < notCome || parent >= rows || at < 0) return false;
    if (at === 0) continue;
    const count = pool[at] ?? -1;
    if (count < 1 || at + count >= pool.length) return false;
    for (let i = 1; i <= count; i++) if (!isRow(pool[at + i]!)) return false;
  }
  const seen = new Uint8Array(rows);
  for (const row of order) {
    if (!isRow(row) || seen[row] === 1 || valueIn(first, row) === notCome) return false;
    seen[row] = 1;
  }
  const walk = new Int32Array(rows);
  for (let from = 0; from < rows; from++) {
    let row = from;
    while (row >= 0 && walk[row] === 0) {
      walk[row] = from + 1;
      row = valueIn(first, row);
    }
    if (row >= 0 && walk[row] === from + 1) return false;
  }
  return true;
}

function valueIn(pages: readonly (Int32Array | Float64Array)[], row: number): number {
  return pages[Math.floor(row / rowsOfPage)]![row % rowsOfPage]!;
}

/** @returns false where a record is not what it should be */
function wordsReader(
  { rows, first, more, pool, hashes, width, seconds }: StoreColumns,
  people: readonly Signature[],
  take: (row: number, commit: Commit) => void,
): (block: Buffer) => boolean {
  const letters = hashes.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  // Each name once: a commit's is that of a parent, too.
  const names: (string | undefined)[] = [];
  const nameOf = (row: number): string =>
    (names[row] ??= letters[Math.floor(row / rowsOfPage)]!.toString(
      'hex',
      (row % rowsOfPage) * width,
      ((row % rowsOfPage) + 1) * width,
    ));
  const parentsOf = (row: number): readonly string[] => {
    const line = valueIn(first, row);
    if (line < 0) return none;
    const at = valueIn(more, row);
    const further = at === 0 ? [] : Array.from(pool.subarray(at + 1, at + 1 + pool[at]!));
    return [line, ...further].map(nameOf);
  };
  return (block) => {
    for (let start = 0; start < block.length;) {
      if (start + recordLength > block.length) return false;
      const [row, person, day, ...sizes] = [0, 4, 8, 12, 16, 20].map((at) => block.readInt32LE(start + at));
      const author = people[person!];
      if (row! < 0 || row! >= rows || valueIn(first, row!) === notCome || !author) return false;
      const end = sizes.reduce((sum, size) => (size < 0 ? Infinity : sum + size), start + recordLength);
      if (end > block.length) return false;
      let at = start + recordLength;
      const [subject, body, last] = sizes.map((size) => block.toString('utf8', at, (at += size)));
      const trailers = last === '' ? none : trailersOf(last!);
      if (!trailers) return false;
      const commit: Commit = {
        hash: nameOf(row!),
        parents: parentsOf(row!),
        author,
        day: day!,
        seconds: valueIn(seconds, row!),
        subject: subject!,
        body: body!,
        trailers,
        tags: none,
      };
      take(row!, commit);
      start = end;
    }
    return true;
  };
}

function trailersOf(text: string): Commit['trailers'] | null {
  const value = parse(text);
  return isList(
    value,
    (each): each is readonly [string, string] => isList(each, isString) && each.length === 2,
  )
    ? value
    : null;
}

function headerOf(bytes: Buffer): LogHeader | null {
  const value = parse(bytes.toString('utf8'));
  if (typeof value !== 'object' || value === null) return null;
  const header = value as { readonly [K in keyof LogHeader]?: unknown };
  const { key, extra, width, rows, pool, commits, people, branches, mainBranch, head, tags } = header;
  if (!isString(key) || !isList(extra, isString) || (width !== 20 && width !== 32)) return null;
  if (!isCount(rows) || !isCount(pool) || pool < 1 || !isCount(commits) || commits > rows) return null;
  if (!isList(people, isPerson) || !isList(branches, isBranch) || !isList(tags, isTag)) return null;
  if ((mainBranch !== null && !isString(mainBranch)) || (head !== null && !isString(head))) return null;
  return { key, extra, width, rows, pool, commits, people, branches, mainBranch, head, tags };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 2 ** 31;
}

function isList<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPerson(value: unknown): value is Signature {
  return isRecord(value) && isString(value['name']) && isString(value['email']);
}

function isBranch(value: unknown): value is Branch {
  return (
    isRecord(value) &&
    isString(value['name']) &&
    isString(value['tip']) &&
    typeof value['remote'] === 'boolean'
  );
}

function isTag(value: unknown): value is readonly [number, readonly string[]] {
  return Array.isArray(value) && value.length === 2 && isCount(value[0]) && isList(value[1], isString);
}
