/** What one text has in the place of a part of another: one stretch, between a common beginning and a common end. */
import type { TextRange } from '../../base/text';

export interface TextChange {
  /** In the old text. */
  readonly range: TextRange;
  /** How much longer the new text is. */
  readonly delta: number;
}

/** Compared at once; equal blocks cost no look at their characters from here. */
const block = 4096;

/** @returns null where the texts are equal */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + block <= shorter && same(before, start, after, start)) start += block;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const most = shorter - start;
  const [b, a] = [before.length, after.length];
  let tail = 0;
  while (tail + block <= most && same(before, b - tail - block, after, a - tail - block)) tail += block;
  while (tail < most && before.charCodeAt(b - tail - 1) === after.charCodeAt(a - tail - 1)) tail++;
  return { range: { start, end: b - tail }, delta: a - b };
}

function same(before: string, from: number, after: string, at: number): boolean {
  return before.slice(from, from + block) === after.slice(at, at + block);
}
