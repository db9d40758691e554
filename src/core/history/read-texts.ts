/**
 * What the words and notes of all commits of a log say, by row: read once for each commit, since it does not depend on
 * the history around it. What a row holds is also kept as bits, so that going through all of them touches no object.
 */
import type { CommitLog } from '../model/commit';
import { rowsOfPage } from './hash-table';
import { indexIds, type IdIndex, type LinkIds } from './id-index';
import { textReader, type CommitWords, type TextLinks } from './text-links';

export interface LogTexts {
  /** For `textIn`. */
  readonly texts: TextPages;
  /** By row, of `says`. */
  readonly kinds: Uint8Array;
}

/** By row, in pages: of a million commits few say anything, and a list that grows would lie in memory twice. */
export type TextPages = readonly (readonly (TextLinks | null | undefined)[])[];

const pageBits = 12;
const inPage = rowsOfPage - 1;

/** Absent where nothing was read, null where nothing is said. */
export function textIn(texts: TextPages, row: number): TextLinks | null | undefined {
  return texts[row >> pageBits]?.[row & inPage];
}

/** What a text holds. */
export const says = { links: 1, merge: 2, marks: 4, unknown: 8 } as const;

/** Texts that are read while commits arrive, for whoever links them afterwards. */
export interface TextCollector {
  readonly ids: LinkIds;
  readonly index: IdIndex;
  /** Null where they say nothing. */
  read(words: CommitWords): TextLinks | null;
  /** Once for each row whose words are kept, or say something. */
  put(row: number, text: TextLinks | null): void;
  /** What was read so far; it does not change any more. */
  take(): LogTexts;
}

export function collectTexts(ids: LinkIds): TextCollector {
  const index = indexIds(ids);
  const read = textReader(index);
  const writer = textWriter({ texts: [], kinds: new Uint8Array(rowsOfPage) });
  return {
    ids,
    index,
    read: (words) => read(words, undefined),
    put(row, text) {
      writer.write(row, text);
    },
    take: () => writer.take(),
  };
}

/**
 * @param before of the same ids, and of a log in the same store
 * @param noted the notes that `before` has read too
 */
export function readTexts(
  index: IdIndex,
  { commits, notes }: CommitLog,
  before: LogTexts | null,
  noted: CommitLog['notes'],
): LogTexts {
  const { store, order, position } = commits.rows;
  const read = textReader(index);
  const kinds = new Uint8Array(Math.max(position.length, before?.kinds.length ?? 0));
  if (before) kinds.set(before.kinds);
  const writer = textWriter({ texts: before?.texts ?? [], kinds });
  const notesByRow = new Map(Array.from(notes ?? [], ([hash, text]) => [store.find(hash), text]));
  for (const hash of new Set([...(notes?.keys() ?? []), ...(noted?.keys() ?? [])])) {
    const row = store.find(hash);
    if (row >= 0 && notes?.get(hash) !== noted?.get(hash)) writer.write(row, undefined);
  }
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if (writer.at(row) !== undefined) continue;
    const words = store.words(row);
    const note = notesByRow.size > 0 ? notesByRow.get(row) : undefined;
    // Words that were left out may come later.
    if (!words && note === undefined) continue;
    const text = read(words ?? commits.at(i)!, note);
    writer.write(row, text ?? (words ? null : undefined));
  }
  return writer.take();
}

/** Writes texts by row. Pages that somebody else has are copied first. @param from its kinds are taken over */
function textWriter(from: LogTexts) {
  let texts = from.texts.slice();
  let { kinds } = from;
  const own = new Map<number, (TextLinks | null | undefined)[]>();
  return {
    at: (row: number) => textIn(texts, row),
    write(row: number, text: TextLinks | null | undefined): void {
      const page = row >> pageBits;
      let list = own.get(page);
      if (!list) own.set(page, (list = texts[page]?.slice() ?? []));
      while (texts.length <= page) texts.push([]);
      texts[page] = list;
      while (list.length <= (row & inPage)) list.push(undefined);
      list[row & inPage] = text;
      if (row >= kinds.length) {
        const longer = new Uint8Array(row * 2);
        longer.set(kinds);
        kinds = longer;
      }
      kinds[row] = text ? kindsOf(text) : 0;
    },
    /** What was written so far, which from now on is somebody else's. */
    take(): LogTexts {
      const taken = { texts, kinds };
      texts = texts.slice();
      kinds = kinds.slice();
      own.clear();
      return taken;
    },
  };
}

function kindsOf(text: TextLinks): number {
  return (
    (text.links.length > 0 ? says.links : 0) |
    (text.merge ? says.merge : 0) |
    (text.marks.length > 0 ? says.marks : 0) |
    (text.unknown.length > 0 ? says.unknown : 0)
  );
}
