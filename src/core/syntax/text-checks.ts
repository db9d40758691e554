/**
 * What is looked at before YAML reads a text: whether it is refused (too large, no text), whether letters were lost when
 * its bytes were decoded, and whether it is a plan.
 */
import type { PlanFile } from './parsed-plan';
import type { NewProblem } from './reading';

/** Characters of one file; a plan of 30,000 tasks has as many. */
export const mostCharacters = 8_000_000;

/** Characters of all files of a plan; the file that goes beyond is the last that is read. */
export const mostCharactersTogether = 16_000_000;

/** Why a text is not looked at at all, or null. */
export function refusal({ text, unread }: Pick<PlanFile, 'text' | 'unread'>): NewProblem | null {
  if (unread) {
    return {
      rule: 'syntax/too-large',
      message: `The plan's files before this one have ${mostCharactersTogether / 1_000_000} million characters, as many as are read.`,
      range: { start: 0, end: 0 },
      address: null,
    };
  }
  if (text.length > mostCharacters) {
    // No size: of a larger file no more is handed in than shows that it is too large.
    return {
      rule: 'syntax/too-large',
      message: `The file has more than ${mostCharacters / 1_000_000} million characters, and is not read.`,
      range: { start: 0, end: 0 },
      address: null,
    };
  }
  const nul = text.indexOf('\u0000');
  if (nul < 0) return null;
  return {
    rule: 'syntax/unreadable',
    message: 'The file is not text in UTF-8: it holds NUL characters.',
    range: { start: nul, end: nul + 1 },
    address: null,
  };
}

/** What decoding as UTF-8 puts where bytes are none. */
const lost = '\uFFFD';

/** Letters that were lost since the file is in another encoding, such as Latin-1; at the first of them, or null. */
export function lostLetters(text: string): NewProblem | null {
  const first = text.indexOf(lost);
  if (first < 0) return null;
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf(lost, at + 1)) count++;
  return {
    rule: 'syntax/wrong-encoding',
    message: `${count === 1 ? 'A letter' : `${count} letters`} of the file cannot be read: it is not saved in UTF-8.`,
    range: { start: first, end: first + 1 },
    address: null,
  };
}

/**
 * Whether a text that has no tree to speak of was meant as a plan: a line `project:` with a `name` in it. Linear.
 */
export function looksLikePlan(text: string): boolean {
  const plain = text.slice(0, mostCharacters).replaceAll('\u0000', '');
  for (let at = projectLine(plain, 0); at >= 0; at = projectLine(plain, at + 8)) {
    const end = lineEnd(plain, at);
    if (/^project:[ \t]*\{[^\n]*\bname[ \t]*:/.test(plain.slice(at, Math.min(end, at + 1000)))) return true;
    for (let line = end + 1; line < plain.length; line = lineEnd(plain, line) + 1) {
      const content = plain.slice(line, Math.min(lineEnd(plain, line), line + 200));
      if (/^[ \t]+name[ \t]*:[ \t]*\S/.test(content)) return true;
      if (/^[^\s#<>=|]/.test(content)) break;
    }
  }
  return false;
}

function projectLine(text: string, from: number): number {
  for (let at = text.indexOf('project:', from); at >= 0; at = text.indexOf('project:', at + 8)) {
    if (at === 0 || text[at - 1] === '\n' || isByteOrderMark(text.slice(0, at))) return at;
  }
  return -1;
}

/** As it is, or of UTF-16 and decoded as UTF-8. */
function isByteOrderMark(start: string): boolean {
  return start === '\ufeff' || start === '\ufffd\ufffd';
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
