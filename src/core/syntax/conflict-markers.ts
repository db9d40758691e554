/**
 * Merge conflicts that git left in a text. They are found before YAML sees them: the markers and the incoming side are
 * blanked with spaces (every offset stays), so that our own side is still read as a plan.
 */
import type { TextRange } from '../base/text';

export interface Conflicts {
  /** One range for each conflict, from its first marker to its last. */
  readonly ranges: readonly TextRange[];
  /** The text with markers and incoming sides blanked. */
  readonly text: string;
}

const markerLine = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)[^\n]*/gm;

export function findConflicts(text: string): Conflicts {
  if (!text.startsWith('<<<<<<<') && !text.includes('\n<<<<<<<')) return { ranges: [], text };
  const ranges: TextRange[] = [];
  const blanks: TextRange[] = [];
  let opened: number | null = null;
  let blankFrom = 0;
  for (const match of text.matchAll(markerLine)) {
    const end = match.index + match[0].length;
    const mark = match[0][0]!;
    if (mark === '<') {
      if (opened !== null) ranges.push({ start: opened, end: match.index });
      opened = match.index;
      blanks.push({ start: match.index, end });
      blankFrom = end;
    } else if (opened !== null && mark === '>') {
      ranges.push({ start: opened, end });
      blanks.push({ start: blankFrom > opened ? Math.max(blankFrom, match.index) : match.index, end });
      opened = null;
    } else if (opened !== null) {
      // From the base's or the incoming side's marker to the end of the conflict.
      blanks.push({ start: match.index, end: endOfConflict(text, end) });
      blankFrom = end;
    }
  }
  if (opened !== null) ranges.push({ start: opened, end: endOfLine(text, opened) });
  return ranges.length === 0 ? { ranges, text } : { ranges, text: blank(text, blanks) };
}

function endOfConflict(text: string, from: number): number {
  const close = text.indexOf('\n>>>>>>>', from);
  return close < 0 ? from : endOfLine(text, close + 1);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function blank(text: string, ranges: readonly TextRange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
