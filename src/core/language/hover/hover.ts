/** What is told when the pointer rests on something. */
import type { TextRange } from '../../base/text';

export interface Hover {
  /** Markdown whose plan text is escaped. */
  readonly markdown: string;
  readonly range: TextRange;
}
