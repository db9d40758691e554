/**
 * Structural equality of immutable data: primitives, arrays, plain objects, maps and sets (in their order).
 * It is what lets a stage keep its old object, so that everything after it is not computed again.
 */
import { columnOf, haveOneNumbering, isNumbered, withColumn, withValues } from './numbered-map';

export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && areListsEqual(a, b);
  }
  if (isMap(a)) return isMap(b) && areMapsEqual(a, b);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && areEqual(a.values(), b.values());
  if (Array.isArray(b) || isMap(b) || b instanceof Set) return false;
  return areFieldsEqual(a, b);
}

/** Without lists of keys: ten thousand objects are compared at a keystroke. */
function areFieldsEqual(a: object, b: object): boolean {
  let keys = 0;
  for (const key in a) {
    if (!Object.hasOwn(b, key) || !equal(a[key as keyof typeof a], b[key as keyof typeof b])) return false;
    keys++;
  }
  for (const key in b) if (Object.hasOwn(b, key)) keys--;
  return keys === 0;
}

function areListsEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!equal(a[i], b[i])) return false;
  return true;
}

type AnyMap = ReadonlyMap<unknown, unknown>;

function isMap(value: object): value is AnyMap {
  return value instanceof Map || isNumbered(value);
}

function areMapsEqual(a: AnyMap, b: AnyMap): boolean {
  if (haveOneNumbering(a, b)) return areListsEqual(columnOf(a), columnOf(b));
  return a.size === b.size && areEqual(a.keys(), b.keys()) && areEqual(a.values(), b.values());
}

function areEqual(a: Iterable<unknown>, b: Iterator<unknown>): boolean {
  for (const value of a) if (!equal(value, b.next().value)) return false;
  return true;
}

/**
 * `after`, in which everything equal is the very object of `before`: the values of a plain object, and the entries of maps
 * among them. So whoever compares by identity later finds at once what has changed.
 */
export function keepEqual<T extends object>(before: T | null, after: T): T {
  if (before === null || Object.is(before, after)) return after;
  const kept = { ...after };
  let isSame = Object.keys(before).length === Object.keys(after).length;
  for (const key of Object.keys(after) as (keyof T)[]) {
    kept[key] = keepValue(before[key], after[key]);
    isSame &&= Object.is(kept[key], before[key]);
  }
  return isSame ? before : kept;
}

function keepValue<V>(before: V, after: V): V {
  if (before === after) return before;
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) {
    return equal(before, after) ? before : after;
  }
  if (!(isMap(before) && isMap(after))) return equal(before, after) ? before : after;
  return (keepColumn(before, after) ?? keepEntries(before, after)) as V;
}

/** Null where the maps are not two versions of one. */
function keepColumn(before: AnyMap, after: AnyMap): AnyMap | null {
  if (!isNumbered(after) || !haveOneNumbering(before, after)) return null;
  const old = columnOf(before);
  const now = after.column;
  let kept: unknown[] | null = null;
  let isSame = true;
  for (let i = 0; i < now.length; i++) {
    if (now[i] === old[i]) continue;
    if (!equal(now[i], old[i])) isSame = false;
    else (kept ??= now.slice())[i] = old[i];
  }
  if (isSame) return before;
  return kept ? withColumn(after, kept) : after;
}

/** Another map is made only where not even its entries are all the old ones. */
function keepEntries(before: AnyMap, after: AnyMap): AnyMap {
  const old = before.entries();
  let isSame = before.size === after.size;
  const others: [unknown, unknown][] = [];
  for (const [key, value] of after) {
    // Mostly both are in the same order.
    const at = old.next().value;
    const inOrder = at !== undefined && at[0] === key;
    const known = inOrder ? at[1] : before.get(key);
    isSame &&= inOrder;
    if (known === value) continue;
    if (equal(known, value)) {
      others.push([key, known]);
    } else {
      isSame = false;
    }
  }
  if (isSame) return before;
  if (others.length === 0) return after;
  if (isNumbered(after)) return withValues(after, new Map(others));
  const kept = new Map(after);
  for (const [key, value] of others) kept.set(key, value);
  return kept;
}
