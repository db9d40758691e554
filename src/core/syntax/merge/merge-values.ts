/**
 * Three versions of one value to one, on one line or in brackets and braces: maps key by key, lists element by element. What
 * both changed differently is decided by whoever asks, and told.
 */
import type { Address } from '../../model/address';
import { endOf, isFlow, startOf } from '../node-ends';
import { writeScalar } from '../write-scalar';
import { isEmpty, isMap, isScalar, isSeq, scalarText, type TreeMap, type TreeNode } from '../yaml-tree';
import type { Disagreement } from './conflict';
import { sameMeaning } from './meaning';
import { isListField, mergeElements, type Element } from './merge-elements';
import { mergeOrder } from './order';
import { disagreement, valueText, type Favour, type Value, type Versions } from './versions';

/** The text of the merged value; null: it goes away. */
export interface MergedValue {
  readonly text: string | null;
  readonly about: readonly Disagreement[];
}

export function mergeValues(address: Address, versions: Versions<Value>, favour: Favour): MergedValue {
  const { base, ours, theirs } = versions;
  const clean = (value: Value | null): MergedValue => ({ text: value && valueText(value), about: [] });
  const same = (a: Value | null, b: Value | null): boolean => sameMeaning(a?.node ?? null, b?.node ?? null);
  if (same(ours, theirs) || same(theirs, base)) return clean(ours);
  if (same(ours, base)) return clean(theirs);
  if (ours && theirs) {
    const deeper = mergeBraces(address, versions, favour) ?? mergeLists(address, versions, favour);
    if (deeper) return deeper;
  }
  return { text: clean(versions[favour]).text, about: [disagreement(address, versions)] };
}

/** A pair in braces: `effort: 5d`. */
interface InlinePair {
  readonly key: string;
  readonly text: string;
  readonly value: Value | null;
}

function mergeBraces(address: Address, versions: Versions<Value>, favour: Favour): MergedValue | null {
  const { base, ours, theirs } = versions;
  if (!ours || !isMap(ours.node) || !isFlow(ours.node) || !theirs || !isMap(theirs.node)) return null;
  const pairs = {
    base: base && isMap(base.node) ? pairsOf(base.node, base.source) : [],
    ours: pairsOf(ours.node, ours.source),
    theirs: pairsOf(theirs.node, theirs.source),
  };
  if (!pairs.base || !pairs.ours || !pairs.theirs) return null;
  const mapOf = (list: readonly InlinePair[]): ReadonlyMap<string, InlinePair> =>
    new Map(list.map((pair) => [pair.key, pair]));
  const [inBase, inOurs, inTheirs] = [mapOf(pairs.base), mapOf(pairs.ours), mapOf(pairs.theirs)];
  const about: Disagreement[] = [];
  const texts = new Map<string, string>();
  const keys = mergeOrder(
    [...inOurs.keys()],
    [...inTheirs.keys()],
    (key) => !inTheirs.has(key) && !inBase.has(key),
    () => false,
  );
  for (const key of keys) {
    const [b, o, t] = [inBase.get(key), inOurs.get(key), inTheirs.get(key)];
    const merged = mergeValues(
      [...address, key],
      { base: b?.value ?? null, ours: o?.value ?? null, theirs: t?.value ?? null },
      favour,
    );
    for (const one of merged.about) about.push(one);
    const frame = (o ?? t)!;
    // A key without a value stays where neither side took it out.
    if (merged.text === null) {
      if (o && t && !o.value && !t.value) texts.set(key, frame.text);
    } else if (frame.value) texts.set(key, frame.text.slice(0, -valueText(frame.value).length) + merged.text);
    else texts.set(key, t?.text ?? frame.text);
  }
  const text = rebuilt(
    ours,
    pairs.ours.map(({ key }) => key),
    keys,
    texts,
  );
  return text === null ? null : { text, about };
}

/** Null where a key is no text, stands twice, or is written in a form of its own (`{ a }`, `? a`). */
function pairsOf(map: TreeMap, source: string): readonly InlinePair[] | null {
  const pairs: InlinePair[] = [];
  for (const { key: node, value } of map.items) {
    const key = scalarText(node);
    const start = startOf(node, source);
    if (key === null || !value || pairs.some((pair) => pair.key === key)) return null;
    const written = isEmpty(value) ? null : value;
    const text = source.slice(start, written ? endOf(value, source) : node.range[1]);
    if (written && (text.includes('\n') || !/^[^\n]*:\s/.test(text))) return null;
    pairs.push({
      key,
      text: written ? text : `${text}:`,
      value: written && { node: written, source },
    });
  }
  return pairs;
}

/** Ours with what goes away taken out and what is new put in; all between stays. Null where a comment stands in the way. */
function rebuilt(
  { node, source }: Value,
  ours: readonly string[],
  keys: readonly string[],
  texts: ReadonlyMap<string, string>,
): string | null {
  if (!(isMap(node) || isSeq(node))) return null;
  const items: readonly { readonly start: number; readonly end: number }[] = isMap(node)
    ? node.items.map(({ key, value }) => ({
        start: startOf(key, source),
        end: value && !isEmpty(value) ? endOf(value, source) : endOf(key, source),
      }))
    : (node.items as readonly TreeNode[]).map((item) => ({
        start: startOf(item, source),
        end: endOf(item, source),
      }));
  const [from, to] = [startOf(node, source), endOf(node, source)];
  const open = source.slice(from, items[0]?.start ?? node.range[0] + 1);
  const close = items.length > 0 ? source.slice(items.at(-1)!.end, to) : source.slice(to - 1, to);
  const gap = (index: number): string => source.slice(items[index]!.end, items[index + 1]!.start);
  const kept = keys.filter((key) => texts.has(key));
  if (kept.length === 0) return isMap(node) ? '{}' : '[]';
  const indexOf = new Map(ours.map((key, index) => [key, index]));
  const isGone = ours.some((key) => !texts.has(key));
  if (isGone && source.slice(from, to).includes('#')) return null;
  let text = items.length === 0 && isMap(node) ? `${open} ` : open;
  for (const [i, key] of kept.entries()) {
    const [index, next] = [indexOf.get(key), indexOf.get(kept[i + 1] ?? '')];
    text += texts.get(key)!;
    if (i === kept.length - 1) break;
    // The gap that stood between two neighbours, or before the next one; else a plain one.
    const own = next === index! + 1 ? gap(index!) : next !== undefined && next > 0 ? gap(next - 1) : ', ';
    text += own.includes(',') ? own : ', ';
  }
  return text + (items.length === 0 && isMap(node) ? ` ${close}` : close);
}

function mergeLists(address: Address, versions: Versions<Value>, favour: Favour): MergedValue | null {
  const { ours, theirs } = versions;
  if (!ours || !theirs) return null;
  const isList = isListField(address) || (isSeq(ours.node) && isSeq(theirs.node));
  if (!isList || (!isFlow(ours.node) && !isScalar(ours.node))) return null;
  const merged = mergeElements(address, versions, favour);
  if (!merged) return null;
  const texts = new Map<string, string>();
  for (const { key, value } of merged.elements) {
    const text = inBrackets(value);
    if (text === null) return null;
    texts.set(key, text);
  }
  const keys = merged.elements.map(({ key }) => key);
  if (isSeq(ours.node)) {
    const text = rebuilt(ours, merged.ours, keys, texts);
    return text === null ? null : { text, about: merged.about };
  }
  return { text: `[${keys.map((key) => texts.get(key)!).join(', ')}]`, about: merged.about };
}

/** An element as it may stand in brackets; null where that takes more than one line. */
function inBrackets(value: Element['value']): string | null {
  const text = valueText(value);
  if (text.includes('\n')) return null;
  if (!isScalar(value.node) || value.node.type !== 'PLAIN') return isBlockForm(value.node) ? null : text;
  return /[,[\]{}]/.test(text) ? writeScalar(String(value.node.value), { flow: true, quotes: null }) : text;
}

function isBlockForm(node: TreeNode): boolean {
  return (isMap(node) || isSeq(node)) && !isFlow(node);
}
