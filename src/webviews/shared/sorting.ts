/** How a reader has a table sorted: by one column, up or down, or as the model has it. Pure; the page keeps the choice. */

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

export type SortValue = number | string | null;

/** A column is sorted one way, then the other, then as it was; amounts begin with the largest, names with A. */
export function nextSorting(now: Sorting | null, column: string, first: 'up' | 'down'): Sorting | null {
  const descending = first === 'down';
  if (now?.column !== column) return { column, descending };
  return now.descending === descending ? { column, descending: !descending } : null;
}

/** A new list; what has no value stands last either way, and equals keep their order. */
export function sorted<T>(items: readonly T[], descending: boolean, valueOf: (item: T) => SortValue): T[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const sign = descending ? -1 : 1;
  return items
    .map((item) => ({ item, value: valueOf(item) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
      return sign * collator.compare(String(a), String(b));
    })
    .map(({ item }) => item);
}
