/** Of many names those that fit what is typed: more than 500 at once are no choice, and take time to show. */
import { hasInOrder } from '../in-order';

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
