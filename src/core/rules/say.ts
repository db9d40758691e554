/**
 * Sentences that fit. A message has at most 120 characters and a fix's title at most 80, yet titles and names in a
 * plan may be of any length and hold any character: the longest values give way until the sentence fits.
 */
import { fitSentence } from '../base/fit-sentence';

/** The length that an editor shows at the end of a line (look.md, «Words»). */
export const messageLength = 120;
/** Leaves room for the consequence that follows the change in a quick fix's title of 80. */
export const fixTitleLength = 60;

type Value = string | number;

/** A template for messages. */
export function say(strings: TemplateStringsArray, ...values: readonly Value[]): string {
  return fitSentence(strings, values, messageLength);
}

/** A template for titles of fixes. */
export function sayFix(strings: TemplateStringsArray, ...values: readonly Value[]): string {
  return fitSentence(strings, values, fixTitleLength);
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
