/**
 * The way from addresses to nodes and back, on demand: nothing is built until somebody asks, and no question costs more
 * than the depth of the tree. Indices of lists count what could be read, as the plan does.
 */
import type { Address } from '../model/address';
import type { Aliases } from './aliases';
import { lastBefore } from './last-before';
import { isAlias, isEmpty, isMap, isScalar, isSeq, rangeOf } from './yaml-tree';
import type { TreeMap, TreeNode, TreePair, TreeSeq } from './yaml-tree';

/** One file as it was read. */
export interface SourceTree {
  readonly file: string;
  readonly root: TreeMap | null;
  readonly aliases: Aliases;
}

/** Where a task or milestone stands, which its id finds at any depth. */
export interface ItemPlace {
  readonly file: string;
  readonly keyNode: TreeNode;
  readonly value: TreeNode | null;
  /** The map that it is an entry of. */
  readonly map: TreeMap;
  /** It is written here; otherwise an alias or a merge key repeats it. */
  readonly own: boolean;
}

/** How far an address leads. */
export interface Trail {
  readonly file: string;
  /** Number of parts of the address that are written. */
  readonly depth: number;
  /** The key (of a list's element: the element) of the last of them. */
  readonly keyNode: TreeNode;
  readonly value: TreeNode | null;
  /** The collection that holds it, and the pair in it where that is a map. */
  readonly parent: TreeMap | TreeSeq;
  readonly pair: TreePair | null;
}

export interface SourceMap {
  readonly trees: readonly SourceTree[];
  /** The innermost written part of an address; null where not even its section is. */
  find(address: Address): Trail | null;
  addressAt(file: string, offset: number): Address | null;
}

/** Below this, looking through the keys is quicker than an index of them. */
const fewKeys = 24;

export function sourceMap(
  trees: readonly SourceTree[],
  places: ReadonlyMap<string, ItemPlace>,
  kept: WeakMap<TreeSeq, readonly number[]>,
): SourceMap {
  const indices = new WeakMap<TreeMap, Map<string, TreePair>>();
  const pairOf = (map: TreeMap, key: string): TreePair | undefined =>
    map.items.length <= fewKeys
      ? (map.items as TreePair[]).find((pair) => keyOf(pair) === key)
      : indexOf(map).get(key);
  const indexOf = (map: TreeMap): Map<string, TreePair> => {
    const known = indices.get(map);
    if (known) return known;
    const index = new Map<string, TreePair>();
    for (const pair of map.items) {
      const key = keyOf(pair);
      if (key !== null && !index.has(key)) index.set(key, pair);
    }
    indices.set(map, index);
    return index;
  };

  const walk = (file: string, map: TreeMap, address: Address, from: number): Trail | null => {
    let trail = null as Trail | null;
    let node: TreeNode | null = map;
    for (let depth = from; depth < address.length; depth++) {
      const part = address[depth]!;
      let next: Trail | null = null;
      if (isMap(node)) {
        const pair = pairOf(node, String(part));
        if (pair)
          next = {
            file,
            depth: depth + 1,
            keyNode: pair.key,
            value: pair.value,
            parent: node,
            pair,
          };
      } else if (isSeq(node)) {
        const index: number = typeof part === 'number' ? (kept.get(node)?.[part] ?? part) : -1;
        const item: TreeNode | undefined = node.items[index];
        if (item) next = { file, depth: depth + 1, keyNode: item, value: item, parent: node, pair: null };
      } else if (part === 0 && isScalar(node) && !isEmpty(node) && trail) {
        // A single scalar where a list might stand.
        next = { ...trail, depth: depth + 1, keyNode: node };
      }
      if (!next) break;
      trail = next;
      node = next.value;
    }
    return trail;
  };

  const findItem = (address: Address): Trail | null => {
    const place = places.get(String(address[1]));
    if (!place?.own || address[0] !== 'task') return null;
    const { file, keyNode, value, map } = place;
    const pair = { key: keyNode, value } as TreePair;
    const here: Trail = { file, depth: 2, keyNode, value, parent: map, pair };
    return isMap(value) ? (walk(file, value, address, 2) ?? here) : here;
  };

  return {
    trees,
    find(address) {
      const item = findItem(address);
      if (item) return item;
      const written = address[0] === 'task' ? ['tasks'] : address;
      let best: Trail | null = null;
      for (const { file, root } of trees) {
        const trail = root && walk(file, root, written, 0);
        if (trail && trail.depth > (best?.depth ?? 0)) best = trail;
      }
      return best;
    },
    addressAt(file, offset) {
      const tree = trees.find((one) => one.file === file);
      return tree?.root ? addressOfPath(pathAt(tree.root, offset, kept)) : null;
    },
  };
}

function keyOf(pair: TreePair): string | null {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : null;
}

/** The keys and indices down to the innermost node at an offset; null outside of the tree. */
function pathAt(
  root: TreeMap,
  offset: number,
  kept: WeakMap<TreeSeq, readonly number[]>,
): (string | number)[] | null {
  const path: (string | number)[] = [];
  let node: TreeNode | null = root;
  while (node && !isAlias(node)) {
    if (isMap(node)) {
      const pairs = node.items as readonly TreePair[];
      const pair: TreePair | undefined = pairs[lastBefore(pairs, (one) => one.key.range[0], offset)];
      const key = pair && keyOf(pair);
      if (!pair || typeof key !== 'string' || offset > endOfPair(pair)) break;
      path.push(key);
      if (offset <= pair.key.range[1]) break;
      node = pair.value && offset >= pair.value.range[0] ? pair.value : null;
    } else if (isSeq(node)) {
      const items: readonly TreeNode[] = node.items;
      const source = lastBefore(items, (one) => one.range[0], offset);
      const item: TreeNode | undefined = items[source];
      if (!item || offset > rangeOf(item).end) break;
      const index = kept.get(node)?.indexOf(source) ?? source;
      if (index < 0) break;
      path.push(index);
      node = item;
    } else break;
  }
  return path.length > 0 ? path : null;
}

function endOfPair(pair: TreePair): number {
  return rangeOf(pair.value && !isEmpty(pair.value) ? pair.value : pair.key).end;
}

/** `tasks/build/tasks/ATLAS-k3f/needs` is `task/ATLAS-k3f/needs`. */
function addressOfPath(path: readonly (string | number)[] | null): Address | null {
  if (!path) return null;
  let at = 0;
  while (path[at] === 'tasks' && path.length > at + 1) at += 2;
  return at === 0 ? path : ['task', path[at - 1]!, ...path.slice(at)];
}
