/**
 * Which part of a text stands for itself: some entries of one block map, on lines of their own, from the line of the
 * first key to the line of the key after the last. What is read before and after them does not depend on what stands in
 * them, as long as they are read as entries of that map. Libraries' measure of an «island», cut by indentation.
 */
import type { TextRange } from '../../base/text';
import { lastBefore } from '../last-before';
import { lineStart } from '../node-ends';
import { isMap, type TreeMap, type TreeNode, type TreePair } from '../yaml-tree';

/** A block map, and which of its entries leads on to the next one. */
export interface Ancestor {
  readonly map: TreeMap;
  readonly index: number;
  /** Of its keys. */
  readonly column: number;
}

export interface Island {
  /** From the root down to the map that holds the island; none for the root's own entries. */
  readonly above: readonly Ancestor[];
  readonly map: TreeMap;
  readonly column: number;
  /** Its entries are those from the first to the last. */
  readonly first: number;
  readonly last: number;
  readonly range: TextRange;
  /** The column of the key after it; null at the end of the text. */
  readonly nextColumn: number | null;
  /** Where the map ends, and the column of the key after that. */
  readonly mapEnd: number;
  readonly columnAfter: number | null;
}

/** All that hold a range, the innermost last. */
export function findIslands(text: string, root: TreeMap, changed: TextRange): readonly Island[] {
  const islands: Island[] = [];
  const above: Ancestor[] = [];
  let map: TreeMap | null = root;
  let end = text.length;
  let afterColumn: number | null = null;
  while (map && !map.flow && map.items.length > 0) {
    const pairs: readonly TreePair[] = map.items;
    const column = keyColumn(pairs[0]!, text);
    if (column === null) break;
    const startOf = (index: number): number => pairs[index]!.key.range[0] - column;
    if (changed.start < startOf(0)) break;
    const first = lastBefore(pairs, (pair) => pair.key.range[0] - column, changed.start);
    const last = Math.max(
      first,
      lastBefore(pairs, (pair) => pair.key.range[0] - column, changed.end - 1),
    );
    const range: TextRange = {
      start: startOf(first),
      end: last + 1 < pairs.length ? startOf(last + 1) : end,
    };
    const isOwn = pairs.slice(first, last + 2).every((pair) => keyColumn(pair, text) === column);
    if (!isOwn || changed.end > range.end) break;
    const nextColumn: number | null = last + 1 < pairs.length ? column : afterColumn;
    const place = { mapEnd: end, columnAfter: afterColumn };
    islands.push({ above: [...above], map, column, first, last, range, nextColumn, ...place });
    if (first !== last) break;
    above.push({ map, index: first, column });
    end = range.end;
    afterColumn = nextColumn;
    const { value }: TreePair = pairs[first]!;
    map = isMap(value) ? value : null;
  }
  return islands;
}

/** The island with as many entries before and after it as `reach` characters take, where the map has them. */
export function widenIsland(island: Island, text: string, changed: TextRange, reach: number): Island | null {
  const { map, column, mapEnd, columnAfter } = island;
  const pairs = map.items as readonly TreePair[];
  const startOf = (index: number): number => pairs[index]!.key.range[0] - column;
  let { first, last } = island;
  while (first > 0 && startOf(first) > changed.start - reach) first--;
  while (last + 1 < pairs.length && startOf(last + 1) < changed.end + reach) last++;
  if (!pairs.slice(first, last + 2).every((pair) => keyColumn(pair, text) === column)) return null;
  const isLast = last + 1 === pairs.length;
  const range = { start: startOf(first), end: isLast ? mapEnd : startOf(last + 1) };
  return { ...island, first, last, range, nextColumn: isLast ? columnAfter : column };
}

/** The place of a key that is not written depends on what stands before it. */
export function isUnwritten(key: TreeNode): boolean {
  return key.range[0] === key.range[1];
}

/** The spaces before a key that is the first on its line; null where anything else stands before it, or no key is written. */
function keyColumn({ key }: TreePair, text: string): number | null {
  if (isUnwritten(key)) return null;
  const start = lineStart(text, key.range[0]);
  for (let at = start; at < key.range[0]; at++) if (text[at] !== ' ') return null;
  return key.range[0] - start;
}
