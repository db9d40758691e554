/**
 * The items of a text in which little has changed: where the branches of tasks that have changed hold the same ids in the
 * same order, only these are read, and what is known of all others stays where it is. The items are changed in place, as
 * the tree is that they were read from. Anything else is read from the beginning by `lower-items.ts`.
 */
import { equal } from '../base/equal';
import type { Entry } from './entries';
import { lowerBranch, lowerMilestones, lowerTasks, newItems, type Branch, type Items } from './lower-items';
import type { NewProblem, Reading } from './reading';
import { isMap, isScalar, type TreeMap, type TreeNode, type TreePair } from './yaml-tree';

/** What was read last of one file that is a plan by itself. */
interface KnownItems {
  readonly items: Items;
  readonly map: TreeMap;
  /** In the order of the map. */
  readonly branches: { keyNode: TreeNode; branch: Branch }[];
  /** The key of the milestones. */
  readonly milestones: TreeNode | null;
}

/** Reads the items as a whole, and keeps what reading them again needs. */
export function lowerItems(entries: readonly Entry[], items: Items, reading: Reading): ItemReader {
  const { memory } = reading;
  memory.items = null;
  return {
    items,
    read(entry) {
      if (entry.key === 'tasks') return lowerTasks(entry.value, entry.via, null, items, reading);
      if (entry.via) return lowerMilestones(entry.value, entry.via, items, reading);
      memory.forget(entry.keyNode);
      memory.recall(entry.keyNode, reading, (own) => lowerMilestones(entry.value, null, items, own));
    },
    keep() {
      if (items.duplicates === 0 && !reading.claims) memory.items = knownItems(entries, items, reading);
    },
  };
}

/** Reads sections of items one after the other, in the order in which they stand. */
export interface ItemReader {
  readonly items: Items;
  read(entry: Entry): void;
  /** To be called after the last of them. */
  keep(): void;
}

/** Null where the items have to be read from the beginning. */
export function lowerItemsAgain(entries: readonly Entry[], reading: Reading): ItemReader | null {
  const { memory } = reading;
  const known = memory.items as KnownItems | null;
  if (!known || reading.claims) return null;
  const tasks = entries.find(({ key }) => key === 'tasks');
  const milestones = entries.find(({ key }) => key === 'milestones') ?? null;
  if (tasks?.via !== null || tasks.value !== known.map || milestones?.via) return null;
  const isSame =
    milestones === null ? known.milestones === null : isKnown(milestones.keyNode, known, reading);
  const found = isSame ? branchesAgain(known, reading) : null;
  if (!found) return null;
  const { items } = known;
  for (const { place, keyNode, branch } of found.changed) {
    branch.items = items;
    for (const one of branch.added) {
      const { id } = one.draft;
      items.places.set(id, one.place);
      const before = items.tasks.get(id)!;
      items.tasks.set(id, one.draft);
      if (before.fields !== one.draft.fields || !equal(before.children, one.draft.children))
        items.changed.add(id);
    }
    known.branches[place] = { keyNode, branch };
  }
  return {
    items,
    read(entry) {
      if (entry === tasks) for (const problem of found.problems) reading.report(problem);
      else memory.recall(entry.keyNode, reading, () => undefined);
    },
    keep: () => undefined,
  };
}

function isKnown(key: TreeNode, { milestones }: KnownItems, { memory }: Reading): boolean {
  return key === milestones && memory.knows(key);
}

interface ChangedBranch {
  readonly place: number;
  readonly keyNode: TreeNode;
  readonly branch: Branch;
}

/** The branches that are others, and the problems of all; null where ids, or their order, are not those of before. */
function branchesAgain(
  { items, map, branches }: KnownItems,
  reading: Reading,
): { readonly changed: readonly ChangedBranch[]; readonly problems: readonly NewProblem[] } | null {
  const pairs = map.items as readonly TreePair[];
  if (pairs.length !== branches.length) return null;
  const problems: NewProblem[] = [];
  const own: Reading = {
    ...reading,
    report: (problem) => void problems.push(problem),
    isFull: (more = 0) => reading.isFull(problems.length + more),
  };
  const changed: ChangedBranch[] = [];
  const others = newItems();
  let before: TreeNode | null = null;
  for (const [place, { key: keyNode, value }] of pairs.entries()) {
    const known = branches[place]!;
    if (keyNode === known.keyNode && isSilent(known.branch, keyNode, reading)) {
      before = value;
      continue;
    }
    const key = isScalar(keyNode) && typeof keyNode.value === 'string' ? keyNode.value : null;
    if (key === null || key !== known.branch.added[0]?.draft.id) return null;
    const branch = lowerBranch({ key, keyNode, value, via: null, before }, map, null, others, own);
    before = value;
    if (branch === known.branch) {
      branch.items = items;
      continue;
    }
    if (!haveSameIds(branch, known.branch)) return null;
    changed.push({ place, keyNode, branch });
  }
  // Of too many problems, which are told depends on all that come before.
  return others.duplicates > 0 || own.isFull(1) ? null : { changed, problems };
}

/** Whether a branch is as it was, with nothing to be said of it. */
function isSilent(branch: Branch, key: TreeNode, { memory, broken }: Reading): boolean {
  const known = memory.branchOf(key);
  const isCurrent = branch.isBroken === null || branch.isBroken === broken;
  return known?.value === branch && known.problems.length === 0 && isCurrent;
}

function haveSameIds(a: Branch, b: Branch): boolean {
  return (
    a.added.length === b.added.length &&
    a.added.every(({ draft }, i) => {
      const other = b.added[i]!.draft;
      return draft.id === other.id && draft.parent === other.parent;
    })
  );
}

/** Null where not every task stands where its place in the tree says. */
function knownItems(entries: readonly Entry[], items: Items, { memory }: Reading): KnownItems | null {
  const tasks = entries.find(({ key }) => key === 'tasks');
  const milestones = entries.find(({ key }) => key === 'milestones');
  const map = tasks?.value ?? null;
  if (!tasks || tasks.via || !isMap(map) || milestones?.via) return null;
  const branches: { keyNode: TreeNode; branch: Branch }[] = [];
  for (const { key: keyNode } of map.items as readonly TreePair[]) {
    const branch = memory.branchOf(keyNode)?.value as Branch | undefined;
    // A key that says nothing of itself, an alias or a merge key among them.
    if (!branch || branch.items !== items || branch.parent !== null) return null;
    branches.push({ keyNode, branch });
  }
  return { items, map, branches, milestones: milestones?.keyNode ?? null };
}
