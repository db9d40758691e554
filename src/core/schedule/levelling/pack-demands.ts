/**
 * Demands and capacities of several resources as fields of 32-bit words, so that one subtraction asks about all of them:
 * each field has a guard bit above it that is set in what is free; `free - demand` keeps every guard exactly where each
 * demand is met, because no field ever borrows from its neighbour. Four resources of up to 127 units share one word.
 */
import type { LevellingProblem } from './levelling-problem';

export interface PackedDemands {
  readonly wordCount: number;
  /** Guard bits by word. */
  readonly guards: Int32Array;
  /** The words that activity a uses are those at `at[a] … at[a + 1] - 1` of `index` (which word) and `word`. */
  readonly at: Int32Array;
  readonly index: Int32Array;
  readonly word: Int32Array;
  /** What is free in every word, guards set, when each resource has this many units. */
  readonly pack: (units: readonly number[]) => Int32Array;
}

interface Field {
  readonly word: number;
  readonly shift: number;
}

/** Null where a resource's units do not fit 30 bits. */
export function packDemands(problem: LevellingProblem, mostUnits: readonly number[]): PackedDemands | null {
  const fields: Field[] = [];
  let [word, shift] = [0, 0];
  for (const units of mostUnits) {
    const width = 33 - Math.clz32(units);
    if (units >= 2 ** 30) return null;
    if (shift + width > 32) [word, shift] = [word + 1, 0];
    fields.push({ word, shift });
    shift += width;
  }
  const wordCount = word + 1;
  const guards = new Int32Array(wordCount);
  fields.forEach((field, r) => {
    guards[field.word]! |= 1 << (field.shift + 32 - Math.clz32(mostUnits[r]!));
  });
  const pack = (units: readonly number[]): Int32Array => {
    const packed = guards.slice();
    fields.forEach((field, r) => {
      packed[field.word]! |= Math.min(units[r]!, mostUnits[r]!) << field.shift;
    });
    return packed;
  };
  const at = new Int32Array(problem.durations.length + 1);
  const [index, words]: [number[], number[]] = [[], []];
  problem.durations.forEach((duration, a) => {
    const packed = new Int32Array(wordCount);
    if (duration > 0) {
      for (const { resource, amount } of problem.demands[a]!) {
        packed[fields[resource]!.word]! += amount << fields[resource]!.shift;
      }
    }
    packed.forEach((value, w) => {
      if (value === 0) return;
      index.push(w);
      words.push(value);
    });
    at[a + 1] = index.length;
  });
  return { wordCount, guards, at, index: Int32Array.from(index), word: Int32Array.from(words), pack };
}
