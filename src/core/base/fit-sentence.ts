/**
 * Sentences that fit a line whatever names stand in them: the longest values give way until the sentence is short enough,
 * and nothing in them can end the line.
 */
import { clip, oneLine } from './one-line';

const shortest = 6;

/** @param most characters (UTF-16) of the whole */
export function fitSentence(
  strings: TemplateStringsArray,
  values: readonly (string | number)[],
  most: number,
): string {
  // No value is longer than the whole: what comes after may be megabytes of a hostile title.
  const parts = values.map((value) => oneLine(String(value), most));
  let excess = strings.join('').length + parts.join('').length - most;
  while (excess > 0) {
    const longest = parts.reduce((best, part, i) => (part.length > parts[best]!.length ? i : best), 0);
    const part = parts[longest] ?? '';
    if (part.length <= shortest) break;
    // The second longest sets how far this one gives way in one step, so that two long titles share the loss.
    const next = Math.max(shortest, ...parts.filter((_, i) => i !== longest).map(({ length }) => length));
    const kept = Math.max(part.length - excess, Math.min(next, part.length - 1), shortest);
    const shorter = clip(part, kept);
    excess -= part.length - shorter.length;
    parts[longest] = shorter;
  }
  return clip(String.raw({ raw: strings }, ...parts), most);
}
