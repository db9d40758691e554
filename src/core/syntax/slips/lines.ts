/** Lines of a text as a person sees them: indentation and words. Blank lines and comments are passed over. */
import { lineEnd, lineStart, nextLine } from '../node-ends';

export interface Line {
  /** The first character of the line, and of its words. */
  readonly start: number;
  readonly words: number;
  /** Behind the last word; a comment at the end is no word. */
  readonly end: number;
  /** Characters of white space before the words. */
  readonly column: number;
  readonly text: string;
}

/** Longer lines were not typed by hand; nobody looks for slips in them. */
export const longestLine = 2000;

export function isLong(text: string, offset: number): boolean {
  return nextLine(text, offset) - lineStart(text, offset) > longestLine;
}

export function lineAt(text: string, offset: number): Line {
  const start = lineStart(text, Math.min(offset, text.length));
  const whole = text.slice(start, Math.min(lineEnd(text, start), start + longestLine));
  const bom = start === 0 && whole.startsWith('\ufeff') ? 1 : 0;
  const indent = /^[ \t]*/.exec(whole.slice(bom))![0].length;
  const hash = whole.search(/(?<=\s)#/);
  const content = (hash < 0 ? whole : whole.slice(0, hash)).trimEnd();
  const words = start + bom + indent;
  const end = Math.max(words, start + content.length);
  return { start, words, end, column: indent, text: text.slice(words, end) };
}

/** The line at an offset, or the next that has words. */
export function wordsAt(text: string, offset: number): Line {
  const line = lineAt(text, offset);
  return hasWords(line) ? line : (lineBelow(text, line) ?? line);
}

/** The line with words above; null at the top. */
export function lineAbove(text: string, line: Line): Line | null {
  for (let at = line.start; at > 0;) {
    const above = lineAt(text, at - 1);
    if (hasWords(above)) return above;
    at = above.start;
  }
  return null;
}

/**
 * The nearest line with words above that is indented less than `column`. Only lines that may be it are looked at closely:
 * the line that holds a whole section is far above.
 */
export function lineAboveWithin(text: string, line: Line, column: number): Line | null {
  for (let at = line.start; at > 0;) {
    const start = lineStart(text, at - 1);
    const indent = indentAt(text, start, column);
    const first = text[start + indent];
    if (indent < column && first !== '#' && first !== '\n' && first !== '\r') {
      const above = lineAt(text, start);
      if (hasWords(above) && above.column < column) return above;
    }
    at = start;
  }
  return null;
}

/** White space at the start of a line, as far as it matters. */
function indentAt(text: string, start: number, most: number): number {
  let indent = 0;
  while (indent < most && (text[start + indent] === ' ' || text[start + indent] === '\t')) indent++;
  return indent;
}

/** The line with words below; null at the end. */
export function lineBelow(text: string, line: Line): Line | null {
  for (let at = nextLine(text, line.start); at < text.length; at = nextLine(text, at)) {
    const below = lineAt(text, at);
    if (hasWords(below)) return below;
  }
  return null;
}

function hasWords(line: Line): boolean {
  return line.text !== '' && !line.text.startsWith('#');
}

/** A line and those below it that are indented at least as deep. */
export function blockFrom(text: string, first: Line, column: number): readonly Line[] {
  const block: Line[] = [first];
  for (let line = lineBelow(text, first); line && line.column >= column; line = lineBelow(text, line)) {
    block.push(line);
    if (block.length >= mostLines) break;
  }
  return block;
}

const mostLines = 500;
