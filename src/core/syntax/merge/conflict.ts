/** Where two sides of a merge want different things, and how that is marked in the text, as git does. */
import type { TextRange } from '../../base/text';
import type { Address } from '../../model/address';

/**
 * `changed`: both sides gave a value another one. `dropped`: one side took out what the other changed. `added`: both added
 * a different thing under one name. `moved`: both moved a task, to different places. `lines`: what has no structure.
 */
export type ConflictKind = 'changed' | 'dropped' | 'added' | 'moved' | 'lines';

/** Each version as it is written, without the line end; null where it has none. */
export interface Disagreement {
  readonly kind: ConflictKind;
  /** Empty where the place has no name. */
  readonly address: Address;
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

export interface MergeConflict {
  /** From the first marker to behind the last, in the merged text. */
  readonly range: TextRange;
  readonly about: readonly Disagreement[];
}

/** A region of lines in dispute; each version is whole lines, or empty. */
export interface Region {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly about: readonly Disagreement[];
}

export type Piece = string | Region;

/** How conflicts are marked. */
export interface Marks {
  /** Of each marker; git's own is 7. */
  readonly size: number;
  readonly ours: string;
  readonly theirs: string;
  /** What the base is called; null: it is left out, as git does unless `merge.conflictStyle` says otherwise. */
  readonly base: string | null;
}

export function printPieces(
  pieces: readonly Piece[],
  eol: string,
  marks: Marks,
): { readonly text: string; readonly conflicts: readonly MergeConflict[] } {
  let text = '';
  const conflicts: MergeConflict[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const start = text.length;
    text += marked(piece, marks, eol);
    conflicts.push({ range: { start, end: text.length - eol.length }, about: piece.about });
  }
  return { text, conflicts };
}

function marked({ base, ours, theirs }: Region, marks: Marks, eol: string): string {
  const line = (sign: string, label: string): string =>
    `${sign.repeat(marks.size)}${label === '' ? '' : ` ${label}`}${eol}`;
  const middle = marks.base === null ? '' : line('|', marks.base) + whole(base, eol);
  return `${line('<', marks.ours)}${whole(ours, eol)}${middle}${line('=', '')}${whole(theirs, eol)}${line('>', marks.theirs)}`;
}

/** Lines, the last of them with its line end. */
export function whole(lines: string, eol: string): string {
  return lines === '' || lines.endsWith('\n') ? lines : lines + eol;
}

/** Pieces as one text in which one side counts wherever they are in dispute. */
export function sideOfPieces(pieces: readonly Piece[], side: 'ours' | 'theirs'): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece[side])).join('');
}

export function isClean(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => typeof piece === 'string');
}
