/**
 * Where a line of a text that is being edited stood in an earlier text, so that whoever knows the earlier one can be asked
 * about it. What is the same at the beginning and at the end keeps its place; in between, a line that is there only once
 * is found again. It does not guess.
 */

const mostLines = 100_000;

/**
 * @param line from 0
 * @returns the line of `before` from 0, or null where it is new or nobody can say
 */
export function lineBefore(now: string, before: string, line: number): number | null {
  const present = linesOf(now);
  const earlier = linesOf(before);
  if (!present || !earlier || line < 0 || line >= present.length) return null;
  const shorter = Math.min(present.length, earlier.length);
  let head = 0;
  while (head < shorter && present[head] === earlier[head]) head++;
  if (line < head) return line;
  let tail = 0;
  while (tail < shorter - head && present.at(-1 - tail) === earlier.at(-1 - tail)) tail++;
  if (line >= present.length - tail) return line - present.length + earlier.length;
  const text = present[line]!;
  if (text.trim() === '') return null;
  const once = (lines: readonly string[]): number => {
    const at = lines.indexOf(text, head);
    const isWithin = at >= 0 && at < lines.length - tail;
    const next = isWithin ? lines.indexOf(text, at + 1) : -1;
    return isWithin && (next < 0 || next >= lines.length - tail) ? at : -1;
  };
  const at = once(earlier);
  return at >= 0 && once(present) >= 0 ? at : null;
}

/** Line ends of either kind are one: git may have changed them on the way. */
function linesOf(text: string): readonly string[] | null {
  const lines = text.split('\n');
  return lines.length > mostLines ? null : lines.map((line) => line.replace(/\r$/, ''));
}
