/**
 * The new text of an island, read by itself: below stubs of the keys it stands under, before a stub of the key after it,
 * so that the reader is in the same state before it and after it as in the whole text. Only a text without any error that
 * stays, alias or anchor that gives entries of just that map is taken; all else must be read as a whole.
 */
import type { TextRange } from '../../base/text';
import { resolveAliases } from '../aliases';
import type { MendedText } from '../slips/mend-text';
import { movedSlip, type Slip } from '../slips/slip';
import { isMap, isScalar, yamlTree, type TreeMap, type TreeNode, type TreePair } from '../yaml-tree';
import { isUnwritten, type Island } from './find-islands';

export interface ParsedIsland {
  /** The entries, with ranges of the whole text. */
  readonly pairs: readonly TreePair[];
  /** Where the map of the island and those above it end that the island is the end of, the outermost first. */
  readonly ends: readonly (readonly [number, number])[];
  /** What was mended in it, in the whole text. */
  readonly slips: readonly Slip[];
}

/**
 * @param text of the island alone
 * @param read `mendText`, or what takes no text that has to be mended
 */
export function parseIsland(
  island: Island,
  text: string,
  read: (text: string) => MendedText = readAsItIs,
): ParsedIsland | null {
  const { above, column, range, nextColumn } = island;
  if (/^(?:---|\.\.\.|%)|\ufeff/m.test(text)) return null;
  if (nextColumn !== null && !text.endsWith('\n')) return null;
  const head = above.map((ancestor) => `${' '.repeat(ancestor.column)}a:\n`).join('');
  const stub = nextColumn === null ? '' : `${' '.repeat(nextColumn)}z:\n`;
  const { tree, slips } = read(head + text + stub);
  const { root, issues, secondDocument, tooDeep } = tree;
  if (issues.length > 0 || secondDocument !== null || tooDeep !== null) return null;
  const isWithin = ({ start, end }: TextRange): boolean =>
    start >= head.length && end <= head.length + text.length;
  if (!slips.every(({ range, edits }) => isWithin(range) && edits.every((edit) => isWithin(edit.range))))
    return null;
  const stubAt = nextColumn === null ? -1 : head.length + text.length + nextColumn;

  let node: TreeNode | null = root;
  let at = 0;
  let closed = nextColumn === null;
  const open: TreeMap[] = [];
  for (const ancestor of above) {
    const map: TreeMap | null = blockMap(node);
    const [pair, next, ...more] = map?.items ?? [];
    if (!map || !pair || more.length > 0 || pair.key.range[0] !== at + ancestor.column) return null;
    if (next) {
      if (next.key.range[0] !== stubAt || closed) return null;
      closed = true;
    }
    if (!next) open.push(map);
    else open.length = 0;
    at += ancestor.column + 3;
    node = pair.value;
  }
  const map = blockMap(node);
  if (!map) return null;
  const pairs = [...(map.items as readonly TreePair[])];
  open.push(map);
  if (!closed) {
    if (pairs.pop()?.key.range[0] !== stubAt) return null;
    open.length = 0;
  }
  if (
    pairs[0]?.key.range[0] !== head.length + column ||
    pairs.some(({ key }) => !isScalar(key) || isUnwritten(key))
  )
    return null;
  if (/[*&]/.test(text) && resolveAliases(map).named) return null;
  const shift = range.start - head.length;
  for (const pair of pairs) shiftPair(pair, shift);
  return {
    pairs,
    ends: open.map(({ range: [, end, after] }) => [end + shift, after + shift]),
    slips: slips.map((slip) => movedSlip(slip, shift)),
  };
}

function readAsItIs(text: string): MendedText {
  return { tree: yamlTree(text), slips: [] };
}

function blockMap(node: TreeNode | null): TreeMap | null {
  return isMap(node) && node.flow !== true ? node : null;
}

export function shiftPair({ key, value }: TreePair, by: number): void {
  shiftNode(key, by);
  if (value) shiftNode(value, by);
}

function shiftNode(node: TreeNode, by: number): void {
  const { range } = node;
  range[0] += by;
  range[1] += by;
  range[2] += by;
  if (!('items' in node)) return;
  if (isMap(node)) for (const pair of node.items as readonly TreePair[]) shiftPair(pair, by);
  else for (const item of node.items as readonly TreeNode[]) shiftNode(item, by);
}
