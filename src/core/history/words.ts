/**
 * Cuts text into the runs of characters that ids are made of. One pass over the characters, with no backtracking, so
 * that a commit message of a megabyte costs a megabyte and no more.
 */

/** Of a UTF-16 unit: part of no id, a letter or digit (or mark), or one of the separators `.` `-` `_`. */
type Kind = 0 | 1 | 2;

const ascii: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return 1;
  return /[._-]/.test(character) ? 2 : 0;
});

const wordCharacter = /^[\p{L}\p{M}\p{N}]$/u;

function kindAt(text: string, index: number): Kind {
  const code = text.charCodeAt(index);
  if (code < 128) return ascii[code]!;
  // Both halves of a pair are what the pair is.
  const from = code >= 0xdc00 && code <= 0xdfff && index > 0 ? index - 1 : index;
  const point = text.codePointAt(from)!;
  return wordCharacter.test(String.fromCodePoint(point)) ? 1 : 0;
}

export function isWordAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && kindAt(text, index) === 1;
}

export function isSeparatorAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && kindAt(text, index) === 2;
}

/**
 * Calls `visit` for each longest run of letters, digits and separators, from its first letter or digit to its last, that
 * may be an id in running text: `joined` by a hyphen or underscore, or with `#` or `[` before it. All other words, which
 * is nearly every word, cost no call.
 */
export function forEachCandidate(
  text: string,
  visit: (start: number, end: number, joined: boolean) => void,
): void {
  let start = -1;
  let end = -1;
  let joint = -1;
  let marked = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? ascii[code]! : kindAt(text, i);
    if (kind === 1) {
      if (start < 0) {
        start = i;
        const before = i > 0 ? text.charCodeAt(i - 1) : 0;
        marked = before === hash || before === bracket;
      }
      end = i + 1;
    } else if (kind === 0) {
      if (start >= 0 && (marked || joint >= 0)) visit(start, end, joint >= 0 && joint < end);
      start = -1;
      joint = -1;
    } else if (start >= 0 && joint < 0 && code !== dot) {
      joint = i;
    }
  }
  if (start >= 0 && (marked || joint >= 0)) visit(start, end, joint >= 0 && joint < end);
}

const hash = 35;
const bracket = 91;
const dot = 46;
