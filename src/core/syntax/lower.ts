/**
 * Tree to values, for any shape: each field is read by itself, so that a bad value spoils its own field (a bad element
 * only itself) and nothing else. Values are typed by their schema; nothing here knows what they mean.
 */
import { similar } from '../base/similar';
import { entriesOf, follow, reportDuplicate, type Entry } from './entries';
import { addressOf, placeOf, quoted, step, subjectOf, type Path, type Reading } from './reading';
import { respellingFixes, respellings, unreadable } from './respellings';
import type { ListShape, MapShape, ObjectShape, ScalarShape, Shape } from './shape';
import { reportComma, reportSwallowed } from './swallowed-text';
import { isId } from './values/id';
import {
  isEmpty,
  isMap,
  isScalar,
  isSeq,
  rangeOf,
  type TreeMap,
  type TreeNode,
  type TreeSeq,
} from './yaml-tree';

/** The value at a node; undefined where nothing is written or nothing could be read (which is then reported). */
export function lower(
  shape: Shape,
  written: TreeNode | null,
  via0: TreeNode | null,
  path: Path,
  reading: Reading,
): unknown {
  const { node, via } = follow(written, via0, path, reading);
  if (node === null) return undefined;
  if (shape.kind === 'scalar') return lowerScalar(shape, node, via, path, reading);
  if (isEmpty(node)) {
    reportSwallowed(node, true, path, reading);
    return undefined;
  }
  if (shape.kind === 'choice') {
    const option = shape.options.find((one) => fits(one, node));
    return option ? lower(option, node, via, path, reading) : misfit(shape, node, via, path, reading);
  }
  if (!fits(shape, node)) return misfit(shape, node, via, path, reading);
  if (shape.kind === 'list') {
    return isSeq(node)
      ? lowerList(shape, node, via, path, reading)
      : present(lower(shape.element, node, via, path, reading));
  }
  const map = node as TreeMap;
  return shape.kind === 'map'
    ? lowerMap(shape, map, via, path, reading)
    : lowerObject(shape, entriesOf(map, via, path, reading), path, reading);
}

function fits(shape: Shape, node: TreeNode): boolean {
  if (shape.kind === 'scalar') return isScalar(node);
  if (shape.kind === 'list') return isSeq(node) || (shape.scalarToo && fits(shape.element, node));
  if (shape.kind === 'choice') return shape.options.some((option) => fits(option, node));
  return isMap(node);
}

function present(value: unknown): readonly unknown[] | undefined {
  return value === undefined ? undefined : [value];
}

function lowerScalar(
  shape: ScalarShape,
  node: TreeNode,
  via: TreeNode | null,
  path: Path,
  reading: Reading,
): unknown {
  if (!isScalar(node) || typeof node.value !== 'string') return misfit(shape, node, via, path, reading);
  const swallowed = !via && reportSwallowed(node, shape.free, path, reading);
  if (isEmpty(node)) return undefined;
  const read = shape.read(node.value);
  if (read.ok) return read.value;
  if (swallowed || reading.isFull()) return undefined;
  const meant = respellings(node.value, shape);
  reading.report({
    rule: 'syntax/bad-value',
    message: `${subjectOf(path)}: ${unreadable(node.value, read.error, meant)}`,
    range: placeOf(node, via),
    address: addressOf(path),
    fixes: () => (via ? [] : respellingFixes(meant, path)),
  });
  return undefined;
}

function lowerList(
  shape: ListShape,
  seq: TreeSeq,
  via: TreeNode | null,
  path: Path,
  reading: Reading,
): unknown[] {
  const values: unknown[] = [];
  const kept: number[] = [];
  for (const [index, item] of seq.items.entries()) {
    const value = lower(shape.element, item, via, step(path, values.length), reading);
    if (value === undefined) continue;
    values.push(value);
    kept.push(index);
  }
  if (kept.length < seq.items.length) reading.memory.kept.set(seq, kept);
  return values;
}

function lowerMap(
  shape: MapShape,
  map: TreeMap,
  via: TreeNode | null,
  path: Path,
  reading: Reading,
): Map<string, unknown> {
  const items = shape.value.kind === 'object';
  const values = new Map<string, unknown>();
  const rule = items ? 'syntax/duplicate-id' : 'syntax/duplicate-key';
  const entries = entriesOf(map, via, path, reading, rule);
  for (const entry of entries) {
    const at = step(path, entry.key);
    if (items) checkId(entry, at, reading);
    else if (entry.value === null && isScalar(entry.before)) {
      // `{ licences: 1.200,00 }`: a comma has cut a value in two.
      reportComma(entry.before, entry.keyNode, at, reading);
      continue;
    }
    if (isClaimed(entry, rule, path, reading)) continue;
    const value = lower(shape.value, entry.value, entry.via, at, reading);
    // An item of which nothing is known is still an item; a value of which nothing is known is none.
    if (value !== undefined || items) values.set(entry.key, value ?? {});
  }
  return values;
}

/** Reports an id that links could not name; the item is kept. */
export function checkId(entry: Entry, path: Path, reading: Reading): void {
  if (entry.via || isId(entry.key)) return;
  reading.report({
    rule: 'syntax/bad-id',
    message: `The id ${quoted(entry.key)} has other characters than letters, digits, dots, hyphens, or over 64 of them.`,
    range: rangeOf(entry.keyNode),
    address: addressOf(path),
  });
}

/** @param others keys that the caller reads itself */
export function lowerObject(
  shape: ObjectShape,
  entries: readonly Entry[],
  path: Path | null,
  reading: Reading,
  others: ReadonlySet<string> = noKeys,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const rest = new Map<string, unknown>();
  for (const entry of entries) {
    const at = step(path, entry.key);
    const field = shape.fields.get(entry.key);
    if (field) {
      const shared = field.kind === 'map' || field.kind === 'object';
      if (!shared && isClaimed(entry, 'syntax/duplicate-key', path, reading)) continue;
      const value = lower(field, entry.value, entry.via, at, reading);
      if (value !== undefined) values[entry.key] = value;
    } else if (shape.rest) {
      const value = lower(shape.rest, entry.value, entry.via, at, reading);
      if (value !== undefined) rest.set(entry.key, value);
    } else if (!others.has(entry.key) && !entry.via) {
      reportUnknownKey(entry, [...shape.fields.keys(), ...others], at, reading);
    }
  }
  if (rest.size > 0) values['rest'] = rest;
  return values;
}

const noKeys: ReadonlySet<string> = new Set();

/** Whether another file has defined the key already; two files may share a section, but not what is in it. */
function isClaimed(
  entry: Entry,
  rule: 'syntax/duplicate-key' | 'syntax/duplicate-id',
  path: Path | null,
  reading: Reading,
): boolean {
  if (!reading.claims) return false;
  const depth = addressOf(path).length;
  if (depth > 2) return false;
  const name = JSON.stringify([...addressOf(path), entry.key]);
  const first = reading.claims.get(name);
  if (first && first.file !== reading.file) {
    reportDuplicate(rule, entry, first, path, reading);
    return true;
  }
  if (!first) reading.claims.set(name, { file: reading.file, range: rangeOf(entry.keyNode) });
  return false;
}

function reportUnknownKey(entry: Entry, known: readonly string[], path: Path, reading: Reading): void {
  if (reading.isFull()) return;
  if (entry.value === null && entry.before && entry.key !== '') {
    // `{ title: Login, logout }`: YAML has made a key of what was meant as text.
    reportComma(entry.before, entry.keyNode, path, reading);
    return;
  }
  const meant = similar(entry.key, known);
  const where = path.parent ? ` in ${subjectOf(path.parent)}` : '';
  reading.report({
    rule: 'syntax/unknown-key',
    message: `The key ${quoted(entry.key)}${where} is not known${meant === null ? '.' : `; did you mean ${quoted(meant)}?`}`,
    range: rangeOf(entry.keyNode),
    address: addressOf(path),
    fixes: () =>
      meant
        ? [
            {
              title: `Rename to ${meant}`,
              preferred: true,
              edits: [{ kind: 'rename', address: addressOf(path), key: meant }],
            },
          ]
        : [],
  });
}

const kinds = {
  scalar: 'one value',
  list: 'a list',
  map: 'a map of names to values',
  object: 'a map',
  choice: 'a value',
};

function misfit(shape: Shape, node: TreeNode, via: TreeNode | null, path: Path, reading: Reading): undefined {
  if (reading.isFull()) return undefined;
  const written = isMap(node)
    ? 'a map'
    : isSeq(node)
      ? 'a list'
      : quoted(isScalar(node) ? String(node.value) : '');
  reading.report({
    rule: 'syntax/bad-value',
    message: `${subjectOf(path)} is ${written}; ${wanted(shape)} is expected.`,
    range: placeOf(node, via),
    address: addressOf(path),
  });
  return undefined;
}

function wanted(shape: Shape): string {
  if (shape.kind === 'choice') return shape.options.map(wanted).join(' or ');
  if (shape.kind === 'list' && shape.scalarToo) return `${wanted(shape.element)} or a list`;
  return kinds[shape.kind];
}
