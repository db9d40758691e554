/** A map with the same keys in the same order, and other values; none where there is no map. */
export function mapValues<V, W>(
  map: ReadonlyMap<string, V> | undefined,
  change: (value: V, key: string) => W,
): ReadonlyMap<string, W> {
  const result = new Map<string, W>();
  if (map) for (const [key, value] of map) result.set(key, change(value, key));
  return result;
}
