/**
 * Makes the tree of a text that of another text in which little has changed, in place: only an island is parsed, what
 * stands behind it moves. The result is exactly what parsing all of the new text would give; where that cannot be known
 * nothing is touched.
 */
import { lineEnd } from '../node-ends';
import type { TreeMap, TreeNode, TreePair } from '../yaml-tree';
import { findIslands, type Island } from './find-islands';
import { parseIsland, shiftPair, type ParsedIsland } from './parse-island';
import type { TextChange } from './text-change';

/** Beyond this, reading a part of a text takes longer than a keystroke should. */
const mostCharacters = 60_000;

/**
 * @param root of a text in which YAML has no error, alias or anchor, with nothing behind its only document
 * @returns the keys of the entries that are no longer what they were, though their nodes are the same; null: nothing was done
 */
export function spliceTree(
  root: TreeMap,
  before: string,
  after: string,
  change: TextChange,
): readonly TreeNode[] | null {
  const islands = findIslands(before, root, change.range);
  for (const island of islands.toReversed()) {
    for (const wider of widened(island, before)) {
      const { start, end } = wider.range;
      if (end - start + Math.max(0, change.delta) > mostCharacters) return null;
      const parsed = parseIsland(wider, after.slice(start, end + change.delta));
      if (parsed) return splice(wider, parsed, change.delta);
    }
  }
  return null;
}

/** The island, and with the entry before it: what is written at the start of a line may belong to either. */
function widened(island: Island, text: string): readonly Island[] {
  const { map, column, first, last, range } = island;
  const wider: Island[] = [island];
  const start = (index: number): number => (map.items as readonly TreePair[])[index]!.key.range[0] - column;
  if (first > 0 && lineEnd(text, start(first - 1)) < range.start) {
    wider.push({ ...island, first: first - 1, range: { start: start(first - 1), end: range.end } });
  }
  return last >= 0 ? wider : [];
}

function splice(island: Island, { pairs, ends }: ParsedIsland, delta: number): readonly TreeNode[] {
  const { above, map, first, last } = island;
  const levels = [...above.map((one) => ({ map: one.map, next: one.index + 1 })), { map, next: last + 1 }];
  for (const level of levels) {
    const items = level.map.items as readonly TreePair[];
    for (let i = level.next; i < items.length; i++) shiftPair(items[i]!, delta);
    level.map.range[1] += delta;
    level.map.range[2] += delta;
  }
  for (const [i, [end, after]] of ends.entries()) {
    const { range } = levels[levels.length - ends.length + i]!.map;
    range[1] = end;
    range[2] = after;
  }
  (map.items as TreePair[]).splice(first, last - first + 1, ...pairs);
  return above.map((one) => (one.map.items as readonly TreePair[])[one.index]!.key);
}
