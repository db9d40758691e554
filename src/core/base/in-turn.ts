/**
 * Finds the entries of a map one after the other, for whoever asks in the order in which it mostly holds them itself: to
 * look each up by its key takes several times as long, and some ask ten thousand times at every keystroke.
 */
import { columnOf } from './numbered-map';

/** @returns of an id its value; right, if slower, in any order */
export function inTurn<V extends { readonly id: string }>(
  values: ReadonlyMap<string, V>,
): (id: string) => V | undefined {
  const column = columnOf(values);
  let next = 0;
  return (id) => (column[next]?.id === id ? column[next++] : values.get(id));
}
