/**
 * What the words and notes of all commits of a log say, by row: read once for each commit, since it does not depend on
 * the history around it. What a row holds is also kept as bits, so that going through all of them touches no object.
 */
import type { CommitLog } from '../model/commit';
import type { IdIndex } from './id-index';
import { textReader, type TextLinks } from './text-links';

export interface LogTexts {
  /** By row; absent where nothing was read, null where nothing is said. */
  readonly texts: readonly (TextLinks | null | undefined)[];
  /** By row, of `says`. */
  readonly kinds: Uint8Array;
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
  const kinds = new Uint8Array(Math.max(position.length, texts.length));
  if (before) kinds.set(before.kinds);
  for (let row = texts.length; row < kinds.length; row++) texts.push(undefined);
  const noted = new Map(Array.from(notes ?? [], ([hash, text]) => [store.find(hash), text]));
  const old = before?.log.notes;
  for (const hash of new Set([...(notes?.keys() ?? []), ...(old?.keys() ?? [])])) {
    const row = store.find(hash);
    if (row < 0 || notes?.get(hash) === old?.get(hash)) continue;
    texts[row] = undefined;
    kinds[row] = 0;
  }
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if (texts[row] !== undefined) continue;
    const words = store.words(row);
    const note = noted.size > 0 ? noted.get(row) : undefined;
    // Words that were left out may come later.
    if (!words && note === undefined) continue;
    const text = read(words ?? commits.at(i)!, note);
    texts[row] = text ?? (words ? null : undefined);
    kinds[row] = kindsOf(text);
  }
  return { texts, kinds };
}

function kindsOf(text: TextLinks | null): number {
  if (!text) return 0;
  return (
    (text.links.length > 0 ? says.links : 0) |
    (text.merge ? says.merge : 0) |
    (text.marks.length > 0 ? says.marks : 0) |
    (text.unknown.length > 0 ? says.unknown : 0)
  );
}
