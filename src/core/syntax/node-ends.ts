/** Where the parts of a tree begin and end in the text: colons, dashes, anchors and line ends, which nodes leave out. */
import { isEmpty, isMap, isScalar, isSeq, type TreeNode, type TreePair } from './yaml-tree';

export function isFlow(node: TreeNode | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

export function isBlockScalar(node: TreeNode | null): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** The first character of a node, its anchor and tag included. */
export function startOf(node: TreeNode, text: string): number {
  let start = node.range[0];
  let props = ('anchor' in node && node.anchor !== undefined ? 1 : 0) + (node.tag === undefined ? 0 : 1);
  // Anchors and tags hold no white space: the words just before the node.
  for (; props > 0; props--) {
    const before = /[&!]\S*\s*$/.exec(text.slice(Math.max(0, start - 300), start));
    if (!before) break;
    start -= before[0].length;
  }
  return start;
}

/** Behind the last character of a node; blank lines after a block of text are not part of it (unless it keeps them). */
export function endOf(node: TreeNode, text: string): number {
  if (isFlow(node)) return node.range[1];
  if (isMap(node)) {
    const last = node.items.at(-1);
    return last ? endOfPair(last, text) : node.range[1];
  }
  if (isSeq(node)) {
    const last = node.items.at(-1);
    return last ? endOf(last, text) : node.range[1];
  }
  if (!isBlockScalar(node)) return node.range[1];
  const keeps = /^[|>]\d?\+/.test(text.slice(node.range[0], node.range[0] + 3));
  return keeps ? node.range[1] : contentEnd(node, text);
}

/** Behind the last character of a node that is not white space. */
export function contentEnd(node: TreeNode, text: string): number {
  let at = isBlockScalar(node) ? node.range[1] : endOf(node, text);
  while (isBlockScalar(node) && at > node.range[0] && /\s/.test(text[at - 1]!)) at--;
  return at;
}

export function endOfPair(pair: TreePair, text: string): number {
  if (pair.value && !isEmpty(pair.value)) return endOf(pair.value, text);
  return afterColon(pair, text) ?? endOf(pair.key, text);
}

/** Behind the colon of a pair, and the anchor or tag of a value that is not written; null where there is no colon. */
export function afterColon(pair: TreePair, text: string): number | null {
  let at = endOf(pair.key, text);
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] !== ':') return null;
  at++;
  const { value } = pair;
  if (
    value &&
    isEmpty(value) &&
    (value.tag !== undefined || ('anchor' in value && value.anchor !== undefined))
  ) {
    const props = /^(?:[ \t]+[&!][^\s,\]}]*)+/.exec(text.slice(at, lineEnd(text, at)));
    if (props) at += props[0].length;
  }
  return at;
}

/** The column at which a map's keys or a list's dashes stand. */
export function columnOf(offset: number, text: string): number {
  const start = lineStart(text, offset);
  return offset - start - (start === 0 && text[0] === '\ufeff' ? 1 : 0);
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Before the line end, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Behind the line end. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** The dash of an element of a block list; null where something else stands between. */
export function dashOf(node: TreeNode, text: string): number | null {
  let at = startOf(node, text);
  if (isEmpty(node) && text[at] === '-') return at;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return text[at - 1] === '-' ? at - 1 : null;
}
