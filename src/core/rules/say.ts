/**
 * Sentences that fit. A message has at most 120 characters and a fix's title at most 80, yet titles and names in a
 * plan may be of any length and hold any character: the longest values give way until the sentence fits.
 */
import { clip, oneLine } from '../base/one-line';

/** The length that an editor shows at the end of a line (look.md, «Words»). */
export const messageLength = 120;
/** Leaves room for the consequence that follows the change in a quick fix's title of 80. */
export const fixTitleLength = 60;
const shortest = 6;

type Value = string | number;

/** A template for messages. */
export function say(strings: TemplateStringsArray, ...values: readonly Value[]): string {
  return fit(strings, values, messageLength);
}

/** A template for titles of fixes. */
export function sayFix(strings: TemplateStringsArray, ...values: readonly Value[]): string {
  return fit(strings, values, fixTitleLength);
}

/** «A, B and 3 more»: names up to `most`, then their number. */
export function list(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names.join('');
  const shown = names.length > most ? names.slice(0, most) : names.slice(0, -1);
  const rest = names.length - shown.length;
  return `${shown.join(', ')} and ${rest === 1 ? names.at(-1) : `${rest} more`}`;
}

/** `1 commit`, `3 commits` */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

function fit(strings: TemplateStringsArray, values: readonly Value[], most: number): string {
  // No value is longer than the whole: what comes after may be megabytes of a hostile title.
  const parts = values.map((value) => oneLine(String(value), most));
  let excess = -most;
  for (const string of strings) excess += string.length;
  for (const part of parts) excess += part.length;
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
  let sentence = strings[0]!;
  // One after the other, which takes a fifth of the time of `String.raw`: sentences are made by the thousand.
  for (let i = 0; i < parts.length; i++) sentence += parts[i]! + strings[i + 1]!;
  return clip(sentence, most);
}
