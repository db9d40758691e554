/** The order of keys or elements when two sides each have one: ours, and what only theirs has where it stands there. */

/**
 * @param isOurs whether only our side has a key: what theirs added at the same place comes before or behind it
 * @param goesBefore whether, of two new ones at one place, theirs (the first argument) comes first
 */
export function mergeOrder(
  ours: readonly string[],
  theirs: readonly string[],
  isOurs: (key: string) => boolean,
  goesBefore: (theirs: string, ours: string) => boolean,
): readonly string[] {
  const known = new Set(ours);
  const following = new Map<string | null, string[]>();
  let behind: string | null = null;
  for (const key of theirs) {
    const list: string[] = following.get(behind) ?? [];
    if (known.has(key)) behind = key;
    else following.set(behind, [...list, key]);
  }
  const order: string[] = [];
  let waiting = following.get(null) ?? [];
  for (const key of ours) {
    const stays = isOurs(key) ? waiting.findIndex((one) => !goesBefore(one, key)) : -1;
    const first = stays < 0 ? waiting.length : stays;
    for (const one of waiting.slice(0, first)) order.push(one);
    order.push(key);
    waiting = isOurs(key) ? waiting.slice(first) : (following.get(key) ?? []);
  }
  return [...order, ...waiting];
}
