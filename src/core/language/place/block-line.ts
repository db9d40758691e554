/**
 * One line of block YAML as it is being typed: the dashes and the key that it begins with. By the look of it alone, since
 * the text around it may be broken at that moment.
 */

export interface BlockLine {
  /** Offset of the line in the text, and of its end without the line break. */
  readonly start: number;
  readonly end: number;
  /** Offsets of its dashes. */
  readonly dashes: readonly number[];
  /** Where the first thing that is no dash begins; the line's end where there is none. */
  readonly content: number;
  readonly key: { readonly text: string; readonly end: number } | null;
  /** Where the value of the key may begin; the end of the line where nothing is written. */
  readonly value: number;
}

/** Longer lines are no lines that somebody types in. */
const longest = 5000;
const keyPattern =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|((?:[^\s"'#&*!|>%@`{}[\],?:-]|[-?:](?=[^\s]))[^#]*?))\s*:(?=\s|$)/;

/** The line that holds an offset. */
export function lineHolding(text: string, offset: number): BlockLine {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return blockLine(text, start);
}

/**
 * The nearest line above that begins at a column or before it; blank lines and comments are passed over, and deeper ones
 * are not even read. Null where there is none.
 */
export function lineAbove(text: string, from: number, column: number): BlockLine | null {
  for (let end = from - 1; end >= 0;) {
    const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    if (beginsBy(text, start, end, column)) return blockLine(text, start);
    end = start - 1;
  }
  return null;
}

/** As `lineAbove`, below. */
export function lineBelow(text: string, from: number, column: number): BlockLine | null {
  for (let start = nextLine(text, from); start < text.length; start = nextLine(text, start)) {
    if (beginsBy(text, start, text.length, column)) return blockLine(text, start);
  }
  return null;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function beginsBy(text: string, start: number, end: number, column: number): boolean {
  const last = Math.min(end, start + column + 1);
  for (let at = start; at < last; at++) {
    const sign = text[at];
    if (sign === ' ' || sign === '\t') continue;
    return sign !== '\n' && sign !== '\r' && sign !== '#';
  }
  return false;
}

function blockLine(text: string, start: number): BlockLine {
  const breakAt = text.indexOf('\n', start);
  let end = breakAt < 0 ? text.length : breakAt;
  if (end > start && text[end - 1] === '\r') end--;
  const line = text.slice(start, Math.min(end, start + longest));
  const dashes: number[] = [];
  let at = spacesFrom(line, 0);
  while (line[at] === '-' && (at + 1 === line.length || /\s/.test(line[at + 1]!))) {
    dashes.push(start + at);
    at = spacesFrom(line, at + 1);
  }
  const match = keyPattern.exec(line.slice(at));
  if (!match) return { start, end, dashes, content: start + at, key: null, value: start + at };
  const colon = at + match[0].length;
  return {
    start,
    end,
    dashes,
    content: start + at,
    key: { text: keyText(match), end: start + at + match[0].trimEnd().length - 1 },
    value: start + spacesFrom(line, colon),
  };
}

function keyText([, double, single, plain]: RegExpExecArray): string {
  if (double !== undefined) return double.replaceAll(/\\(.)/g, '$1');
  return single === undefined ? (plain ?? '').trim() : single.replaceAll("''", "'");
}

function spacesFrom(line: string, at: number): number {
  while (at < line.length && (line[at] === ' ' || line[at] === '\t')) at++;
  return at;
}
