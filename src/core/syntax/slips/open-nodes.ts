/** Nodes of a broken tree that were never closed: a quote that ran on over lines, a bracket without its end. */
import { isMap, isScalar, isSeq, type TreeMap, type TreeNode, type TreeSeq } from '../yaml-tree';
import { lineAt, lineBelow } from './lines';

export interface OpenQuote {
  readonly start: number;
  /** It stands in brackets or braces. */
  readonly flow: boolean;
}

/** The first quote before an offset that swallows lines which were not meant as its text. */
export function openQuote(root: TreeNode | null, text: string, before: number): OpenQuote | null {
  let open: OpenQuote | null = null;
  walk(root, false, (node, flow) => {
    if (node.range[0] > before) return true;
    if (isScalar(node) && node.type?.startsWith('QUOTE') && runsOn(node.range, text))
      open = { start: node.range[0], flow };
    return open !== null;
  });
  return open;
}

/** Text in quotes over several lines is indented deeper than the line it begins on; an entry is not. */
function runsOn([start, end]: readonly [number, number, number], text: string): boolean {
  if (end - start < 2 || text[end - 1] !== text[start]) return true;
  if (!text.slice(start, end).includes('\n')) return false;
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
  walk(root, false, (node) => {
    const outer = open[0];
    if (node.range[0] > (outer ? outer.range[1] : before)) return true;
    // `[a: b]` holds a map without braces.
    const bracket = /[[{]/.test(text[node.range[0]] ?? '');
    if (bracket && (isMap(node) || isSeq(node)) && node.flow && isOpen(node, text)) open.push(node);
    return false;
  });
  return open;
}

function isOpen(node: TreeMap | TreeSeq, text: string): boolean {
  const last: unknown = node.items.at(-1);
  const inner = isMap(node) ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key) : (last as TreeNode);
  const closer = isMap(node) ? '}' : ']';
  return text[node.range[1] - 1] !== closer || (inner !== undefined && inner.range[1] >= node.range[1]);
}

/**
 * All nodes in the order of the text, keys included.
 * @param see says whether the walk is over
 */
function walk(
  node: TreeNode | null,
  flow: boolean,
  see: (node: TreeNode, flow: boolean) => boolean,
): boolean {
  if (!node) return false;
  if (see(node, flow)) return true;
  const inner = flow || ((isMap(node) || isSeq(node)) && node.flow === true);
  if (isMap(node))
    return node.items.some(({ key, value }) => walk(key, inner, see) || walk(value, inner, see));
  return isSeq(node) && node.items.some((item) => walk(item, inner, see));
}
