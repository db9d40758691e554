/**
 * What is free of each resource in each slot while one schedule is being generated, and where an activity fits. One
 * array for all words (`pack-demands.ts`), allocated once and cleared as far as the last schedule reached.
 */
import type { CompiledProblem } from './compile-problem';

export interface FreeCapacity {
  /** Everything free again; on side 1 the profile is read backwards from slot `mirror`. */
  readonly clear: (side: 0 | 1, mirror: number) => void;
  /** The first slot from `t` on at which the activity fits. */
  readonly firstStart: (a: number, t: number) => number;
  readonly fits: (a: number, t: number) => boolean;
  readonly occupy: (a: number, t: number) => void;
}

export function freeCapacity({
  durations,
  packed,
  horizon,
  profile,
  most,
  constant,
}: CompiledProblem): FreeCapacity {
  const { at, index, word, wordCount, guards } = packed;
  const free = profile.slice();
  let [used, lastSide] = [0, 0];

  function clear(side: 0 | 1, mirror: number): void {
    for (let w = 0; w < wordCount; w++) {
      const from = w * horizon;
      if (constant) free.fill(profile[from]!, from, from + used);
      else if (side === 0) {
        const to = from + (lastSide === 0 ? used : horizon);
        free.set(profile.subarray(from, to), from);
      } else {
        for (let t = 0; t < mirror; t++) free[from + t] = profile[from + mirror - 1 - t]!;
        free.fill(most[w]!, from + mirror, from + horizon);
      }
    }
    used = 0;
    lastSide = side;
  }

  function firstFit(w: number, demand: number, t: number, length: number): number {
    const guard = guards[w]!;
    const from = w * horizon;
    // Checked from the end: what does not fit there lets the window jump past it, and nothing is looked at twice.
    let low = from + t;
    let high = low + length - 1;
    let slot = high;
    while (slot >= low) {
      if (((free[slot]! - demand) & guard) === guard) slot--;
      else {
        low = high + 1;
        high = slot + length;
        t = slot + 1 - from;
        slot = high;
      }
    }
    return t;
  }

  function firstStart(a: number, t: number): number {
    const first = at[a]!;
    const end = at[a + 1]!;
    const length = durations[a]!;
    // Each word in turn, until all of them agree on a slot.
    let agreed = 0;
    for (let i = first; agreed < end - first; i = i + 1 < end ? i + 1 : first) {
      const fit = firstFit(index[i]!, word[i]!, t, length);
      agreed = fit === t ? agreed + 1 : 1;
      t = fit;
    }
    return t;
  }

  function fits(a: number, t: number): boolean {
    const length = durations[a]!;
    for (let i = at[a]!; i < at[a + 1]!; i++) {
      if (firstFit(index[i]!, word[i]!, t, length) !== t) return false;
    }
    return true;
  }

  function occupy(a: number, t: number): void {
    const length = durations[a]!;
    if (t + length > used) used = t + length;
    for (let i = at[a]!; i < at[a + 1]!; i++) {
      const demand = word[i]!;
      const from = index[i]! * horizon + t;
      for (let slot = from; slot < from + length; slot++) free[slot]! -= demand;
    }
  }

  return { clear, firstStart, fits, occupy };
}
