/**
 * What the aliases of a tree stand for. Aliases are resolved once, in one pass over the tree, and weighed before anything
 * follows them: a tree that repeats itself without end, or beyond measure, has none of its aliases read.
 */
import { isAlias, isMap, isScalar, isSeq, type TreeAlias, type TreeNode } from './yaml-tree';

export interface Aliases {
  /** The node that an alias stands for; null where no anchor of that name stands before it, or all are refused. */
  target(alias: TreeAlias): TreeNode | null;
  /** Names that some alias speaks of. */
  readonly used: ReadonlySet<string>;
  /** Some node has an anchor, or is an alias. */
  readonly named: boolean;
  /** The alias with which the tree grows beyond measure, or null. */
  readonly bomb: TreeAlias | null;
}

/** Nodes that all aliases together may repeat. */
const mostRepeated = 200_000;

export const noAliases: Aliases = { target: () => null, used: new Set(), named: false, bomb: null };

export function resolveAliases(root: TreeNode | null): Aliases {
  const anchors = new Map<string, TreeNode>();
  const targets = new Map<TreeAlias, TreeNode>();
  const weights = new Map<TreeNode, number>();
  const used = new Set<string>();
  let repeated = 0;
  let bomb: TreeAlias | null = null;
  let named = false;

  // Recursion is safe: the tree is at most `deepest` levels deep.
  const weigh = (node: TreeNode | null): number => {
    if (node === null) return 1;
    if (isAlias(node)) {
      named = true;
      used.add(node.source);
      const target = anchors.get(node.source);
      if (!target) return 1;
      // An anchor without a weight is still open: the alias stands inside of what it names.
      const weight = weights.get(target) ?? Infinity;
      repeated += weight;
      if (repeated > mostRepeated) bomb ??= node;
      targets.set(node, target);
      return weight;
    }
    if (node.anchor !== undefined) {
      named = true;
      anchors.set(node.anchor, node);
    }
    let weight = 1;
    if (isMap(node)) for (const pair of node.items) weight += weigh(pair.key) + weigh(pair.value);
    else if (isSeq(node)) for (const item of node.items) weight += weigh(item);
    if (node.anchor !== undefined) weights.set(node, weight);
    return weight;
  };
  weigh(root);
  return { target: (alias) => (bomb ? null : (targets.get(alias) ?? null)), used, named, bomb };
}

/** The name of an anchor that no alias speaks of: most likely a text that begins with `&`. */
export function unusedAnchor(node: TreeNode, aliases: Aliases): string | null {
  if (!isScalar(node) || node.anchor === undefined) return null;
  return aliases.used.has(node.anchor) ? null : node.anchor;
}
