/**
 * What the words and notes of all commits of a log say, by row: read once for each commit, since it does not depend on
 * the history around it. What a row holds is also kept as bits, so that going through all of them touches no object.
 */
import type { CommitLog } from '../model/commit';
import { rowsOfPage } from './hash-table';
import type { IdIndex } from './id-index';
import { textReader, type TextLinks } from './text-links';

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

/** @param before of the same ids, and of a log in the same store */
export function readTexts(
  index: IdIndex,
  { commits, notes }: CommitLog,
  before: (LogTexts & { readonly log: CommitLog }) | null,
): LogTexts {
  const { store, order, position } = commits.rows;
  const read = textReader(index);
  const texts = before ? before.texts.slice() : [];
  const kinds = new Uint8Array(Math.max(position.length, before?.kinds.length ?? 0));
  if (before) kinds.set(before.kinds);
  const own = new Map<number, (TextLinks | null | undefined)[]>();
  const write = (row: number, text: TextLinks | null | undefined): void => {
    const page = row >> pageBits;
    let list = own.get(page);
    // Pages of before are somebody else's.
    if (!list) own.set(page, (list = texts[page]?.slice() ?? []));
    while (texts.length <= page) texts.push([]);
    texts[page] = list;
    while (list.length <= (row & inPage)) list.push(undefined);
    list[row & inPage] = text;
    kinds[row] = text ? kindsOf(text) : 0;
  };
  const noted = new Map(Array.from(notes ?? [], ([hash, text]) => [store.find(hash), text]));
  const old = before?.log.notes;
  for (const hash of new Set([...(notes?.keys() ?? []), ...(old?.keys() ?? [])])) {
    const row = store.find(hash);
    if (row < 0 || notes?.get(hash) === old?.get(hash)) continue;
    write(row, undefined);
  }
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if (textIn(texts, row) !== undefined) continue;
    const words = store.words(row);
    const note = noted.size > 0 ? noted.get(row) : undefined;
    // Words that were left out may come later.
    if (!words && note === undefined) continue;
    const text = read(words ?? commits.at(i)!, note);
    write(row, text ?? (words ? null : undefined));
  }
  return { texts, kinds };
}

function kindsOf(text: TextLinks): number {
  return (
    (text.links.length > 0 ? says.links : 0) |
    (text.merge ? says.merge : 0) |
    (text.marks.length > 0 ? says.marks : 0) |
    (text.unknown.length > 0 ? says.unknown : 0)
  );
}
