/**
 * Schedule generation (Kolisch 1996): the serial scheme places activities one by one as early as they fit; the parallel
 * scheme goes through time and starts what fits, the most urgent first. Both work on either side of a compiled problem;
 * placing by the finishes of a schedule of the other side is its justification (Valls, Ballestín, Quintanilla 2005),
 * which never lengthens it. Schedules are counted here and nowhere else: each pass over all activities is one.
 *
 * Everything is allocated once; a scheme belongs to one search.
 */
import type { CompiledProblem } from './compile-problem';
import { freeCapacity } from './free-capacity';
import { keyOrder } from './order-by-keys';

/** One pass: fills `starts`, in slots of the side's own time, and returns the span. */
export type GeneratePass = (
  side: 0 | 1,
  keys: Int32Array,
  starts: Int32Array,
  /** Turns the order of equal keys, in [0, count). */
  rotation: number,
  /** Where slot 0 of side 1 lies in real time: at the end of slot `mirror - 1`. */
  mirror: number,
) => number;

export interface GenerationScheme {
  /** Schedules generated so far. */
  readonly count: () => number;
  /** By ascending keys, predecessors first. */
  readonly serial: GeneratePass;
  /** Among what may start at a time, the smallest key first. */
  readonly parallel: GeneratePass;
}

export function generationScheme(problem: CompiledProblem): GenerationScheme {
  const { count, durations, sides } = problem;
  const free = freeCapacity(problem);
  const fillOrder = keyOrder(count);
  const order = new Int32Array(count);
  let counted = 0;

  const serial: GeneratePass = (sideIndex, keys, starts, rotation, mirror) => {
    counted++;
    const side = sides[sideIndex];
    const { at, index, lag, earliest } = side;
    free.clear(sideIndex, mirror);
    fillOrder(side, keys, rotation, order);
    let span = 0;
    for (let i = 0; i < count; i++) {
      const a = order[i]!;
      let t = earliest[a]!;
      for (let k = at[a]!; k < at[a + 1]!; k++) {
        const after = starts[index[k]!]! + lag[k]!;
        if (after > t) t = after;
      }
      t = free.firstStart(a, t);
      free.occupy(a, t);
      starts[a] = t;
      if (t + durations[a]! > span) span = t + durations[a]!;
    }
    return span;
  };

  const rank = new Int32Array(count);
  const waits = new Int32Array(count);
  const ready = new Int32Array(count);
  const running = new Int32Array(count);
  /** What waits for nobody any more, by rank; those that the present round let in wait in `order`, by then free. */
  const eligible = new Int32Array(count);
  let [able, fresh] = [0, 0];
  const unlinked = { ...sides[0], at: new Int32Array(count + 1) };

  /** Counts a start for the successors; those that wait for nobody else become eligible. */
  function release(a: number, sideIndex: 0 | 1, starts: Int32Array): void {
    const [side, after] = [sides[sideIndex], sides[1 - sideIndex]!];
    for (let k = after.at[a]!; k < after.at[a + 1]!; k++) {
      const b = after.index[k]!;
      if (--waits[b]! > 0) continue;
      for (let j = side.at[b]!; j < side.at[b + 1]!; j++) {
        ready[b] = Math.max(ready[b]!, starts[side.index[j]!]! + side.lag[j]!);
      }
      order[fresh++] = b;
    }
  }

  /** Sorts the fresh ones in among the eligible. */
  function admit(): void {
    for (let i = 0; i < fresh; i++) {
      const a = order[i]!;
      let place = able++;
      for (; place > 0 && rank[eligible[place - 1]!]! > rank[a]!; place--)
        eligible[place] = eligible[place - 1]!;
      eligible[place] = a;
    }
    fresh = 0;
  }

  const parallel: GeneratePass = (sideIndex, keys, starts, rotation, mirror) => {
    counted++;
    const { at, earliest } = sides[sideIndex];
    free.clear(sideIndex, mirror);
    fillOrder(unlinked, keys, rotation, order);
    able = 0;
    for (let i = 0; i < count; i++) {
      const a = order[i]!;
      rank[a] = i;
      ready[a] = earliest[a]!;
      waits[a] = at[a + 1]! - at[a]!;
      if (waits[a] === 0) eligible[able++] = a;
    }
    let [t, span, left, runs] = [0, 0, count, 0];
    while (left > 0) {
      let [kept, next] = [0, nextChange(problem, sideIndex, t, mirror)];
      for (let i = 0; i < able; i++) {
        const a = eligible[i]!;
        if (ready[a]! > t || !free.fits(a, t)) {
          if (ready[a]! > t && ready[a]! < next) next = ready[a]!;
          eligible[kept++] = a;
          continue;
        }
        free.occupy(a, t);
        starts[a] = t;
        running[runs++] = a;
        left--;
        if (t + durations[a]! > span) span = t + durations[a]!;
        release(a, sideIndex, starts);
      }
      able = kept;
      // What this round let in may start at once, and be more urgent than one that did not fit.
      let atOnce = false;
      for (let i = 0; i < fresh; i++) {
        if (ready[order[i]!]! <= t) atOnce = true;
        else if (ready[order[i]!]! < next) next = ready[order[i]!]!;
      }
      admit();
      if (atOnce) continue;
      let still = 0;
      for (let i = 0; i < runs; i++) {
        const a = running[i]!;
        const finish = starts[a]! + durations[a]!;
        if (finish <= t) continue;
        running[still++] = a;
        if (finish < next) next = finish;
      }
      runs = still;
      t = next;
    }
    return span;
  };

  return { count: () => counted, serial, parallel };
}

/** The next slot of the side's time after `t` at which some capacity changes; the horizon where none does. */
function nextChange({ changes, horizon }: CompiledProblem, side: 0 | 1, t: number, mirror: number): number {
  const real = side === 0 ? t : mirror - t;
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (side === 0 ? changes[middle]! > real : changes[middle]! >= real) high = middle;
    else low = middle + 1;
  }
  if (side === 0) return changes[low] ?? horizon;
  return low === 0 ? horizon : mirror - changes[low - 1]!;
}
