/** Binary search in things that stand in the order of a text. */

/** The index of the last one that begins at or before an offset; the first, where none does; -1, where there are none. */
export function lastBefore<T>(items: readonly T[], start: (item: T) => number, offset: number): number {
  let low = items.length > 0 ? 0 : -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (start(items[middle]!) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
