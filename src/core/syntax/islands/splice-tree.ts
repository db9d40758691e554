/**
 * Makes the tree of a text that of another text in which little has changed, in place: only an island is parsed, what
 * stands behind it moves. The result is what parsing all of the new text would give; where that cannot be known nothing
 * is touched. A slip of the hand spoils but the island it stands in: it is mended there, with so much of the text around
 * it as the search for slips looks at.
 */
import type { TextRange } from '../../base/text';
import { lineEnd } from '../node-ends';
import { mendText } from '../slips/mend-text';
import { extentOf, movedSlip, type Slip } from '../slips/slip';
import type { TreeMap, TreeNode, TreePair } from '../yaml-tree';
import { findIslands, widenIsland, type Island } from './find-islands';
import { parseIsland, shiftPair, type ParsedIsland } from './parse-island';
import type { TextChange } from './text-change';

/** Beyond this, reading a part of a text takes longer than a keystroke should. */
const mostCharacters = 60_000;
/** Characters around a slip that may tell what was meant: more than `excerptAround` looks at. */
const reach = 1200;

export interface Spliced {
  /** The keys of the entries that are no longer what they were, though their nodes are the same. */
  readonly outdated: readonly TreeNode[];
  /** Of the whole new text. */
  readonly slips: readonly Slip[];
}

/**
 * @param root of a text in which YAML, after the slips were mended, has no error, alias or anchor, with nothing behind
 * its only document
 * @returns null: nothing was done
 */
export function spliceTree(
  root: TreeMap,
  slips: readonly Slip[],
  before: string,
  after: string,
  change: TextChange,
): Spliced | null {
  const islands = findIslands(before, root, change.range).toReversed();
  const textOf = ({ range: { start, end } }: Island): string => after.slice(start, end + change.delta);
  for (const island of islands) {
    for (const wider of withEntryBefore(island, before)) {
      if (isTooLarge(wider, change)) break;
      const others = outside(wider, slips, change.delta);
      const parsed = others && parseIsland(wider, textOf(wider));
      if (parsed) return splice(wider, parsed, others, change.delta);
    }
  }
  const wide = islandAround(islands, before, change.range);
  // A quote that is open elsewhere may end just here.
  if (!wide || isTooLarge(wide, change) || outside(wide, slips, 0)?.length !== 0) return null;
  const mended = parseIsland(wide, textOf(wide), mendText);
  const inner = { start: wide.range.start + reach, end: wide.range.end + change.delta - reach };
  const isSurrounded = mended?.slips.every((slip) => {
    const { start, end } = extentOf(slip);
    return (
      !movesLines(slip, after) &&
      (start >= inner.start || wide.range.start === 0) &&
      (end <= inner.end || wide.range.end === before.length)
    );
  });
  return mended && isSurrounded === true ? splice(wide, mended, [], change.delta) : null;
}

/** Where a line should stand is told by lines however far away: only the whole text knows them all. */
function movesLines({ edits }: Slip, text: string): boolean {
  const isAtLine = (offset: number): boolean => offset === 0 || text[offset - 1] === '\n';
  return edits.some((edit) => edit.text.trim() === '' && isAtLine(edit.range.start));
}

function isTooLarge({ range: { start, end } }: Island, { delta }: TextChange): boolean {
  return end - start + Math.max(0, delta) > mostCharacters;
}

/** The innermost island that can have enough around a change: at the ends of the text there is no more. */
function islandAround(islands: readonly Island[], text: string, changed: TextRange): Island | null {
  for (const island of islands) {
    // A slip may stand some lines from what was typed.
    const wide = widenIsland(island, text, changed, 2 * reach);
    if (!wide) continue;
    const { start, end } = wide.range;
    if (
      (start === 0 || start <= changed.start - reach) &&
      (end === text.length || end >= changed.end + reach)
    )
      return wide;
  }
  return null;
}

/** The slips that stand elsewhere, where they stand in the new text; null where one does so only in part. */
function outside({ range }: Island, slips: readonly Slip[], delta: number): readonly Slip[] | null {
  const others: Slip[] = [];
  for (const slip of slips) {
    const { start, end } = extentOf(slip);
    if (end < range.start) others.push(slip);
    else if (start >= range.end) others.push(movedSlip(slip, delta));
    else if (start < range.start || end > range.end) return null;
  }
  return others;
}

/** The island, and with the entry before it: what is written at the start of a line may belong to either. */
function withEntryBefore(island: Island, text: string): readonly Island[] {
  const { map, column, first, last, range } = island;
  const wider: Island[] = [island];
  const start = (index: number): number => (map.items as readonly TreePair[])[index]!.key.range[0] - column;
  if (first > 0 && lineEnd(text, start(first - 1)) < range.start) {
    wider.push({ ...island, first: first - 1, range: { start: start(first - 1), end: range.end } });
  }
  return last >= 0 ? wider : [];
}

function splice(
  island: Island,
  { pairs, ends, slips }: ParsedIsland,
  others: readonly Slip[],
  delta: number,
): Spliced {
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
  // One after the other: what was pasted may be more than a call takes arguments.
  const items = map.items as TreePair[];
  const behind = items.slice(last + 1);
  items.length = first;
  for (const pair of pairs) items.push(pair);
  for (const pair of behind) items.push(pair);
  return {
    outdated: above.map((one) => (one.map.items as readonly TreePair[])[one.index]!.key),
    slips: [...others, ...slips].toSorted((a, b) => a.range.start - b.range.start),
  };
}
