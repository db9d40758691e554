/**
 * One slip of the hand that YAML cannot read: an open quote, a line that stands too deep. It says what is wrong and what
 * would mend it, so that one slip is one finding and the rest of the text is still read.
 */
import type { TextEdit, TextRange } from '../../base/text';

export interface Slip {
  /** One sentence. */
  readonly message: string;
  readonly range: TextRange;
  /** The title of the fix; null where the edits only let the reading go on and are nobody's wish. */
  readonly title: string | null;
  readonly edits: readonly TextEdit[];
}

export function insertion(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}

/** The same slip in a text in which it stands elsewhere. */
export function movedSlip(slip: Slip, by: number): Slip {
  if (by === 0) return slip;
  const move = ({ start, end }: TextRange): TextRange => ({ start: start + by, end: end + by });
  const edits = slip.edits.map(({ range, text }) => ({ range: move(range), text }));
  return { ...slip, range: move(slip.range), edits };
}

/** All that it speaks of, or would change. */
export function extentOf({ range, edits }: Slip): TextRange {
  return {
    start: Math.min(range.start, ...edits.map((edit) => edit.range.start)),
    end: Math.max(range.end, ...edits.map((edit) => edit.range.end)),
  };
}
