/**
 * Activities by ascending integer keys, as a list in which none stands before its predecessors: those that an activity
 * still waits for are pulled forward to just before it. Equal keys stand in an order that a rotation decides, so that the
 * search can vary it. Sorted by radix, since the search does this once for each schedule.
 */
import type { Side } from './compile-problem';

const digit = 11;
const base = 1 << digit;

/** Returns a function that fills `order`; keys may span less than 2^31, and rotation is in [0, count). */
export function keyOrder(
  count: number,
): (side: Side, keys: Int32Array, rotation: number, order: Int32Array) => void {
  const buckets = new Int32Array(base + 1);
  const listed = new Uint8Array(count);
  const waiting = new Int32Array(count);
  const next = new Int32Array(count);
  let [sorted, scratch] = [new Int32Array(count), new Int32Array(count)];

  function sort(keys: Int32Array, rotation: number): void {
    let [least, most] = [keys[0]!, keys[0]!];
    for (let a = 0; a < count; a++) {
      const key = keys[a]!;
      if (key < least) least = key;
      if (key > most) most = key;
      sorted[a] = a + rotation < count ? a + rotation : a + rotation - count;
    }
    for (let shift = 0; shift === 0 || (most - least) >>> shift > 0; shift += digit) {
      const top = Math.min(base, ((most - least) >>> shift) + 1);
      buckets.fill(0, 0, top + 1);
      for (let i = 0; i < count; i++) buckets[(((keys[i]! - least) >>> shift) & (base - 1)) + 1]!++;
      for (let b = 1; b < top; b++) buckets[b]! += buckets[b - 1]!;
      for (let i = 0; i < count; i++) {
        const a = sorted[i]!;
        scratch[buckets[((keys[a]! - least) >>> shift) & (base - 1)]!++] = a;
      }
      [sorted, scratch] = [scratch, sorted];
      if (shift + digit > 31) break;
    }
  }

  return ({ at, index }, keys, rotation, order) => {
    if (count === 0) return;
    sort(keys, rotation);
    listed.fill(0);
    let length = 0;
    for (let i = 0; i < count; i++) {
      if (listed[sorted[i]!] === 1) continue;
      // Depth first without recursion: `next` remembers which predecessor of each waiting activity is to be asked next.
      let depth = 0;
      waiting[0] = sorted[i]!;
      next[0] = at[sorted[i]!]!;
      while (depth >= 0) {
        const a = waiting[depth]!;
        const before = next[depth]!;
        if (before < at[a + 1]!) {
          next[depth]!++;
          if (listed[index[before]!] === 0) {
            depth++;
            waiting[depth] = index[before]!;
            next[depth] = at[index[before]!]!;
          }
        } else {
          listed[a] = 1;
          order[length++] = a;
          depth--;
        }
      }
    }
  };
}
