/**
 * Immutable data (as `equal` compares it) as a number of 53 bits: equal data have equal numbers, and others differ but for
 * one case in 10^15. Two lanes of the mixing step of MurmurHash3 (Austin Appleby, public domain), over every part in order.
 * It protects from mistakes, not from somebody who looks for two texts with one number.
 */
import { isNumbered } from './numbered-map';

export function digest(value: unknown): number {
  const lanes: Lanes = { a: 0x243f6a88, b: 0x85a308d3 };
  absorb(lanes, value);
  return (finish(lanes.a) & 0x1f_ffff) * 0x1_0000_0000 + (finish(lanes.b) >>> 0);
}

interface Lanes {
  a: number;
  b: number;
}

/** What kind of value follows, so that `[]` is not `{}` and `1` is not `'1'`. */
const signs = { text: 1, number: 2, list: 3, map: 4, object: 5, end: 6, other: 7 } as const;

function absorb(to: Lanes, value: unknown): void {
  if (typeof value === 'string') {
    mix(to, signs.text);
    for (let i = 0; i < value.length; i++) mix(to, value.charCodeAt(i));
  } else if (typeof value === 'number') {
    mix(to, signs.number);
    absorbNumber(to, value);
  } else if (Array.isArray(value)) {
    mix(to, signs.list);
    for (const one of value) absorb(to, one);
    mix(to, signs.end);
  } else if (
    value instanceof Map ||
    value instanceof Set ||
    (typeof value === 'object' && value !== null && isNumbered(value))
  ) {
    mix(to, signs.map);
    for (const [key, one] of value.entries()) {
      absorb(to, key);
      absorb(to, one);
    }
    mix(to, signs.end);
  } else if (typeof value === 'object' && value !== null) {
    mix(to, signs.object);
    for (const key of Object.keys(value)) {
      absorb(to, key);
      absorb(to, value[key as keyof typeof value]);
    }
    mix(to, signs.end);
  } else {
    mix(to, signs.other);
    mix(to, value === null ? 1 : value === undefined ? 2 : value === true ? 3 : 4);
  }
}

function absorbNumber(to: Lanes, value: number): void {
  if (Number.isInteger(value) && Math.abs(value) < 0x7fff_ffff) mix(to, value);
  else for (const char of String(value)) mix(to, char.charCodeAt(0));
}

function mix(lanes: Lanes, word: number): void {
  lanes.a = Math.imul(rotate(lanes.a ^ Math.imul(word, 0xcc9e2d51), 13), 5) + 0xe6546b64;
  lanes.b = Math.imul(rotate(lanes.b ^ Math.imul(word, 0x1b873593), 15), 9) + 0x38b34ae5;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function finish(lane: number): number {
  let word = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
