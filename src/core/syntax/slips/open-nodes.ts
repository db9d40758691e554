/** Nodes of a broken tree that were never closed: a quote that ran on over lines, a bracket without its end. */
import { lineStart } from '../node-ends';
import { isMap, isScalar, isSeq, type TreeMap, type TreeNode, type TreeSeq } from '../yaml-tree';
import { lineAt, lineBelow } from './lines';

export interface OpenQuote {
  readonly start: number;
  /** It stands in brackets or braces. */
  readonly flow: boolean;
}

/** The first quote before an offset that swallows lines which were not meant as its text. */
export function openQuote(root: TreeNode | null, text: string, before: number): OpenQuote | null {
  for (const { node, flow } of nodes(root, false)) {
    if (node.range[0] > before) return null;
    if (isScalar(node) && node.type?.startsWith('QUOTE') && runsOn(node.range, text))
      return { start: node.range[0], flow };
  }
  return null;
}

/** Text in quotes over several lines is indented deeper than the line it begins on; an entry is not. */
function runsOn([start, end]: readonly [number, number, number], text: string): boolean {
  if (end - start < 2 || text[end - 1] !== text[start]) return true;
  if (lineStart(text, end) <= start) return false;
  const first = lineAt(text, start);
  const second = lineBelow(text, first);
  return second !== null && second.start < end && second.column <= first.column;
}

/** The first brackets and braces before an offset that have no end, from the outermost to the innermost. */
export function openBrackets(
  root: TreeNode | null,
  text: string,
  before: number,
): readonly (TreeMap | TreeSeq)[] {
  const open: (TreeMap | TreeSeq)[] = [];
  for (const { node } of nodes(root, false)) {
    const outer = open[0];
    if (node.range[0] > (outer ? outer.range[1] : before)) break;
    // `[a: b]` holds a map without braces.
    const bracket = /[[{]/.test(text[node.range[0]] ?? '');
    if (bracket && (isMap(node) || isSeq(node)) && node.flow && isOpen(node, text)) open.push(node);
  }
  return open;
}

function isOpen(node: TreeMap | TreeSeq, text: string): boolean {
  const last: unknown = node.items.at(-1);
  const inner = isMap(node) ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key) : (last as TreeNode);
  const closer = isMap(node) ? '}' : ']';
  return text[node.range[1] - 1] !== closer || (inner !== undefined && inner.range[1] >= node.range[1]);
}

interface Found {
  readonly node: TreeNode;
  readonly flow: boolean;
}

/** All nodes in the order of the text, keys included. */
function* nodes(node: TreeNode | null, flow: boolean): Generator<Found> {
  if (!node) return;
  yield { node, flow };
  const inner = flow || ((isMap(node) || isSeq(node)) && node.flow === true);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      yield* nodes(key, inner);
      yield* nodes(value, inner);
    }
  } else if (isSeq(node)) for (const item of node.items) yield* nodes(item, inner);
}
