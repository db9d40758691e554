/**
 * Edits one after the other, told as edits of the first text: the text as pieces, each a slice of the original or new
 * words. What is left of the original tells what was replaced.
 */
import { applyEdits, type TextEdit } from '../base/text';

type Piece = { readonly from: number; readonly to: number } | { readonly words: string };

export interface EditedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export function editedText(text: string): EditedText {
  return { text, pieces: [{ from: 0, to: text.length }] };
}

/** @param edits of the text as it is now; they do not overlap */
export function applyTo(edited: EditedText, edits: readonly TextEdit[]): EditedText {
  let pieces = edited.pieces;
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start);
  // From the end, so that the offsets of those before stay true.
  for (const { range, text } of ordered.toReversed()) {
    pieces = [...slice(pieces, 0, range.start), { words: text }, ...slice(pieces, range.end, Infinity)];
  }
  return { text: applyEdits(edited.text, edits), pieces };
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

function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = 'words' in piece ? piece.words.length : piece.to - piece.from;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end) {
      result.push(
        'words' in piece
          ? { words: piece.words.slice(start, end) }
          : { from: piece.from + start, to: piece.from + end },
      );
    }
    at += length;
  }
  return result;
}

/** Where an offset of the text as it is now stands in the original; new words stand where they were put. */
export function originalOffset({ pieces }: EditedText, offset: number): number {
  let at = 0;
  let original = 0;
  for (const piece of pieces) {
    const length = 'words' in piece ? piece.words.length : piece.to - piece.from;
    if (!('words' in piece)) {
      if (offset < at + length) return piece.from + offset - at;
      original = piece.to;
    }
    at += length;
    if (offset < at) return original;
  }
  return original;
}
