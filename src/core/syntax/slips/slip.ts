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
