/** The ids of tasks and milestones of one version, as often as they stand there: what a merge must neither lose nor double. */
import { isMap, scalarText, type TreeMap, type TreeNode } from '../yaml-tree';
import type { Versions } from './versions';

export type ItemIds = ReadonlyMap<string, number>;

export function itemIds(root: TreeMap | null): ItemIds {
  const ids = new Map<string, number>();
  const walk = (node: TreeNode | null): void => {
    for (const [id, value] of isMap(node) ? pairsOf(node) : []) {
      ids.set(id, (ids.get(id) ?? 0) + 1);
      for (const [key, below] of isMap(value) ? pairsOf(value) : []) if (key === 'tasks') walk(below);
    }
  };
  for (const [key, value] of root ? pairsOf(root) : [])
    if (key === 'tasks' || key === 'milestones') walk(value);
  return ids;
}

function pairsOf(map: TreeMap): readonly (readonly [string, TreeNode | null])[] {
  return map.items.flatMap(({ key, value }) => {
    const text = scalarText(key);
    return text === null ? [] : [[text, value] as const];
  });
}

/**
 * An id that both sides have, or one of them added, and that stands in no result; or that stands in one more often than
 * on either side.
 * @param results the text as it is when one side wins all disputes; one text where there are none
 */
export function lostItem(
  versions: { readonly [K in keyof Versions<ItemIds>]: ItemIds },
  results: readonly ItemIds[],
): string | null {
  const { base, ours, theirs } = versions;
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const [o, t] = [ours.get(id) ?? 0, theirs.get(id) ?? 0];
    const counts = results.map((result) => result.get(id) ?? 0);
    const isSure = (o > 0 && t > 0) || !base.has(id);
    if ((isSure && counts.every((times) => times === 0)) || counts.some((times) => times > Math.max(1, o, t)))
      return id;
  }
  return null;
}
