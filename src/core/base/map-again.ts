/**
 * A map turned into another map, again and again: only values that are new are turned, what comes out equal stays the old
 * object, and so does the whole map where nothing in it has changed; then no other is made. Of 10,000 tasks of which one
 * was edited that takes as long as to compare two columns.
 */
import { equal } from './equal';
import { haveOneNumbering, numbered, withColumn, type NumberedMap } from './numbered-map';

export interface MappedAgain<K, V, W> {
  readonly from: NumberedMap<K, V>;
  readonly to: NumberedMap<K, W>;
}

/** @param turn must give the same of the same value */
export function mapAgain<K, V, W>(
  from: ReadonlyMap<K, V>,
  turn: (value: V) => W,
  last: MappedAgain<K, V, W> | null,
): MappedAgain<K, V, W> {
  if (last?.from === from) return last;
  const present = numbered(from);
  const values = present.column;
  const turned = last && haveSameKeys(present, last.from) ? turnChanged(values, turn, last) : null;
  if (last && turned)
    return { from: present, to: turned === last.to.column ? last.to : withColumn(last.to, turned) };
  const column = Array.from(present.numbers.keys(), (key, number) => {
    const value = values[number]!;
    const known = last?.to.get(key);
    if (known === undefined) return turn(value);
    return last?.from.get(key) === value ? known : turnedOrKnown(turn(value), known);
  });
  return { from: present, to: withColumn(present, column) };
}

/** The old column where all comes out equal. */
function turnChanged<V, W>(
  values: readonly V[],
  turn: (value: V) => W,
  last: MappedAgain<unknown, V, W>,
): readonly W[] {
  const olds = last.from.column;
  const known = last.to.column;
  let column: W[] | null = null;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === olds[i]) continue;
    const now = turnedOrKnown(turn(values[i]!), known[i]!);
    if (now === known[i]) continue;
    column ??= known.slice();
    column[i] = now;
  }
  return column ?? known;
}

function turnedOrKnown<W>(turned: W, known: W): W {
  return equal(turned, known) ? known : turned;
}

function haveSameKeys(a: NumberedMap<unknown, unknown>, b: NumberedMap<unknown, unknown>): boolean {
  if (haveOneNumbering(a, b)) return true;
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const key of a.keys()) if (key !== others.next().value) return false;
  return true;
}
