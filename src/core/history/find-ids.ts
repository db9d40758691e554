/**
 * Finds the ids that a text, a trailer or a branch name mentions: whole words only, the longest first, and a date is
 * never one. In prose only strong ids count, others as `#login` or `[login]`; a trailer or a branch name is a place
 * where any id is meant.
 */
import { isDate, longestId, type IdIndex, type KnownId } from './id-index';
import { forEachCandidate, isSeparatorAt, isWordAt } from './words';

export interface Mentions {
  /** `start` and `end` are where it stands in the text that was searched. */
  known(id: KnownId, start: number, end: number): void;
  /** Something that should be an id and is none. */
  unknown(id: string): void;
}

/** Strong ids anywhere in the text, any id as `#login` or `[login]`, and words that start with the project's key. */
export function findInProse(index: IdIndex, text: string, mentions: Mentions): void {
  forEachCandidate(text, (start, end, joined) => {
    if (isMarked(text, start, end)) {
      const known = find(index, text, start, end);
      if (known) return mentions.known(known, start, end);
    }
    if (joined) findInRun(index, text, start, end, mentions);
  });
}

/** `#login` and `[login]`, but neither `docs#login` nor `[login form]`. */
function isMarked(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 35) return !isWordAt(text, start - 2);
  return before === 91 && text.charCodeAt(end) === 93;
}

function findInRun(index: IdIndex, text: string, from: number, end: number, mentions: Mentions): void {
  for (let start = from; start < end;) {
    const match = longestAt(index, text, start, end, true);
    if (!match) return reportKey(index, text, start, end, mentions);
    mentions.known(match.known, start, match.end);
    // «AUTH-7..AUTH-9» and «AUTH-7--AUTH-9» are two words; in «AUTH-7-follow-up» the rest belongs to the first.
    if (!isSeparatorAt(text, match.end) || !isSeparatorAt(text, match.end + 1)) return;
    start = match.end;
    while (isSeparatorAt(text, start)) start++;
  }
}

/** The longest strong id that begins at `start`, ends at a word's end, and is not cut out of a longer number. */
function longestAt(
  index: IdIndex,
  text: string,
  start: number,
  end: number,
  prose: boolean,
): { readonly known: KnownId; readonly end: number } | null {
  for (let at = Math.min(end, start + longestId); at > start; at--) {
    if (at < end && !isSeparatorAt(text, at)) continue;
    // «ISO-8859-1» does not name ISO-8859; the branch «AUTH-7-2fa-login» does name AUTH-7.
    if (prose && at < end && isDigitAt(text, at + 1)) continue;
    const known = find(index, text, start, at);
    if (known?.strong) return { known, end: at };
  }
  return null;
}

function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

/** `ATLAS-zzz`, and of `ATLAS-zzz-title` the part that would be the id. */
function reportKey(index: IdIndex, text: string, start: number, end: number, mentions: Mentions): void {
  if (index.key === null || !text.startsWith(`${index.key}-`, start)) return;
  const tail = start + index.key.length + 1;
  if (!isWordAt(text, tail)) return;
  let at = tail;
  while (at < end && !isSeparatorAt(text, at)) at++;
  const word = text.slice(start, at);
  if (word.length <= longestId && !isDate(word) && !find(index, text, start, at)) mentions.unknown(word);
}

function find(index: IdIndex, text: string, start: number, end: number): KnownId | null {
  return end - start > longestId ? null : index.find(text.slice(start, end));
}

/**
 * `Task: A-1, B-2` or `Refs: #login (a note)`: the first word of each item is meant as an id, further words only where
 * they are strong. Hashes of commits and numbers of a forge (`Refs: #123`) are not reported as unknown.
 */
export function findInTrailer(index: IdIndex, value: string, mentions: Mentions): void {
  for (const item of value.split(/[,;]/)) {
    const start = item.search(/[^\s#([{<'"._-]/);
    if (start < 0) continue;
    let end = start;
    while (end < item.length && (isWordAt(item, end) || isSeparatorAt(item, end))) end++;
    // An id may end in a separator; a sentence that ends in one is likelier.
    while (end > start && isSeparatorAt(item, end - 1) && !find(index, item, start, end)) end--;
    const known = find(index, item, start, end);
    if (known) {
      mentions.known(known, start, end);
      findInProse(index, item.slice(end), mentions);
    } else if (!namesStrong(index, item, mentions)) {
      const word = item.slice(start, end);
      if (isReportable(word, item, start, end)) mentions.unknown(word);
    }
  }
}

function namesStrong(index: IdIndex, text: string, mentions: Mentions): boolean {
  let found = false;
  const unknown = (): void => {};
  const known: Mentions['known'] = (id, start, end) => {
    found = true;
    mentions.known(id, start, end);
  };
  findInProse(index, text, { known, unknown });
  return found;
}

function isReportable(word: string, item: string, start: number, end: number): boolean {
  if (word === '' || word.length > longestId || isDate(word)) return false;
  if (/^[0-9a-f]{7,64}$/i.test(word) && /\d/.test(word)) return false;
  if (/^\d+$/.test(word) && item[start - 1] === '#') return false;
  // Part of an address or a path, not a word of its own.
  return !/[:/@\\#!]/.test(item[end] ?? '') || /^:(?:\s|$)/.test(item.slice(end, end + 2));
}

/**
 * The tasks that a branch name names: strong ids as words of it, others as whole segments (`feature/login`). A strong
 * id decides alone, so that `build/ATLAS-k3f` names the task and not the phase `build`.
 */
export function tasksOfBranch(index: IdIndex, name: string): readonly string[] {
  const strong = new Set<string>();
  const weak = new Set<string>();
  forEachCandidate(name, (start, end) => {
    for (let at = start; at < end;) {
      const match = longestAt(index, name, at, end, false);
      if (match?.known.task !== undefined && match.known.task !== null) strong.add(match.known.task);
      if (match) at = match.end;
      while (at < end && !isSeparatorAt(name, at)) at++;
      while (at < end && isSeparatorAt(name, at)) at++;
    }
  });
  for (const segment of name.split('/')) {
    const known = isDate(segment) ? null : index.find(segment);
    if (known?.task !== undefined && known.task !== null) (known.strong ? strong : weak).add(known.task);
  }
  return Array.from(strong.size > 0 ? strong : weak);
}
