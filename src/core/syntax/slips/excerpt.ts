/**
 * How well YAML reads a text near a place after some edits: the number of its errors in an excerpt, which is the lines
 * around and the keys that they stand in. A guess at a slip costs as much as these lines, however large the plan is.
 */
import { applyEdits, type TextEdit, type TextRange } from '../../base/text';
import { lineEnd, lineStart } from '../node-ends';
import { yamlTree } from '../yaml-tree';
import { lineAboveWithin, lineAt } from './lines';

/** Characters above and below. */
const reach = 1000;
/** Characters above or below that lines which are begun may bring beyond. */
const longestRest = 2 * reach;

export interface Excerpt {
  /** Errors of YAML as the text is. */
  readonly issues: number;
  /** Errors of YAML after the edits; null where an edit stands outside. */
  issuesAfter(edits: readonly TextEdit[]): number | null;
}

export function excerptAround(text: string, { start: from, end: to }: TextRange): Excerpt {
  const first = lineStart(text, Math.max(0, from - reach));
  const last = lineEnd(text, Math.min(text.length, to + reach));
  // A line without end beside the place tells nothing of it.
  const start = from - first > reach + longestRest ? lineStart(text, from) : first;
  const end = last - to > reach + longestRest ? lineEnd(text, to) : last;
  const above = start === 0 ? '' : holders(text, start);
  const shift = above.length - start;
  const excerpt = above + text.slice(start, end);
  return {
    issues: yamlTree(excerpt).issues.length,
    issuesAfter(edits) {
      if (edits.some(({ range }) => range.start < start || range.end > end)) return null;
      const moved = edits.map(({ range, text: words }) => ({
        range: { start: range.start + shift, end: range.end + shift },
        text: words,
      }));
      return yamlTree(applyEdits(excerpt, moved)).issues.length;
    },
  };
}

/** The keys that a line stands in, a line each. */
function holders(text: string, offset: number): string {
  const keys: string[] = [];
  let line = lineAt(text, offset);
  for (;;) {
    const above = lineAboveWithin(text, line, line.column);
    if (!above) break;
    line = above;
    if (line.text.endsWith(':')) keys.push(`${' '.repeat(line.column)}${line.text}\n`);
  }
  return keys.reverse().join('');
}
