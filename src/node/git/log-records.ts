/**
 * Reads the records of `git log -z` as they arrive. Each record is a fixed number of fields, each ended by NUL, which a
 * commit cannot hold: whatever stands in a message, a name or a trailer, the counting stays right. Strings that repeat
 * (people, hashes of parents) are kept once, since a log of 100,000 commits stays in memory.
 */
import type { Day } from '../../core/base/dates';
import type { Commit, Signature } from '../../core/model/commit';

const fields = [
  '%H',
  '%P',
  '%aN',
  '%aE',
  '%at',
  '%s',
  '%b',
  '%(trailers:only,unfold,separator=%x1d)',
] as const;

/** For `--format=`; with `-z`, git ends the last field as well. */
export const logFormat = fields.join('%x00');

/** What of a single field is kept: a message is text for people, and a megabyte of it no longer is. */
const longestField = 1_048_576;

export interface LogReader {
  /** The commits that are whole after this piece. */
  read(piece: Buffer): readonly Commit[];
}

const none: readonly never[] = [];

export function logReader(
  dayOf: (seconds: number) => Day,
  tagsOf: ReadonlyMap<string, readonly string[]>,
): LogReader {
  const people = new Map<string, Signature>();
  const hashes = new Map<string, string>();
  let record: string[] = [];
  let pending: Buffer[] = [];
  let pendingLength = 0;

  const parentsOf = (text: string): readonly string[] => {
    if (text === '') return none;
    return text.split(' ').map((hash) => {
      // A parent comes later in the log: its commit then takes this same string.
      const known = hashes.get(hash);
      if (known !== undefined) return known;
      hashes.set(hash, hash);
      return hash;
    });
  };
  const personOf = (name: string, email: string): Signature => {
    const key = `${name}\0${email}`;
    let person = people.get(key);
    if (!person) people.set(key, (person = { name, email }));
    return person;
  };
  const finish = (values: readonly string[]): Commit => {
    const [id = '', parents = '', name = '', email = '', authored, subject = '', body = '', lines = ''] =
      values;
    const hash = hashes.get(id) ?? id;
    hashes.delete(id);
    const seconds = Number(authored) || 0;
    return {
      hash,
      parents: parentsOf(parents),
      author: personOf(name, email),
      day: dayOf(seconds),
      seconds,
      subject,
      body: body.trimEnd(),
      trailers: lines === '' ? none : trailersOf(lines),
      tags: tagsOf.get(hash) ?? none,
    };
  };

  return {
    read(piece) {
      const records: Commit[] = [];
      let start = 0;
      for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, start)) {
        record.push(fieldOf(pending, pendingLength, piece, start, end));
        if (pendingLength > 0) {
          pending = [];
          pendingLength = 0;
        }
        if (record.length === fields.length) {
          records.push(finish(record));
          record = [];
        }
        start = end + 1;
      }
      if (start < piece.length && pendingLength < longestField) {
        pending.push(piece.subarray(start));
        pendingLength += piece.length - start;
      }
      return records;
    },
  };
}

/** Bytes that are no UTF-8 become the replacement character. */
function fieldOf(
  pending: readonly Buffer[],
  length: number,
  piece: Buffer,
  start: number,
  end: number,
): string {
  if (length === 0) return piece.toString('utf8', start, Math.min(end, start + longestField));
  return Buffer.concat([...pending, piece.subarray(start, end)]).toString(
    'utf8',
    0,
    Math.min(length + end - start, longestField),
  );
}

function trailersOf(text: string): readonly (readonly [string, string])[] {
  const trailers: (readonly [string, string])[] = [];
  for (const line of text.split('\u001D')) {
    const colon = line.indexOf(':');
    if (colon > 0) trailers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return trailers;
}
