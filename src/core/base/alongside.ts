/**
 * Two maps that go side by side, tasks and their dates say: of each key of the one its place in the other, found once for
 * as long as both keep their keys. To look each up by its key takes several times as long, and some ask ten thousand
 * times at every keystroke.
 */
import { numbered } from './numbered-map';

export interface Alongside {
  readonly of: readonly [keys: ReadonlyMap<unknown, number>, others: ReadonlyMap<unknown, number>];
  /** By place of a key its place among the others; −1 where they do not have it. */
  readonly places: Int32Array;
}

/** @param last of versions of both maps: it is kept as long as their keys stay */
export function alongside<K>(
  map: ReadonlyMap<K, unknown>,
  other: ReadonlyMap<K, unknown>,
  last: Alongside | null,
): Alongside {
  const keys = numbered(map).numbers;
  const others = numbered(other).numbers;
  if (last?.of[0] === keys && last.of[1] === others) return last;
  const places = Int32Array.from(keys.keys(), (key) => others.get(key) ?? -1);
  return { of: [keys, others], places };
}
