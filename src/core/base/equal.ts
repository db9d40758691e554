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
  if (a instanceof Map || a instanceof Set) {
    if (a.constructor !== b.constructor || a.size !== (b as typeof a).size) return false;
    const others = (b as ReadonlyMap<unknown, unknown>).entries();
    for (const entry of (a as ReadonlyMap<unknown, unknown>).entries()) {
      if (!equal(entry, others.next().value)) return false;
    }
    return true;
  }
  if (Array.isArray(b) || b instanceof Map || b instanceof Set) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => Object.hasOwn(b, key) && equal(a[key as keyof typeof a], b[key as keyof typeof b]),
  );
}
