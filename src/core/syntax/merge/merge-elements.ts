/**
 * Lists element by element: what one side added or took out is added or taken out, whatever else the other did. People and
 * links are known by the name they begin with, so that `ana 50%` and `ana 80%` are one element in two versions.
 */
import type { Address } from '../../model/address';
import { fieldAt } from '../schema/field-at';
import { isEmpty, isSeq, scalarText, type TreeNode } from '../yaml-tree';
import type { Disagreement } from './conflict';
import { meaningOf, sameMeaning } from './meaning';
import { mergeOrder } from './order';
import { disagreement, type Favour, type Value, type Versions } from './versions';

export interface Element {
  readonly key: string;
  readonly value: Value;
}

export interface MergedElements {
  readonly elements: readonly Element[];
  /** The keys of ours as they stand. */
  readonly ours: readonly string[];
  readonly about: readonly Disagreement[];
}

/** Whether the format reads a list there, so that a single value is a list of one. */
export function isListField(address: Address): boolean {
  return fieldAt('plan', pathOf(address))?.list === true;
}

function pathOf(address: Address): Address {
  return address[0] === 'task' ? ['tasks', ...address.slice(1)] : address;
}

/** @returns null where an element stands twice on one side */
export function mergeElements(
  address: Address,
  versions: Versions<Value>,
  favour: Favour,
): MergedElements | null {
  const kind = fieldAt('plan', pathOf(address))?.value;
  const named = kind === 'link' || kind === 'assignment';
  const all = [versions.base, versions.ours, versions.theirs];
  const lists = (named ? keyed(all, (text) => text.split(/\s/, 1)[0]!) : null) ?? keyed(all, (text) => text);
  if (!lists) return null;
  const [base, ours, theirs] = lists as [Elements, Elements, Elements];
  const added = (side: Elements): readonly string[] => [...side.keys()].filter((key) => !base.has(key));
  const replaced = [...base.keys()].some((key) => !ours.has(key) && !theirs.has(key));
  // Both put something else in the place of one element: two answers to one question, not two additions.
  if (replaced && added(ours).join('\n') !== added(theirs).join('\n')) {
    if (added(ours).length > 0 && added(theirs).length > 0) {
      const elements = [...(favour === 'ours' ? ours : theirs)].map(([key, value]) => ({ key, value }));
      return { elements, ours: [...ours.keys()], about: [disagreement(address, versions)] };
    }
  }
  const about: Disagreement[] = [];
  const elements: Element[] = [];
  const keys = mergeOrder(
    [...ours.keys()],
    [...theirs.keys()],
    (key) => !base.has(key) && !theirs.has(key),
    () => false,
  );
  for (const key of keys) {
    const one = { base: base.get(key) ?? null, ours: ours.get(key) ?? null, theirs: theirs.get(key) ?? null };
    const chosen = chooseVersion(one, favour);
    if (chosen.disputed) about.push(disagreement([...address, key], one));
    if (chosen.value) elements.push({ key, value: chosen.value });
  }
  return { elements, ours: [...ours.keys()], about };
}

type Elements = ReadonlyMap<string, Value>;

function chooseVersion(
  versions: Versions<Value>,
  favour: Favour,
): { readonly value: Value | null; readonly disputed: boolean } {
  const { base, ours, theirs } = versions;
  const same = (a: Value | null, b: Value | null): boolean => sameMeaning(a?.node ?? null, b?.node ?? null);
  if (same(ours, theirs) || same(theirs, base)) return { value: ours, disputed: false };
  if (same(ours, base)) return { value: theirs, disputed: false };
  return { value: versions[favour], disputed: true };
}

function keyed(
  lists: readonly (Value | null)[],
  nameOf: (text: string) => string,
): readonly Elements[] | null {
  const result: Elements[] = [];
  for (const list of lists) {
    const elements = new Map<string, Value>();
    for (const node of list ? itemsOf(list.node) : []) {
      const text = scalarText(node);
      const key = text === null ? meaningOf(node) : nameOf(text);
      if (elements.has(key)) return null;
      elements.set(key, { node, source: list!.source });
    }
    result.push(elements);
  }
  return result;
}

function itemsOf(node: TreeNode): readonly TreeNode[] {
  if (isSeq(node)) return node.items;
  return isEmpty(node) ? [] : [node];
}
