/** What a value says, however it is written: equal texts for values that differ only in quotes, order of keys or layout. */
import { isAlias, isEmpty, isMap, isScalar, isSeq, type TreeNode } from '../yaml-tree';

export function meaningOf(node: TreeNode | null): string {
  return JSON.stringify(plainOf(node));
}

export function sameMeaning(a: TreeNode | null, b: TreeNode | null): boolean {
  return a === b || meaningOf(a) === meaningOf(b);
}

function plainOf(node: TreeNode | null): unknown {
  if (node === null) return null;
  if (isAlias(node)) return { alias: node.source };
  const plain = isEmpty(node) ? null : bareOf(node);
  const anchor = node.anchor;
  return anchor === undefined && node.tag === undefined ? plain : { anchor, tag: node.tag, plain };
}

function bareOf(node: TreeNode): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return [node.items.map(plainOf)];
  if (!isMap(node)) return null;
  const pairs = node.items.map(({ key, value }) => [meaningOf(key), plainOf(value)] as const);
  return { map: pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) };
}
