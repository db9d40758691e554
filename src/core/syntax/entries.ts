/**
 * The entries of a mapping as the plan sees them: keys as text, aliases and merge keys (`<<`) followed, the first of two
 * equal keys kept, the second reported.
 */
import type { Location } from './parsed-plan';
import { addressOf, quoted, step, subjectOf, type Path, type Reading } from './reading';
import { reportAlias } from './swallowed-text';
import { isAlias, isMap, isScalar, isSeq, rangeOf, type TreeMap, type TreeNode } from './yaml-tree';

export interface Entry {
  readonly key: string;
  readonly keyNode: TreeNode;
  readonly value: TreeNode | null;
  /** The outermost alias through which the entry came, whose place is blamed for it; null for the map's own. */
  readonly via: TreeNode | null;
  /** The value of the entry before it: where a comma may have cut a text in two. */
  readonly before: TreeNode | null;
}

/** A node, and the alias through which it was reached. */
export interface Reached {
  readonly node: TreeNode | null;
  readonly via: TreeNode | null;
}

/** Follows an alias; one that stands for nothing is reported and gives null. */
export function follow(node: TreeNode | null, via: TreeNode | null, path: Path, reading: Reading): Reached {
  if (!isAlias(node)) return { node, via };
  const target = reading.aliases.target(node);
  if (!target && !reading.aliases.bomb && !via) reportAlias(node, path, reading);
  return { node: target, via: via ?? node };
}

/** Below this, looking through the keys is quicker than an index of them. */
const fewKeys = 24;

/** @param duplicates the rule for a key that stands twice; null where the caller looks for itself */
export function entriesOf(
  map: TreeMap,
  via: TreeNode | null,
  path: Path | null,
  reading: Reading,
  duplicates: 'syntax/duplicate-key' | 'syntax/duplicate-id' | null = 'syntax/duplicate-key',
): readonly Entry[] {
  const entries: Entry[] = [];
  const first = map.items.length > fewKeys ? new Map<string, Entry>() : null;
  const earlierOf = (key: string): Entry | undefined =>
    first ? first.get(key) : entries.find((entry) => entry.key === key);
  let merged: TreeNode[] | null = null;
  let before: TreeNode | null = null;
  for (const { key: keyNode, value } of map.items) {
    const key = keyText(keyNode, reading);
    if (key === null) {
      if (keyNode) reportKey(keyNode, via, path, reading);
      continue;
    }
    if (key === '<<' && isScalar(keyNode) && keyNode.type === 'PLAIN' && value) {
      (merged ??= []).push(value);
      continue;
    }
    const entry: Entry = { key, keyNode, value, via, before };
    before = value;
    const earlier = earlierOf(key);
    if (earlier && duplicates) {
      const place = { file: reading.file, range: rangeOf(earlier.keyNode) };
      if (!via) reportDuplicate(duplicates, entry, place, path, reading);
      continue;
    }
    first?.set(key, entry);
    entries.push(entry);
  }
  if (merged) addMerged(merged, entries, via, path, reading);
  return entries;
}

/** Own keys go before merged ones, earlier merged ones before later. */
function addMerged(
  nodes: readonly TreeNode[],
  entries: Entry[],
  via: TreeNode | null,
  path: Path | null,
  reading: Reading,
): void {
  const known = new Set(entries.map(({ key }) => key));
  const add = (node: TreeNode, from: TreeNode | null): void => {
    const reached = follow(node, from, step(path, '<<'), reading);
    if (isSeq(reached.node)) for (const item of reached.node.items) add(item, reached.via);
    if (!isMap(reached.node)) return;
    for (const entry of entriesOf(reached.node, reached.via ?? node, path, reading)) {
      if (known.has(entry.key)) continue;
      known.add(entry.key);
      entries.push(entry);
    }
  };
  for (const node of nodes) add(node, via);
}

/** The text of a key; null for a map or list as a key. */
function keyText(node: TreeNode | null, reading: Reading): string | null {
  const target = isAlias(node) ? reading.aliases.target(node) : node;
  return isScalar(target) && typeof target.value === 'string' ? target.value : null;
}

function reportKey(node: TreeNode, via: TreeNode | null, path: Path | null, reading: Reading): void {
  if (via) return;
  reading.report({
    rule: 'syntax/unknown-key',
    message: `A key is one text, not ${isAlias(node) ? 'an alias' : 'a list or a map'}.`,
    range: rangeOf(node),
    address: addressOf(path),
  });
}

export function reportDuplicate(
  rule: 'syntax/duplicate-key' | 'syntax/duplicate-id',
  entry: Pick<Entry, 'key' | 'keyNode' | 'via'>,
  first: Location,
  path: Path | null,
  reading: Reading,
): void {
  if (reading.isFull()) return;
  const where = first.file === reading.file ? '' : ` in ${first.file}`;
  const what = rule === 'syntax/duplicate-id' ? 'The id' : 'The key';
  reading.report({
    rule,
    message: `${what} ${quoted(entry.key)}${path ? ` in ${subjectOf(path)}` : ''} is defined twice; the first${where} counts.`,
    range: rangeOf(entry.via ?? entry.keyNode),
    address: addressOf(step(path, entry.key)),
    related: [{ message: `${entry.key} is first defined here`, location: first }],
  });
}
