/**
 * Splits an integer amount in proportion to weights so that the parts add up to it exactly: the largest remainder
 * method (Hamilton), ties to the earlier part. Every breakdown of money rests on it.
 */
import type { Minor } from './budget-result';

/**
 * @param weights negative and infinite ones, and what is no number, count as 0; if none is above 0, all are equal
 * @returns as many integers as there are weights, of the total's sign; empty only for no weights
 */
export function allocate(total: Minor, weights: readonly number[]): Minor[] {
  if (weights.length === 0) return [];
  if (total < 0) return allocate(-total, weights).map((part) => 0 - part);
  let usable = weights.map((weight) => (weight > 0 && Number.isFinite(weight) ? weight : 0));
  let sum = usable.reduce((a, b) => a + b, 0);
  if (sum === 0 || !Number.isFinite(sum)) {
    usable = weights.map(() => 1);
    sum = weights.length;
  }
  const exact = usable.map((weight) => total * (weight / sum));
  const parts = exact.map(Math.floor);
  // Rounding of the quotients may make the rest greater than the number of parts, or negative.
  const order = usable.map((_, i) => i).filter((i) => usable[i]! > 0);
  order.sort((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!) || a - b);
  let rest = total - parts.reduce((a, b) => a + b, 0);
  const each = Math.trunc(rest / order.length);
  for (const i of order) parts[i]! += each;
  rest -= each * order.length;
  for (const i of order.slice(0, Math.abs(rest))) parts[i]! += Math.sign(rest);
  return parts;
}

/**
 * Part `index` of `count` equal parts; the odd units go to the first ones, as by largest remainder. By index, so that
 * money is spread over days without a list of parts.
 */
export function evenPart(total: Minor, count: number, index: number): Minor {
  const each = Math.trunc(total / count);
  const odd = total - each * count;
  return index < Math.abs(odd) ? each + Math.sign(odd) : each;
}
