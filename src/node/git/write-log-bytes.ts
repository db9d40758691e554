/**
 * A log as bytes, piece by piece, for a cache. Only a whole log is written: one that is cut off is read anew each time.
 */
import { createHash } from 'node:crypto';
import { storeOf } from '../../core/history/commit-store';
import type { Commit, CommitLog, Signature } from '../../core/model/commit';
import { blockLength, checksum, magic, recordLength, type LogHeader } from './log-format';

/**
 * Each piece is good until the next one is asked for.
 * @returns nothing for a log that is not complete, is cut off, or has names that are no hashes
 */
export async function* logBytes(
  log: CommitLog,
  key: string,
  extra: readonly string[],
): AsyncGenerator<Uint8Array> {
  const store = storeOf(log.commits.rows);
  if (!store || log.state !== 'complete' || log.shallow) return;
  const columns = store.columns();
  if (!columns) return;
  const { width, rows, hashes, first, more, pool, seconds, subjects } = columns;
  const arrays = [...hashes, ...first, ...more, ...seconds, ...subjects, pool, log.commits.rows.order];
  const people = new Map<string, number>();
  const personOf = new Map<Signature, number>();
  const number = (person: Signature): number => {
    const name = `${person.name}\0${person.email}`;
    const known = people.get(name) ?? people.size;
    people.set(name, known);
    personOf.set(person, known);
    return known;
  };
  for (let row = 0; row < rows; row++) {
    const author = store.words(row)?.author;
    if (author && !personOf.has(author)) number(author);
  }
  const header: LogHeader = {
    key,
    extra,
    width,
    rows,
    pool: pool.length,
    commits: log.commits.length,
    people: Array.from(people.keys(), (text) => {
      const [name = '', email = ''] = text.split('\0');
      return { name, email };
    }),
    branches: log.branches,
    mainBranch: log.mainBranch,
    head: log.head,
    tags: Array.from(log.commits.rows.tagged, ([row, { tags }]) => [row, tags] as const),
  };
  const sum = createHash(checksum);
  const piece = (bytes: Uint8Array): Uint8Array => {
    sum.update(bytes);
    return bytes;
  };
  const text = Buffer.from(JSON.stringify(header));
  yield piece(Buffer.concat([Buffer.from(magic), Buffer.from(Uint32Array.of(text.length).buffer), text]));
  for (const array of arrays) yield piece(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const block = createBlock();
  for (let row = 0; row < rows; row++) {
    const words = store.words(row);
    if (!words) continue;
    block.add(row, personOf.get(words.author)!, words);
    if (block.length() >= blockLength) yield piece(block.take());
  }
  if (block.length() > 0) yield piece(block.take());
  yield piece(block.take());
  yield sum.digest();
}

/** Records one after the other, their length in bytes before them; an empty block is the last one. */
function createBlock() {
  let bytes = Buffer.allocUnsafe(blockLength * 2);
  let length = 0;
  return {
    length: () => length,
    add(row: number, person: number, { day, subject, body, trailers }: Commit): void {
      const last = trailers.length === 0 ? '' : JSON.stringify(trailers);
      const most = recordLength + 3 * (subject.length + body.length + last.length);
      if (4 + length + most > bytes.length) {
        const longer = Buffer.allocUnsafe((4 + length + most) * 2);
        bytes.copy(longer, 0, 0, 4 + length);
        bytes = longer;
      }
      const start = 4 + length;
      let at = start + recordLength;
      const sizes = [subject, body, last].map((text) => {
        const size = text === '' ? 0 : bytes.write(text, at, 'utf8');
        at += size;
        return size;
      });
      [row, person, day, ...sizes].forEach((value, i) => bytes.writeInt32LE(value, start + i * 4));
      length = at - 4;
    },
    take(): Uint8Array {
      bytes.writeUInt32LE(length, 0);
      const end = 4 + length;
      length = 0;
      return bytes.subarray(0, end);
    },
  };
}
