/**
 * Edits one after the other, told as edits of the first text: the text as pieces, each a slice of the original or new
 * words. What is left of the original tells what was replaced.
 */
import { applyEdits, type TextEdit } from '../base/text';
import { lastBefore } from './last-before';

type Piece = { readonly from: number; readonly to: number } | { readonly words: string };

export interface EditedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where each piece begins in the text. */
  readonly starts: readonly number[];
}

export function editedText(text: string): EditedText {
  return { text, pieces: [{ from: 0, to: text.length }], starts: [0] };
}

/** @param edits of the text as it is now; they do not overlap */
export function applyTo(edited: EditedText, edits: readonly TextEdit[]): EditedText {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { range, text } of ordered) {
    addSlice(pieces, edited, at, range.start);
    if (text !== '') pieces.push({ words: text });
    at = range.end;
  }
  addSlice(pieces, edited, at, edited.text.length);
  const starts: number[] = [];
  let start = 0;
  for (const piece of pieces) {
    starts.push(start);
    start += lengthOf(piece);
  }
  return { text: applyEdits(edited.text, ordered), pieces, starts };
}

/** The edits that turn the original into what it is now. */
export function editsOf(edited: EditedText, originalLength: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let words = '';
  const flush = (to: number): void => {
    if (to > at || words !== '') edits.push({ range: { start: at, end: to }, text: words });
    words = '';
  };
  for (const piece of edited.pieces) {
    if ('words' in piece) words += piece.words;
    else if (piece.to > piece.from) {
      flush(piece.from);
      at = piece.to;
    }
  }
  flush(originalLength);
  return edits;
}

/** Adds what stands from one offset to another. */
function addSlice(pieces: Piece[], edited: EditedText, from: number, to: number): void {
  for (let index = Math.max(0, pieceAt(edited, from)); index < edited.pieces.length; index++) {
    const piece = edited.pieces[index]!;
    const at = edited.starts[index]!;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, lengthOf(piece));
    if (end <= start) return;
    pieces.push(
      'words' in piece
        ? { words: piece.words.slice(start, end) }
        : { from: piece.from + start, to: piece.from + end },
    );
  }
}

/** The index of the last piece that begins at or before an offset. */
function pieceAt({ starts }: EditedText, offset: number): number {
  return lastBefore(starts, (start) => start, offset);
}

function lengthOf(piece: Piece): number {
  return 'words' in piece ? piece.words.length : piece.to - piece.from;
}

/** Where an offset of the text as it is now stands in the original; new words stand where they were put. */
export function originalOffset(edited: EditedText, offset: number): number {
  const index = pieceAt(edited, offset);
  const piece = edited.pieces[index];
  if (!piece) return 0;
  if (!('words' in piece)) return Math.min(piece.from + offset - edited.starts[index]!, piece.to);
  for (let before = index - 1; before >= 0; before--) {
    const original = edited.pieces[before]!;
    if (!('words' in original)) return original.to;
  }
  return 0;
}
