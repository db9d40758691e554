/**
 * Reads the records of `git log -z` into a store as they arrive. Each record is a fixed number of fields, each ended by
 * NUL, which a commit cannot hold: whatever stands in a message, a name or a trailer, the counting stays right. Only
 * what is kept becomes a string.
 */
import type { Day } from '../../core/base/dates';
import { textHash } from '../../core/base/text-hash';
import type { CommitStore } from '../../core/history/commit-store';
import type { CommitWords } from '../../core/history/text-links';
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
  /** The rows of the commits that are whole after this piece. */
  read(piece: Buffer): readonly number[];
}

const none: readonly never[] = [];
const space = 32;
const mostRepeated = 20_000;

/** @param keeps whether the words of a commit stay; asked once for each row, of an object that is filled again after it */
export function logReader(
  store: CommitStore,
  dayOf: (seconds: number) => Day,
  keeps: (words: CommitWords, row: number) => boolean,
): LogReader {
  const personOf = peopleReader();
  const starts = new Int32Array(fields.length);
  const ends = new Int32Array(fields.length);
  const carry = createCarry();
  const once = repeated();

  /** By row, of parents whose commits have not come yet: these then take the very same string. */
  const names: (string | undefined)[] = [];
  // One object for all, since most commits of a very long log are looked at and forgotten.
  const words: { -readonly [K in keyof CommitWords]: CommitWords[K] } = {
    subject: '',
    body: '',
    trailers: none,
  };

  const text = (bytes: Buffer, field: number): string =>
    starts[field] === ends[field] ? '' : bytes.toString('utf8', starts[field], ends[field]);
  /** Lists that grow keep room for more, which a hundred thousand of them would pay for. */
  const each = <T>(bytes: Buffer, start: number, end: number, read: (start: number, end: number) => T) => {
    if (start === end) return none;
    let blank = bytes.indexOf(space, start);
    if (blank < 0 || blank >= end) return [read(start, end)];
    const found: T[] = [];
    for (let at = start; at < end; at = blank + 1) {
      blank = bytes.indexOf(space, at);
      if (blank < 0 || blank > end) blank = end;
      found.push(read(at, blank));
    }
    return found;
  };
  const finish = (bytes: Buffer): number => {
    const rowAt = (start: number, end: number): number => store.rowOfLetters(bytes, start, end);
    const row = rowAt(starts[0]!, ends[0]!);
    const rows: readonly number[] = each(bytes, starts[1]!, ends[1]!, rowAt);
    const seconds = numberIn(bytes, starts[4]!, ends[4]!);
    const lines = text(bytes, 7);
    words.subject = text(bytes, 5);
    words.body = text(bytes, 6).trimEnd();
    words.trailers = lines === '' ? none : trailersOf(lines, once);
    const kept = keeps(words, row);
    const subject = kept ? 0 : textHash(words.subject);
    store.put({ row, parents: rows, seconds, subject }, kept ? commitIn(bytes, row, rows, seconds) : null);
    return row;
  };
  const commitIn = (bytes: Buffer, row: number, rows: readonly number[], seconds: number): Commit => {
    const hash = names[row] ?? bytes.toString('latin1', starts[0], ends[0]);
    names[row] = undefined;
    let parent = 0;
    const nameAt = (start: number, end: number): string =>
      (names[rows[parent++]!] ??= bytes.toString('latin1', start, end));
    return {
      hash,
      parents: each(bytes, starts[1]!, ends[1]!, nameAt),
      author: personOf(bytes, starts[2]!, ends[2]!, starts[3]!, ends[3]!),
      day: dayOf(seconds),
      seconds,
      subject: words.subject,
      body: words.body,
      trailers: words.trailers,
      tags: none,
    };
  };

  return {
    read(piece) {
      const rows: number[] = [];
      let at = 0;
      if (carry.fields() > 0 || carry.length() > 0) {
        while (carry.fields() < fields.length) {
          const end = piece.indexOf(0, at);
          carry.add(piece, at, end < 0 ? piece.length : end);
          if (end < 0) return rows;
          carry.endField();
          at = end + 1;
        }
        rows.push(finish(carry.take(starts, ends)));
      }
      for (;;) {
        let from = at;
        let field = 0;
        for (; field < fields.length; field++) {
          const end = piece.indexOf(0, from);
          if (end < 0) break;
          starts[field] = from;
          ends[field] = Math.min(end, from + longestField);
          from = end + 1;
        }
        if (field < fields.length) break;
        rows.push(finish(piece));
        at = from;
      }
      while (at < piece.length) {
        const end = piece.indexOf(0, at);
        carry.add(piece, at, end < 0 ? piece.length : end);
        if (end < 0) break;
        carry.endField();
        at = end + 1;
      }
      return rows;
    },
  };
}

/** The record that a piece has cut off, of each field no more than is kept. */
function createCarry() {
  let pieces: Buffer[] = [];
  let length = 0;
  let ofField = 0;
  const ended: number[] = [];
  return {
    fields: () => ended.length,
    length: () => length,
    add(piece: Buffer, start: number, end: number): void {
      const taken = Math.min(end - start, longestField - ofField);
      if (taken <= 0) return;
      pieces.push(Buffer.from(piece.subarray(start, start + taken)));
      length += taken;
      ofField += taken;
    },
    endField(): void {
      ended.push(length);
      ofField = 0;
    },
    take(starts: Int32Array, ends: Int32Array): Buffer {
      for (let i = 0; i < ended.length; i++) {
        starts[i] = i === 0 ? 0 : ended[i - 1]!;
        ends[i] = ended[i]!;
      }
      const whole = Buffer.concat(pieces, length);
      pieces = [];
      length = 0;
      ended.length = 0;
      return whole;
    },
  };
}

interface KnownPerson {
  readonly bytes: Buffer;
  /** Where the name ends and the address begins. */
  readonly split: number;
  readonly person: Signature;
}

/** Each person once: there are few, and their bytes are looked at before they become strings. */
function peopleReader() {
  const people = new Map<number, KnownPerson[]>();
  return (bytes: Buffer, name: number, nameEnd: number, email: number, emailEnd: number): Signature => {
    let hash = 0x811c9dc5;
    for (let i = name; i < nameEnd; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    for (let i = email; i < emailEnd; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    let alike = people.get(hash);
    if (!alike) people.set(hash, (alike = []));
    const split = nameEnd - name;
    for (const known of alike) {
      if (known.split !== split || known.bytes.length !== split + emailEnd - email) continue;
      const isName = known.bytes.compare(bytes, name, nameEnd, 0, split) === 0;
      if (isName && known.bytes.compare(bytes, email, emailEnd, split) === 0) return known.person;
    }
    const own = Buffer.concat([bytes.subarray(name, nameEnd), bytes.subarray(email, emailEnd)]);
    const person = { name: own.toString('utf8', 0, split), email: own.toString('utf8', split) };
    alike.push({ bytes: own, split, person });
    return person;
  };
}

/** A whole number in ASCII; 0 where it is none. */
function numberIn(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return Number(bytes.toString('latin1', start, end)) || 0;
    value = value * 10 + digit;
  }
  return value;
}

/** Words that come again and again, each once; those that do not are too many to be kept here. */
function repeated() {
  const known = new Map<string, string>();
  return (word: string): string => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size < mostRepeated) known.set(word, word);
    return word;
  };
}

function trailersOf(text: string, once: (word: string) => string): readonly (readonly [string, string])[] {
  const lines = text.split('\u001D').filter((line) => line.indexOf(':') > 0);
  return lines.map((line) => {
    const colon = line.indexOf(':');
    return [once(line.slice(0, colon).trim()), once(line.slice(colon + 1).trim())];
  });
}
