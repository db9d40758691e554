/**
 * A map whose keys are numbered once, in their order, and whose values stand in a column of their own: versions of it with
 * other values share the keys, so that one edited task of 10,000 costs the copy of a column, a hundredth of what a copy of
 * a map does, and two versions are compared number by number. It cannot be sent to another thread: a clone would lose its
 * methods, and so is refused. Whoever sends one makes a `Map` of it.
 */

export interface NumberedMap<K, V> extends ReadonlyMap<K, V> {
  /** By key its place, from 0. Versions with the same keys share this very object. */
  readonly numbers: ReadonlyMap<K, number>;
  readonly column: readonly V[];
}

const methods = {
  get size(): number {
    return columnIn(this).length;
  },
  get(key: unknown): unknown {
    const { numbers, column } = this as unknown as NumberedMap<unknown, unknown>;
    const number = numbers.get(key);
    return number === undefined ? undefined : column[number];
  },
  has(key: unknown): boolean {
    return (this as unknown as NumberedMap<unknown, unknown>).numbers.has(key);
  },
  keys(): MapIterator<unknown> {
    return (this as unknown as NumberedMap<unknown, unknown>).numbers.keys();
  },
  values(): ArrayIterator<unknown> {
    return columnIn(this)[Symbol.iterator]();
  },
  *entries(): Generator<[unknown, unknown]> {
    const { numbers, column } = this as unknown as NumberedMap<unknown, unknown>;
    let number = 0;
    for (const key of numbers.keys()) yield [key, column[number++]];
  },
  forEach(tell: (value: unknown, key: unknown, map: unknown) => void): void {
    const { numbers, column } = this as unknown as NumberedMap<unknown, unknown>;
    for (const [key, number] of numbers) tell(column[number], key, this);
  },
  [Symbol.iterator](): Generator<[unknown, unknown]> {
    return this.entries();
  },
};

function columnIn(map: object): readonly unknown[] {
  return (map as NumberedMap<unknown, unknown>).column;
}

/** What no thread can be sent. */
const refusesClone = (): void => undefined;

function make<K, V>(numbers: ReadonlyMap<K, number>, column: readonly V[]): NumberedMap<K, V> {
  const map = Object.create(methods) as { -readonly [P in 'numbers' | 'column']: unknown } & {
    refusesClone: () => void;
  };
  map.numbers = numbers;
  map.column = column;
  map.refusesClone = refusesClone;
  return map as unknown as NumberedMap<K, V>;
}

/** The map itself where it is numbered; else with its keys numbered in their order. */
export function numbered<K, V>(map: ReadonlyMap<K, V>): NumberedMap<K, V> {
  if (isNumbered(map)) return map as NumberedMap<K, V>;
  const numbers = new Map<K, number>();
  for (const key of map.keys()) numbers.set(key, numbers.size);
  return make(numbers, Array.from(map.values()));
}

/** @param column a value for each key, in their order */
export function withColumn<K, V>(
  { numbers }: NumberedMap<K, unknown>,
  column: readonly V[],
): NumberedMap<K, V> {
  return make(numbers, column);
}

/** The same map with other values at some of its keys. */
export function withValues<K, V>(map: NumberedMap<K, V>, changed: ReadonlyMap<K, V>): NumberedMap<K, V> {
  const column = map.column.slice();
  for (const [key, value] of changed) {
    const number = map.numbers.get(key);
    if (number !== undefined) column[number] = value;
  }
  return make(map.numbers, column);
}

export function isNumbered(value: object): value is NumberedMap<unknown, unknown> {
  return Object.getPrototypeOf(value) === methods;
}

/** Whether both are known to have the same keys in the same order. */
export function haveOneNumbering(
  a: ReadonlyMap<unknown, unknown>,
  b: ReadonlyMap<unknown, unknown>,
): boolean {
  return isNumbered(a) && isNumbered(b) && a.numbers === b.numbers;
}

/** The values in their order; of a map that is not numbered, copied. */
export function columnOf<V>(map: ReadonlyMap<unknown, V>): readonly V[] {
  return isNumbered(map) ? (map.column as readonly V[]) : Array.from(map.values());
}
