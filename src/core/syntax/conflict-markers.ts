/**
 * Merge conflicts that git left in a text. They are found before YAML sees them: the markers and the incoming side are
 * blanked with spaces (every offset stays), so that our own side is still read as a plan.
 */
import type { TextRange } from '../base/text';

/** Each side is whole lines, maybe none. */
export interface MarkedConflict {
  /** From the first marker to behind the last, without its line end. */
  readonly range: TextRange;
  readonly ours: TextRange;
  /** Null where git was not asked to write it (`merge.conflictStyle`). */
  readonly base: TextRange | null;
  readonly theirs: TextRange;
}

export interface Conflicts {
  /** One range for each conflict, from its first marker to its last. */
  readonly ranges: readonly TextRange[];
  /** Those of them of which every marker is there, once and in order. */
  readonly whole: readonly MarkedConflict[];
  /** The text with markers and incoming sides blanked. */
  readonly text: string;
}

const markerLine = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)[^\n]*/gm;

export function findConflicts(text: string): Conflicts {
  if (!text.startsWith('<<<<<<<') && !text.includes('\n<<<<<<<')) return { ranges: [], whole: [], text };
  const ranges: TextRange[] = [];
  const whole: MarkedConflict[] = [];
  const blanks: TextRange[] = [];
  /** The marker lines of the conflict that is open, and where its other sides begin. */
  let markers: TextRange[] = [];
  let others: number | null = null;
  const close = (end: number, complete: boolean): void => {
    const first = markers[0];
    if (!first) return;
    ranges.push({ start: first.start, end });
    // Without its last marker nobody knows where a side ends: only the markers go.
    if (complete && others !== null) {
      blanks.push(first, { start: others, end });
      const conflict = sidesOf(text, markers);
      if (conflict) whole.push(conflict);
    } else for (const marker of markers) blanks.push(marker);
    markers = [];
    others = null;
  };
  for (const match of text.matchAll(markerLine)) {
    const line = { start: match.index, end: match.index + match[0].length };
    const mark = match[0][0];
    if (mark === '<') close(line.start, false);
    if (mark === '<' || markers.length > 0) markers.push(line);
    if (mark === '>') close(line.end, true);
    else if (mark !== '<' && markers.length > 0) others ??= line.start;
  }
  close(endOfLine(text, markers[0]?.start ?? 0), false);
  return ranges.length === 0 ? { ranges, whole, text } : { ranges, whole, text: blank(text, blanks) };
}

/** Null where a marker is missing, or there are more than a conflict has. */
function sidesOf(text: string, markers: readonly TextRange[]): MarkedConflict | null {
  const signs = markers.map(({ start }) => text[start]).join('');
  if (signs !== '<=>' && signs !== '<|=>') return null;
  const between = (index: number): TextRange => ({
    start: Math.min(text.length, endOfLine(text, markers[index]!.start) + 1),
    end: markers[index + 1]!.start,
  });
  const last = markers.length - 1;
  return {
    range: { start: markers[0]!.start, end: markers[last]!.end },
    ours: between(0),
    base: last === 3 ? between(1) : null,
    theirs: between(last - 1),
  };
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
