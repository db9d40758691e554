/**
 * Where a person types: the keys on the way to an offset, and whether a key or a value is wanted there. Read from
 * indentation and brackets around the offset alone, so that it holds while the text is broken, which it mostly is while
 * somebody types.
 */
import type { TextRange } from '../../base/text';
import { lineAbove, lineBelow, lineHolding, type BlockLine } from './block-line';
import { flowPlace } from './flow-place';

export interface TextPlace {
  /** Keys and indices as written: of a key's map, of a value itself. All indices of block lists are 0. */
  readonly path: readonly (string | number)[];
  /** `either`: a word without a colon, which is a key where the place holds a map. */
  readonly kind: 'key' | 'value' | 'either';
  /** Where the key or value begins. */
  readonly token: number;
  /** The word at the offset, whole: what a completion replaces. */
  readonly word: TextRange;
  /** Inside of brackets or braces. */
  readonly flow: boolean;
  /** The key's colon stands there already. */
  readonly colon: boolean;
  /** Keys that stand beside it. */
  readonly siblings: ReadonlySet<string>;
}

/** Null in comments, in blocks of text, and where nothing can be told. */
export function placeAt(text: string, offset: number): TextPlace | null {
  const line = lineHolding(text, offset);
  const ancestors = ancestorsOf(text, line, offset);
  if (ancestors.some(({ line: above }) => hasTextBlock(text, above))) return null;
  for (const { line: above, path } of ancestors) {
    const found = inBrackets(text, above, path, offset);
    if (found) return found;
  }
  const path = ancestors.at(-1)?.path ?? [];
  if (inComment(text, line.start, offset)) return null;
  return inBlock(text, line, path, offset);
}

interface Ancestor {
  readonly line: BlockLine;
  /** With the key of the line itself. */
  readonly path: readonly (string | number)[];
}

/** The lines whose keys hold what stands at the offset, the outermost first. */
function ancestorsOf(text: string, line: BlockLine, offset: number): readonly Ancestor[] {
  const own = Math.min(line.dashes[0] ?? line.content, offset);
  let column = line.content >= line.end && line.dashes.length === 0 ? offset - line.start : own - line.start;
  let dash = line.dashes.length > 0;
  const found: { readonly line: BlockLine; readonly parts: readonly (string | number)[] }[] = [];
  const next = (from: number): BlockLine | null =>
    column > 0 || dash ? lineAbove(text, from, dash ? column : column - 1) : null;
  for (let above = next(line.start); above; above = next(above.start)) {
    const parts: (string | number)[] = [];
    if (above.key) {
      const at = above.content - above.start;
      if (at < column || (dash && at === column)) {
        parts.unshift(above.key.text);
        column = at;
        dash = false;
      }
    }
    for (const one of above.dashes.toReversed()) {
      if (one - above.start >= column) continue;
      parts.unshift(0);
      column = one - above.start;
      dash = true;
    }
    if (parts.length > 0) found.unshift({ line: above, parts });
  }
  const path: (string | number)[] = [];
  return found.map(({ line: above, parts }) => {
    path.push(...parts);
    return { line: above, path: [...path] };
  });
}

function hasTextBlock(text: string, { value, end }: BlockLine): boolean {
  return /^[|>][-+\d]*\s*(?:#.*)?$/.test(text.slice(value, end));
}

/** The place where the line's own value opens brackets that are still open at the offset. */
function inBrackets(
  text: string,
  line: BlockLine,
  path: readonly (string | number)[],
  offset: number,
): TextPlace | null {
  if (!/[[{]/.test(text[line.value] ?? '') || line.value >= offset) return null;
  const found = flowPlace(text, line.value, offset);
  if (!found) return null;
  const { token, kind, siblings } = found;
  const end = kind === 'key' ? endOf(text, offset, /[\n\r,:[\]{}#]/) : endOf(text, offset, /[\s,[\]{}"'#]/);
  const start = kind === 'key' ? token : wordStart(text, token, offset);
  const word = { start, end: Math.max(offset, trimmedEnd(text, offset, end)) };
  const colon = kind === 'key' && /^\s*:(?:\s|$)/.test(text.slice(end, end + 3));
  return { path: [...path, ...found.path], kind, token, word, flow: true, colon, siblings };
}

function inBlock(
  text: string,
  line: BlockLine,
  above: readonly (string | number)[],
  offset: number,
): TextPlace | null {
  const path = [...above, ...line.dashes.filter((dash) => dash < offset).map(() => 0)];
  if (line.key && offset > line.key.end) {
    // `needs:|`: without a space behind the colon it is none yet.
    if (offset < line.key.end + 2) return null;
    const here = [...path, line.key.text];
    const brackets = inBrackets(text, line, here, offset);
    if (brackets) return brackets;
    const opener = text[line.value] ?? '';
    if (line.value < offset && /[[{|>]/.test(opener)) return null;
    return valuePlace(text, here, 'value', Math.min(line.value, offset), offset);
  }
  if (!line.key && line.content < offset && /[[{]/.test(text[line.content]!)) {
    return inBrackets(text, { ...line, value: line.content }, path, offset);
  }
  const token = Math.min(line.content, offset);
  if (!line.key) {
    const place = valuePlace(text, path, 'either', token, offset);
    return { ...place, siblings: siblingsOf(text, line, token) };
  }
  return {
    path,
    kind: 'key',
    token,
    word: { start: token, end: line.key.end },
    flow: false,
    colon: true,
    siblings: siblingsOf(text, line, line.content),
  };
}

function valuePlace(
  text: string,
  path: readonly (string | number)[],
  kind: 'value' | 'either',
  token: number,
  offset: number,
): TextPlace {
  const start = wordStart(text, token, offset);
  const end = endOf(text, offset, /[\s"']/);
  return { path, kind, token, word: { start, end }, flow: false, colon: false, siblings: new Set() };
}

function wordStart(text: string, token: number, offset: number): number {
  let start = offset;
  while (start > token && !/[\s"']/.test(text[start - 1]!)) start--;
  return start;
}

/** The first offset at or after `from` that holds one of the signs. */
function endOf(text: string, from: number, signs: RegExp): number {
  let at = from;
  while (at < text.length && !signs.test(text[at]!)) at++;
  return at;
}

function trimmedEnd(text: string, from: number, end: number): number {
  return from + text.slice(from, end).trimEnd().length;
}

/** Keys of the lines at the same column, as far as the map goes up and down. */
function siblingsOf(text: string, line: BlockLine, content: number): ReadonlySet<string> {
  const column = content - line.start;
  const keys = new Set<string>();
  const collect = (next: (from: number) => BlockLine | null, newMap: (first: number) => boolean): void => {
    for (let each = next(line.start); each; each = next(each.start)) {
      const first = (each.dashes[0] ?? each.content) - each.start;
      if (newMap(first)) return;
      if (each.content - each.start === column && each.key) keys.add(each.key.text);
      if (first < column) return;
    }
  };
  // A dash begins a new map: what stands above it is another one, as is what begins with the next.
  if (line.dashes.length === 0)
    collect(
      (from) => lineAbove(text, from, column),
      () => false,
    );
  collect(
    (from) => lineBelow(text, from, column),
    (first) => first < column,
  );
  return keys;
}

/** Whether a `#` before the offset, outside of quotes, has made the rest of the line a comment. */
function inComment(text: string, start: number, offset: number): boolean {
  const head = text.slice(start, offset);
  const bare = head.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (quoted) => ' '.repeat(quoted.length));
  return /(?:^|\s)#/.test(bare);
}
