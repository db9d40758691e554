/**
 * Tasks and milestones: the items whose ids share one namespace over all files and all levels of nesting. The first
 * definition of an id counts; the second is reported, and what stands below a second task is still read.
 */
import type { NumberedMap } from '../base/numbered-map';
import type { Task } from '../model/plan';
import type { Location } from './parsed-plan';
import { checkId, lowerObject } from './lower';
import { entriesOf, follow, reportDuplicate, type Entry } from './entries';
import { addressOf, clip, quoted, step, type Path, type Reading } from './reading';
import { shapeOf, type Lowered, type ObjectShape } from './shape';
import { milestoneSchema, taskFields } from './schema/tasks';
import type { ItemPlace } from './source-map';
import { isEmpty, isMap, rangeOf, scalarText, type TreeMap, type TreeNode } from './yaml-tree';

export interface TaskDraft {
  readonly id: string;
  readonly parent: string | null;
  readonly children: string[];
  readonly fields: Lowered<typeof taskFields>;
}
export type MilestoneFields = Lowered<typeof milestoneSchema>;

export interface Items {
  readonly tasks: Map<string, TaskDraft>;
  readonly milestones: Map<string, MilestoneFields>;
  /** Of tasks and milestones alike. */
  readonly places: Map<string, ItemPlace>;
  /** Tasks as they were added, with what was read below each. */
  readonly added: Added[];
  /** Ids that were defined again. */
  duplicates: number;
  /** Tasks without a title. */
  untitled: number;
  /** The plan's tasks that were made of these last, and those of which the drafts are others since. */
  made: MadeTasks | null;
  readonly changed: Set<string>;
}

interface MadeTasks {
  /** The state of tasks that name none. */
  readonly initial: string;
  readonly tasks: NumberedMap<string, Task>;
}

interface Added {
  readonly place: ItemPlace;
  readonly draft: TaskDraft;
}

/** A task with all that hangs below it. */
export interface Branch {
  readonly parent: string | null;
  readonly added: readonly Added[];
  /** Of the last reading: where an id stands twice, what is below the second was added to the first. */
  items: Items;
  /** Whether a title may be missing only because the text could not be read; null where none is missing. */
  readonly isBroken: boolean | null;
}

const taskShape = shapeOf(taskFields) as ObjectShape;
const milestoneShape = shapeOf(milestoneSchema) as ObjectShape;
const below: ReadonlySet<string> = new Set(['tasks']);

export function newItems(): Items {
  return {
    tasks: new Map(),
    milestones: new Map(),
    places: new Map(),
    added: [],
    duplicates: 0,
    untitled: 0,
    made: null,
    changed: new Set(),
  };
}

export function lowerTasks(
  written: TreeNode | null,
  via0: TreeNode | null,
  parent: TaskDraft | null,
  items: Items,
  reading: Reading,
): void {
  const path = parent ? step(step(step(null, 'task'), parent.id), 'tasks') : step(null, 'tasks');
  const owner = itemMap(written, via0, path, reading);
  for (const entry of owner ? entriesOf(owner.node, owner.via, path, reading, null) : []) {
    if (entry.via) lowerTask(entry, owner!.node, parent, items, reading);
    else lowerBranch(entry, owner!.node, parent, items, reading);
  }
}

/** A task with all that hangs below it: where nothing of it has changed it is added as it was. */
export function lowerBranch(
  entry: Entry,
  map: TreeMap,
  parent: TaskDraft | null,
  items: Items,
  reading: Reading,
): Branch {
  const { added, places, tasks } = items;
  const above = parent?.id ?? null;
  const first = added.length;
  const isCurrent = (one: Branch): boolean =>
    one.items.duplicates === 0 &&
    one.parent === above &&
    (one.isBroken === null || one.isBroken === reading.broken) &&
    one.added.every(({ draft }) => !places.has(draft.id));
  let isNew = false;
  const branch = reading.memory.recallBranch(entry.keyNode, reading, isCurrent, (own): Branch => {
    isNew = true;
    const { untitled } = items;
    lowerTask(entry, map, parent, items, own);
    return {
      parent: above,
      added: added.slice(first),
      items,
      isBroken: items.untitled === untitled ? null : reading.broken,
    };
  });
  if (isNew) return branch;
  branch.items = items;
  for (const one of branch.added) {
    places.set(one.draft.id, one.place);
    tasks.set(one.draft.id, one.draft);
    added.push(one);
  }
  parent?.children.push(entry.key);
  return branch;
}

function lowerTask(
  entry: Entry,
  map: TreeMap,
  parent: TaskDraft | null,
  items: Items,
  reading: Reading,
): void {
  const at = step(step(null, 'task'), entry.key);
  const { node, via } = follow(entry.value, entry.via, at, reading);
  const isNew = isFirst(entry, map, at, items, reading);
  const read = (own: Reading): LoweredTask => {
    const entries = isMap(node) ? entriesOf(node, via, at, own) : [];
    const fields = isNew ? lowerTaskFields(entry, node, entries, at, own) : {};
    const nested = entries.find((one) => one.key === 'tasks') ?? null;
    return { fields, tasks: nested, isTitled: isTitled(node, entries) };
  };
  // The second of two tasks with one id has only what stands below it, until it is the first.
  const lowered = isNew && !via ? reading.memory.recall(entry.keyNode, reading, read) : read(reading);
  if (isNew) {
    if (!lowered.isTitled) {
      items.untitled++;
      if (!entry.via && !reading.broken) reportUntitled(entry, at, reading);
    }
    const { fields } = lowered;
    const draft = { id: entry.key, parent: parent?.id ?? null, children: [], fields };
    items.tasks.set(entry.key, draft);
    items.added.push({ place: items.places.get(entry.key)!, draft });
    parent?.children.push(entry.key);
  }
  const draft = items.tasks.get(entry.key);
  const { tasks } = lowered;
  if (tasks && draft) lowerTasks(tasks.value, tasks.via, draft, items, reading);
}

/** What stands in one task, without what stands below it. */
interface LoweredTask {
  readonly fields: TaskDraft['fields'];
  readonly tasks: Entry | null;
  readonly isTitled: boolean;
}

function lowerTaskFields(
  entry: Entry,
  node: TreeNode | null,
  map: readonly Entry[],
  path: Path,
  reading: Reading,
): TaskDraft['fields'] {
  if (!isMap(node) && node && !isEmpty(node)) return reportNoMap(entry, node, path, reading);
  return lowerObject(taskShape, map, path, reading, below);
}

/** A title that cannot be read, or that YAML took for a comment, is reported as such. */
function isTitled(node: TreeNode | null, map: readonly Entry[]): boolean {
  if (node && !isMap(node) && !isEmpty(node)) return true;
  const value = map.find((entry) => entry.key === 'title')?.value ?? null;
  return isEmpty(value) ? /^\S/.test(value?.comment ?? '') : scalarText(value)?.trim() !== '';
}

function reportUntitled(entry: Entry, path: Path, reading: Reading): void {
  reading.report({
    rule: 'syntax/missing-title',
    message: `${clip(entry.key, 64)} has no title.`,
    range: rangeOf(entry.keyNode),
    address: addressOf(path),
  });
}

/** `ATLAS-k3f: Session tokens`: what stands there is most likely the title. */
function reportNoMap(entry: Entry, node: TreeNode, path: Path, reading: Reading): TaskDraft['fields'] {
  const title = scalarText(node);
  const address = addressOf(path);
  reading.report({
    rule: 'syntax/bad-value',
    message: `${clip(entry.key, 64)} is ${title === null ? 'a list' : quoted(title)}; a map such as { title: … } is expected.`,
    range: rangeOf(entry.via ?? node),
    address,
    fixes: () =>
      title === null || entry.via
        ? []
        : [
            {
              title: 'Make it the title',
              preferred: true,
              edits: [{ kind: 'set', address, value: { title } }],
            },
          ],
  });
  return title === null ? {} : { title };
}

export function lowerMilestones(
  written: TreeNode | null,
  via0: TreeNode | null,
  items: Items,
  reading: Reading,
): void {
  const path = step(null, 'milestones');
  const owner = itemMap(written, via0, path, reading);
  for (const entry of owner ? entriesOf(owner.node, owner.via, path, reading, null) : []) {
    const at = step(path, entry.key);
    if (!isFirst(entry, owner!.node, at, items, reading)) continue;
    const { node, via } = follow(entry.value, entry.via, at, reading);
    const read = (own: Reading): MilestoneFields =>
      node && !isMap(node) && !isEmpty(node)
        ? reportNoMap(entry, node, at, own)
        : lowerObject(milestoneShape, isMap(node) ? entriesOf(node, via, at, own) : [], at, own);
    items.milestones.set(
      entry.key,
      via ? read(reading) : reading.memory.recall(entry.keyNode, reading, read),
    );
  }
}

function itemMap(
  written: TreeNode | null,
  via0: TreeNode | null,
  path: Path,
  reading: Reading,
): { readonly node: TreeMap; readonly via: TreeNode | null } | null {
  const { node, via } = follow(written, via0, path, reading);
  if (isMap(node)) return { node: node, via };
  if (node && !isEmpty(node)) {
    reading.report({
      rule: 'syntax/bad-value',
      message: `${path.key} is ${scalarText(node) === null ? 'a list' : 'a text'}; a map of ids to ${path.key} is expected.`,
      range: rangeOf(via ?? node),
      address: addressOf(path),
    });
  }
  return null;
}

function isFirst(entry: Entry, map: TreeMap, path: Path, items: Items, reading: Reading): boolean {
  const first = items.places.get(entry.key);
  if (!first) {
    checkId(entry, path, reading);
    const { keyNode, value, via } = entry;
    items.places.set(entry.key, { file: reading.file, keyNode, value, map, own: via === null });
    return true;
  }
  items.duplicates++;
  const location: Location = { file: first.file, range: rangeOf(first.keyNode) };
  reportDuplicate('syntax/duplicate-id', entry, location, null, reading);
  return false;
}
