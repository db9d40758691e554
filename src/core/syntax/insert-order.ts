/**
 * Where a new item goes: between the siblings of its own prefix in the order of their random tails, so that two branches
 * rarely add at the same line; a new section where the format lists it.
 */
import type { Address } from '../model/address';
import { fieldAt } from './schema/field-at';
import { sectionsSchema } from './schema/plan';
import { scalarText, type TreeMap, type TreePair } from './yaml-tree';

/**
 * The pair that a new key follows by its tail: the sibling with the next smaller one, so that each gap is as likely as any
 * other though a person has put them into another order. Before the first greater tail where none is smaller; behind the
 * last where no sibling has the prefix.
 */
export function siblingBefore(map: TreeMap, key: string): TreePair | null {
  const { prefix, tail } = split(key);
  const siblings = map.items.map((pair) => ({ pair, ...split(scalarText(pair.key) ?? '') }));
  const alike = prefix === '' ? [] : siblings.filter((sibling) => sibling.prefix === prefix);
  let before: (typeof alike)[number] | null = null;
  for (const sibling of alike) {
    if (sibling.tail < tail && (!before || sibling.tail >= before.tail)) before = sibling;
  }
  if (before) return before.pair;
  const first = alike[0];
  return (first ? map.items[map.items.indexOf(first.pair) - 1] : map.items.at(-1)) ?? null;
}

/**
 * Fields of a task as we write them: where it stands behind its title, how much is done behind its effort. They rarely end
 * up as its last line then, where another task may be added or taken out next to it, nor two of them at one line.
 */
const taskOrder: readonly string[] = [
  ['title', 'status', 'started', 'finished', 'deadline', 'priority', 'labels'],
  ['effort', 'duration', 'estimate', 'progress', 'remaining', 'cost', 'measure', 'units', 'assign'],
].flat();

/** The pair that a new field of a thing follows: the nearest one before it in the order of the format; else the last. */
export function fieldBefore(map: TreeMap, path: Address, key: string): TreePair | null {
  const field = fieldAt('plan', path);
  if (!field || field.ownKeys) return siblingBefore(map, key);
  const isTask = path.length === 2 && path[0] === 'tasks';
  const order = isTask ? [...new Set([...taskOrder, ...field.keys])] : field.keys;
  const rank = order.indexOf(key);
  let before: { readonly pair: TreePair; readonly rank: number } | null = null;
  for (const pair of map.items) {
    const own = order.indexOf(scalarText(pair.key) ?? '');
    if (own >= 0 && own < rank && own > (before?.rank ?? -1)) before = { pair, rank: own };
  }
  return before?.pair ?? map.items.at(-1) ?? null;
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
