/**
 * Where a new item goes: between the siblings of its own prefix in the order of their random tails, so that two branches
 * rarely add at the same line; a new section where the format lists it.
 */
import { sectionsSchema } from './schema/plan';
import { scalarText, type TreeMap, type TreePair } from './yaml-tree';

/** The pair that a new key follows by its tail: the one before the first greater tail; the last where none is. */
export function siblingBefore(map: TreeMap, key: string): TreePair | null {
  const { prefix, tail } = split(key);
  const index = map.items.findIndex((pair) => {
    const sibling = split(scalarText(pair.key) ?? '');
    return prefix !== '' && sibling.prefix === prefix && sibling.tail > tail;
  });
  return (index < 0 ? map.items.at(-1) : map.items[index - 1]) ?? null;
}

/** Of two new siblings, whether the first goes before the second. */
export function goesBefore(id: string, other: string): boolean {
  const [a, b] = [split(id), split(other)];
  return a.prefix === b.prefix ? a.tail < b.tail : false;
}

function split(id: string): { readonly prefix: string; readonly tail: string } {
  const dash = id.lastIndexOf('-');
  return dash < 1 ? { prefix: '', tail: id } : { prefix: id.slice(0, dash), tail: id.slice(dash + 1) };
}

/** As the format lists them: tasks and milestones follow the goals. */
const sectionOrder = Object.keys(sectionsSchema.shape).flatMap((key) =>
  key === 'goals' ? [key, 'milestones', 'tasks'] : [key],
);

/** The section that a new one follows. */
export function sectionBefore(root: TreeMap, section: string): TreePair | null {
  const rank = sectionOrder.indexOf(section);
  if (rank < 0) return root.items.at(-1) ?? null;
  return (
    root.items.findLast((pair) => sectionOrder.indexOf(scalarText(pair.key) ?? '') < rank) ??
    root.items.at(-1) ??
    null
  );
}
