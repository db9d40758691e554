/** Of many names those that fit what is typed: more than 500 at once are no choice, and take time to show. */

export const mostOffers = 500;

/** One more than can be shown at most, so that whoever shows them knows that there are more. */
export function fitting<T>(items: readonly T[], typed: string, textOf: (item: T) => string): readonly T[] {
  if (items.length <= mostOffers) return items;
  const wanted = typed.toLowerCase();
  const found: T[] = [];
  for (const item of items) {
    if (wanted !== '' && !hasInOrder(textOf(item).toLowerCase(), wanted)) continue;
    found.push(item);
    if (found.length > mostOffers) break;
  }
  return found;
}

/** Whether all letters of a word stand in a text, in their order: what an editor's own filter lets through at most. */
function hasInOrder(text: string, word: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
