/**
 * Structural equality of immutable data: primitives, arrays, plain objects, maps and sets (in their order).
 * It is what lets a stage keep its old object, so that everything after it is not computed again.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => equal(value, b[i]));
  }
  if (a instanceof Map)
    return (
      b instanceof Map &&
      a.size === b.size &&
      areEqual(a.keys(), b.keys()) &&
      areEqual(a.values(), b.values())
    );
  if (a instanceof Set) return b instanceof Set && a.size === b.size && areEqual(a.values(), b.values());
  if (Array.isArray(b) || b instanceof Map || b instanceof Set) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => Object.hasOwn(b, key) && equal(a[key as keyof typeof a], b[key as keyof typeof b]),
  );
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
  if (!(before instanceof Map && after instanceof Map)) return equal(before, after) ? before : after;
  return keepEntries(before, after) as V;
}

/** Another map is made only where not even its entries are all the old ones. */
function keepEntries(
  before: ReadonlyMap<unknown, unknown>,
  after: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
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
  const kept = new Map(after);
  for (const [key, value] of others) kept.set(key, value);
  return kept;
}
