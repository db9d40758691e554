/**
 * Where an offset lies in brackets and braces: walks the flow text from its first bracket to the offset, and a little
 * further for the keys that follow. Never fails; brackets that close before the offset give null.
 */

export interface FlowPlace {
  /** Keys and indices from the first bracket down; with the key of the value, or the index of the element. */
  readonly path: readonly (string | number)[];
  readonly kind: 'key' | 'value' | 'either';
  /** Where the key or value at the offset begins. */
  readonly token: number;
  /** Keys of the innermost braces. */
  readonly siblings: ReadonlySet<string>;
}

interface Frame {
  readonly braces: boolean;
  key: string | null;
  index: number;
  readonly keys: Set<string>;
}

/** More flow text than this is not what a person types in. */
const mostCharacters = 100_000;
/** How far to look for keys behind the offset. */
const mostBehind = 2000;

/** @param start the offset of a bracket; null too within a comment */
export function flowPlace(text: string, start: number, offset: number): FlowPlace | null {
  if (offset - start > mostCharacters) return null;
  const scan = scanner(text, start);
  while (scan.at < offset && scan.step(offset)) if (scan.frames.length === 0) return null;
  const frame = scan.frames.at(-1);
  if (!frame || scan.inComment) return null;
  const token = scan.token ?? offset;
  const outer = scan.frames.slice(0, -1).map(partOf);
  const isKey = frame.braces && frame.key === null;
  const place = {
    path: isKey
      ? outer
      : [...outer, partOf(frame), ...(frame.braces || frame.key === null ? [] : [frame.key])],
    kind: isKey
      ? ('key' as const)
      : frame.braces || frame.key !== null
        ? ('value' as const)
        : ('either' as const),
    token,
  };
  // The key that is being typed is none of its own siblings.
  const before = new Set(frame.keys);
  const depth = scan.frames.length;
  const limit = Math.min(text.length, offset + mostBehind);
  let first: string | null = null;
  while (scan.at < limit && scan.step(limit) && scan.frames.length >= depth) {
    if (first === null && frame.keys.size > before.size) first = [...frame.keys].at(-1)!;
  }
  const siblings = new Set(frame.keys);
  const typed = text.slice(token, endOfWord(text, offset)).trim();
  if (isKey && first !== null && first === typed && !before.has(first)) siblings.delete(first);
  return { ...place, siblings: isKey ? siblings : new Set() };
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\n\r,:[\]{}]/.test(text[at]!)) at++;
  return at;
}

function partOf(frame: Frame): string | number {
  return frame.braces ? (frame.key ?? '') : frame.index;
}

interface Scanner {
  at: number;
  /** Where the present key or value begins, or null between two. */
  token: number | null;
  inComment: boolean;
  readonly frames: Frame[];
  /** One character, quoted text or comment on; false where the limit lies within. */
  step(limit: number): boolean;
}

function scanner(text: string, start: number): Scanner {
  const frames: Frame[] = [];
  const next = (frame: Frame | undefined): void => {
    if (!frame) return;
    frame.index++;
    frame.key = null;
  };
  const scan: Scanner = {
    at: start,
    token: null,
    inComment: false,
    frames,
    step(limit) {
      const { at } = scan;
      const sign = text[at]!;
      const frame = frames.at(-1);
      scan.at = at + 1;
      if (sign === '"' || sign === "'") {
        if (scan.token !== null) return true;
        scan.token = at;
        const end = closingQuote(text, at, limit);
        if (end === null) {
          scan.at = limit;
          return false;
        }
        scan.at = end + 1;
      } else if (sign === '#' && /\s/.test(text[at - 1] ?? ' ')) {
        const end = text.indexOf('\n', at);
        scan.at = end < 0 ? text.length : end;
        if (scan.at >= limit) scan.inComment = true;
        return scan.at < limit;
      } else if (sign === '{' || sign === '[') {
        frames.push({ braces: sign === '{', key: null, index: 0, keys: new Set() });
        scan.token = null;
      } else if (sign === '}' || sign === ']') {
        frames.pop();
        scan.token = at;
      } else if (sign === ',') {
        next(frame);
        scan.token = null;
      } else if (sign === ':' && frame?.key === null && /^[\s,[\]{}]?$/.test(text[at + 1] ?? '')) {
        frame.key = unquoted(text.slice(scan.token ?? at, at).trim());
        frame.keys.add(frame.key);
        scan.token = null;
      } else if (!/\s/.test(sign)) scan.token ??= at;
      return true;
    },
  };
  return scan;
}

function closingQuote(text: string, open: number, limit: number): number | null {
  const quote = text[open]!;
  for (let at = open + 1; at < limit; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return null;
}

function unquoted(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}
