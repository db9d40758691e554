/**
 * Seeded random numbers (xoroshiro128+ of `pure-rand`): the same seed gives the same numbers on every machine. A stream
 * can be forked by a label, so that one consumer more or less changes nothing for the others. Whoever wants randomness
 * in the core takes a `Random` or a seed; nothing here reads a clock or keeps state between calls.
 */
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** Uniform in [0, 1), in steps of 2^-53. */
  next(): number;
  /** A uniform integer in [0, bound), for 1 <= bound <= 2^31; the bias is below bound / 2^32. */
  below(bound: number): number;
  /** An independent stream: depends on the seed and the labels on the way, not on what was drawn before. */
  fork(label: string): Random;
}

type Key = readonly [number, number, number, number];

/** Any number is a seed; those that `Object.is` tells apart give different streams. */
export function seededRandom(seed: number): Random {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, seed);
  const pi: Key = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
  return stream(absorb(absorb(pi, bytes.getInt32(4)), bytes.getInt32(0)));
}

function stream(key: Key): Random {
  const state = key.map((lane) => mix(lane));
  // The all-zero state is the one that the generator never leaves.
  const generator = xoroshiro128plusFromState(state.every((lane) => lane === 0) ? [1, 0, 0, 0] : state);
  return {
    // Of the sum's low bits the lowest is weakest: the fraction takes the upper ones of two draws.
    next: () => ((generator.next() >>> 5) * 67108864 + (generator.next() >>> 6)) / 9007199254740992,
    below: (bound) => Math.floor(((generator.next() >>> 0) / 4294967296) * bound),
    fork(label) {
      let forked = absorb(key, label.length + 1);
      for (let i = 0; i < label.length; i++) forked = absorb(forked, label.charCodeAt(i));
      return stream(forked);
    },
  };
}

/** One word into four lanes, each lane fed by its neighbour, so that equal prefixes do not give near states. */
function absorb([a, b, c, d]: Key, word: number): Key {
  const first = mix(a ^ word);
  const second = mix(b + first);
  const third = mix(c ^ second);
  const fourth = mix(d + third);
  return [mix(first + fourth), second, third, fourth];
}

/** The finaliser of MurmurHash3 (Appleby, public domain) after a step of the golden ratio: a bijection of 32 bits. */
function mix(word: number): number {
  let h = (word + 0x9e3779b9) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
