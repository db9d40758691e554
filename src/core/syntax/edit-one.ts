/** One plan edit to the text edits of the one file it changes. */
import { err, ok, type Result } from '../base/result';
import { printAddress, type Address } from '../model/address';
import type { PlanEdit, PlanValue } from '../model/plan-edit';
import {
  checkAnchors,
  editedFile,
  insertAt,
  replace,
  type EditedFile,
  type Edits,
  type FileEdits,
} from './edit-context';
import { appendTo, appendToScalar, removeElement } from './edit-list';
import { fillMap, insertPair, removePair } from './edit-map';
import { ignoreRule } from './edit-ignore';
import { moveEntry } from './edit-move';
import { nest, reorder, siblings } from './edit-order';
import { setValue } from './edit-value';
import { fieldBefore, sectionBefore, siblingBefore } from './insert-order';
import { afterColon, isFlow, startOf } from './node-ends';
import type { ParsedPlan } from './parsed-plan';
import { mergeConflicts, resolveConflict } from './resolve-conflict';
import type { Trail } from './source-map';
import { doubleQuoted, singleQuoted } from './write-scalar';
import { writeKey, writePair } from './write-value';
import { isEmpty, isMap, isScalar, isSeq, scalarText, type TreeMap, type TreePair } from './yaml-tree';

export function editOne(parsed: ParsedPlan, edit: PlanEdit): Result<FileEdits, string> {
  if (edit.kind === 'quote') return quote(parsed, edit.problem);
  if (edit.kind === 'mend') return mend(parsed, edit.problem);
  if (edit.kind === 'resolve') return resolve(parsed, edit);
  if (edit.kind === 'merge') return merge(parsed, edit.file, edit.base);
  if (parsed.broken) return err('The text is broken YAML; it must be mended first');
  if (edit.kind === 'ignore') return ignoreRule(parsed, edit);
  const taken = takenId(parsed, edit);
  if (taken !== null) return err(`${taken} is already an id of the plan`);
  if (edit.kind === 'order' || edit.kind === 'nest') return arrange(parsed, edit);
  if (edit.kind === 'move') return move(parsed, edit);
  const place = placeOf(parsed, edit.address);
  if (!place.ok) return place;
  const { trail, file } = place.value;
  const changes = dispatch(edit, trail, file);
  return changes.ok ? ok({ file: file.file, changes: changes.value }) : changes;
}

/** The id that an edit would give to a task or milestone although another one has it, wherever that stands. */
function takenId({ plan }: ParsedPlan, edit: PlanEdit): string | null {
  if (edit.kind !== 'rename' && edit.kind !== 'insert' && edit.kind !== 'nest') return null;
  const address = edit.kind === 'nest' ? (edit.items[0] ?? []) : edit.address;
  const holder = edit.kind === 'insert' ? address : address.slice(0, -1);
  const ofItems =
    (holder.length === 1 && (holder[0] === 'task' || holder[0] === 'tasks' || holder[0] === 'milestones')) ||
    (holder[0] === 'task' && holder.length === 3 && holder[2] === 'tasks');
  return ofItems && (plan.tasks.has(edit.key) || plan.milestones.has(edit.key)) ? edit.key : null;
}

interface EditPlace {
  readonly trail: Trail | null;
  readonly file: EditedFile;
}

/** The file that an address lies in, and how far it leads there; a section that is nowhere goes to the root file. */
function placeOf(parsed: ParsedPlan, address: Address): Result<EditPlace, string> {
  const trail = parsed.source.find(address);
  const path = trail?.file ?? parsed.files[0]?.path;
  const file = parsed.files.find((one) => one.path === path);
  const tree = parsed.source.trees.find((one) => one.file === path);
  if (!file || !tree) return err('There is no text to edit');
  if (address[0] === 'task' && address.length > 1 && (trail?.depth ?? 0) < 2) {
    return err(`The task ${String(address[1])} is not written in the text`);
  }
  return ok({ trail, file: editedFile(file.path, file.text, tree.root, tree.aliases) });
}

function arrange(
  parsed: ParsedPlan,
  edit: Extract<PlanEdit, { kind: 'order' | 'nest' }>,
): Result<FileEdits, string> {
  const first = edit.items[0];
  if (!first) return err('There is nothing to move');
  const place = placeOf(parsed, first);
  if (!place.ok) return place;
  const found = siblings(
    edit.items,
    edit.items.map((address) => parsed.source.find(address)),
  );
  if (!found.ok) return found;
  const { file } = place.value;
  const changes = edit.kind === 'order' ? reorder(found.value, file) : nest(found.value, edit, file);
  return changes.ok ? ok({ file: file.file, changes: changes.value }) : changes;
}

function move(parsed: ParsedPlan, edit: Extract<PlanEdit, { kind: 'move' }>): Result<FileEdits, string> {
  const { item, into, after } = edit;
  const from = placeOf(parsed, item);
  if (!from.ok) return from;
  const to = placeOf(parsed, into);
  if (!to.ok) return to;
  const { file } = from.value;
  if (to.value.file.file !== file.file) return err('The two places stand in different files');
  const found = siblings([item], [from.value.trail]);
  if (!found.ok) return found;
  const target = to.value.trail;
  // The map itself, or the item that is to get one.
  const isThere = target?.depth === into.length;
  if (!target || target.depth < into.length - 1)
    return err(`${printAddress(into)} is not written in the text`);
  const holder = parsed.source.find(item.length === 2 ? holderOf(parsed, String(item[1])) : []);
  const changes = moveEntry(
    {
      map: found.value.map,
      pair: found.value.pairs[0]!,
      holder: holder && isMap(holder.parent) ? { map: holder.parent, pair: holder.pair } : null,
    },
    { trail: target, isThere, key: String(into.at(-1)), after },
    file,
  );
  return changes.ok ? ok({ file: file.file, changes: changes.value }) : changes;
}

/** The key that the list of a task's siblings stands below; empty where it is the margin's. */
function holderOf({ plan }: ParsedPlan, id: string): Address {
  const parent = plan.tasks.get(id)?.parent ?? null;
  return parent === null ? [] : ['task', parent, 'tasks'];
}

function dispatch(
  edit: Exclude<
    PlanEdit,
    { kind: 'quote' | 'mend' | 'resolve' | 'merge' | 'ignore' | 'order' | 'nest' | 'move' }
  >,
  trail: Trail | null,
  file: EditedFile,
): Edits {
  const found = trail?.depth === edit.address.length ? trail : null;
  if (edit.kind === 'set') {
    return found
      ? setValue(found, edit.value, inFlow(found), file)
      : add(edit.address, edit.value, trail, file);
  }
  if (edit.kind === 'append') return append(edit.address, edit.value, found, trail, file);
  if (edit.kind === 'insert') return insert(edit, found, trail, file);
  if (!found) return err(`${printAddress(edit.address)} is not written in the text`);
  return edit.kind === 'remove' ? remove(found, file) : rename(found, edit.key, file);
}

function inFlow(trail: Trail): boolean {
  return isFlow(trail.parent);
}

/** Writes a value whose key is absent: the missing part of the address becomes maps around it. */
function add(address: Address, value: PlanValue, trail: Trail | null, file: EditedFile): Edits {
  const depth = trail?.depth ?? 0;
  const names = address.slice(depth);
  let whole: PlanValue = value;
  for (const part of names.slice(1).toReversed()) {
    if (typeof part === 'number' && part !== 0)
      return err(`${printAddress(address)} is not written in the text`);
    whole = typeof part === 'number' ? [whole] : { [part]: whole };
  }
  const key = names[0]!;
  if (!trail) return addSection(String(key === 'task' ? 'tasks' : key), whole, file);
  const node = trail.value;
  if (typeof key === 'number') {
    if (isSeq(node) && key === node.items.length) return appendTo(node, whole, file);
    return key === 0 && isVacant(node) ? setValue(trail, [whole], inFlow(trail), file) : notThere(address);
  }
  if (isMap(node) && node.items.length > 0) {
    const path = address[0] === 'task' ? ['tasks', ...address.slice(1, depth)] : address.slice(0, depth);
    return insertPair(node, fieldBefore(node, path, key), key, whole, file);
  }
  return isVacant(node) && trail.pair ? fill(trail, { [key]: whole }, file) : notThere(address);
}

function notThere(address: Address): Edits {
  return err(`${printAddress(address)} has no place in the text: what stands there is no map or list`);
}

/** Nothing is written, or an empty map or list. */
function isVacant(node: Trail['value']): boolean {
  return node === null || isEmpty(node) || ((isMap(node) || isSeq(node)) && node.items.length === 0);
}

function fill(trail: Trail, value: PlanValue, file: EditedFile): Edits {
  const pair = trail.pair!;
  const anchors = checkAnchors(file, pair.key.range[0], pair);
  if (!anchors.ok) return anchors;
  const colon = afterColon(pair, file.text);
  if (colon === null) return setValue(trail, value, inFlow(trail), file);
  return fillMap(pair, colon, value, inFlow(trail), file);
}

function addSection(key: string, value: PlanValue, file: EditedFile): Edits {
  const { root, text, layout } = file;
  if (root && root.items.length > 0) {
    const after = sectionBefore(root, key);
    return insertPair(root, after, key, value, file, 'block');
  }
  if (root?.flow) return insertPair(root, null, key, value, file);
  const start = text === '' || text.endsWith('\n') ? '' : layout.eol;
  return ok([insertAt(text.length, `${start}${writePair(key, value, 0, layout, false)}${layout.eol}`)]);
}

function append(
  address: Address,
  value: PlanValue,
  found: Trail | null,
  trail: Trail | null,
  file: EditedFile,
): Edits {
  if (!found) return add(address, [value], trail, file);
  const node = found.value;
  if (isSeq(node)) return appendTo(node, value, file);
  if (isVacant(node)) return setValue(found, [value], inFlow(found), file);
  return isScalar(node) ? appendToScalar(node, value, file) : notThere(address);
}

function insert(
  edit: Extract<PlanEdit, { kind: 'insert' }>,
  found: Trail | null,
  trail: Trail | null,
  file: EditedFile,
): Edits {
  const { address, key, value, after } = edit;
  if (address.length === 0)
    return file.root ? insertInto(file.root, edit, file) : addSection(key, value, file);
  const node = found?.value ?? null;
  if (isMap(node) && node.items.length > 0) return insertInto(node, edit, file);
  if (after !== null) return err(`${after} is not written in the text`);
  if (!found) return add([...address, key], value, trail, file);
  return isVacant(node) && found.pair ? fill(found, { [key]: value }, file) : notThere(address);
}

function insertInto(
  map: TreeMap,
  { key, value, after }: Extract<PlanEdit, { kind: 'insert' }>,
  file: EditedFile,
): Edits {
  const named = (name: string): TreePair | undefined =>
    map.items.find((pair) => scalarText(pair.key) === name);
  if (named(key)) return err(`${key} is already there`);
  if (after === null) {
    const before = siblingBefore(map, key);
    return insertPair(map, before, key, value, file);
  }
  const sibling = named(after);
  return sibling ? insertPair(map, sibling, key, value, file) : err(`${after} is not written in the text`);
}

function remove(trail: Trail, file: EditedFile): Edits {
  if (trail.pair && isMap(trail.parent)) return removePair(trail.parent, trail.pair, file);
  if (!isSeq(trail.parent)) return err('There is nothing to remove');
  return removeElement(trail.parent, trail.parent.items.indexOf(trail.keyNode), file);
}

function rename(trail: Trail, key: string, file: EditedFile): Edits {
  const { pair, parent } = trail;
  if (!pair || !isMap(parent) || !isScalar(pair.key)) return err('Only a key can be renamed');
  const anchors = checkAnchors(file, startOf(pair.key, file.text), pair.key);
  if (!anchors.ok) return anchors;
  if (parent.items.some((one) => one.key !== pair.key && scalarText(one.key) === key))
    return err(`${key} is already there`);
  const [start, end] = pair.key.range;
  return ok([replace({ start, end }, writeKey(key, parent.flow === true))]);
}

function quote(parsed: ParsedPlan, index: number): Result<FileEdits, string> {
  const problem = parsed.problems[index];
  const file = problem && parsed.files.find(({ path }) => path === problem.location.file);
  if (!problem || !file) return err('There is no such problem');
  const { range } = problem.location;
  const words = file.text.slice(range.start, range.end);
  const quoted = words.includes('"') || words.includes('\\') ? singleQuoted(words) : doubleQuoted(words);
  return ok({
    file: file.path,
    changes: [replace(range, /[\r\n]/.test(words) ? doubleQuoted(words) : quoted)],
  });
}

function mend(parsed: ParsedPlan, index: number): Result<FileEdits, string> {
  const problem = parsed.problems[index];
  if (!problem || problem.mend.length === 0) return err('There is no such problem');
  return ok({ file: problem.location.file, changes: problem.mend });
}

function resolve(
  parsed: ParsedPlan,
  { problem, take, base }: Extract<PlanEdit, { kind: 'resolve' }>,
): Result<FileEdits, string> {
  const place = parsed.problems[problem]?.location;
  const file = parsed.files.find(({ path }) => path === place?.file);
  const change = place && file ? resolveConflict(file.text, place.range.start, take, base ?? null) : null;
  return change && file
    ? ok({ file: file.path, changes: [change] })
    : err('There is no conflict with all of its markers');
}

function merge(parsed: ParsedPlan, path: string, base: string): Result<FileEdits, string> {
  const file = parsed.files.find((one) => one.path === path);
  const merged = file && mergeConflicts(file.text, base);
  return merged
    ? ok({ file: path, changes: [merged.edit] })
    : err('Its conflicts cannot be merged by what they say');
}
