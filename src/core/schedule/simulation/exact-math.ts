/**
 * Exponential, logarithm and the normal distribution out of + − × ÷ and comparisons alone. ECMAScript leaves the last
 * bits of `Math.exp` and its kin to the engine, and a compiler may fuse multiply and add on one processor and not on
 * another; the four operations are IEEE 754 to the bit, so that one seed gives one answer everywhere. Made for filling
 * tables, not for inner loops. Relative errors are below 1e-14 (the normal distribution: absolute).
 */

/** ln 2 in two parts, the first with its low bits zero, so that k × ln2High is exact. */
const ln2High = 0.69314718036912381649;
const ln2Low = 1.90821492927058770002e-10;

/** 0 below −745, Infinity above 709.7, as the double's range has it. */
export function exp(x: number): number {
  if (x > 709.78) return Infinity;
  if (x < -745.2) return 0;
  const k = Math.round(x / (ln2High + ln2Low));
  const rest = x - k * ln2High - k * ln2Low;
  // |rest| <= 0.347: the 15th term is below 1e-18.
  let sum = 1;
  for (let i = 15; i >= 1; i--) sum = 1 + (rest * sum) / i;
  return sum * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  let power = 1;
  let base = k < 0 ? 0.5 : 2;
  for (let left = Math.abs(k); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= base;
    base *= base;
  }
  return power;
}

/** Of a positive finite number. */
export function log(x: number): number {
  let mantissa = x;
  let k = 0;
  for (; mantissa > 1.42; k++) mantissa /= 2;
  for (; mantissa < 0.71; k--) mantissa *= 2;
  // 2 artanh(s) with |s| <= 0.174: the 12th term is below 1e-17.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let i = 21; i >= 1; i -= 2) sum = 1 / i + square * sum;
  return k * ln2High + (2 * s * sum + k * ln2Low);
}

const rootOfTwoPi = 2.5066282746310002;

export function normalDensity(z: number): number {
  return exp((-z * z) / 2) / rootOfTwoPi;
}

/** The probability of at most `z`: Marsaglia's series, J. Stat. Softw. 11 (2004); 0 and 1 beyond ±8.3. */
export function normalProbability(z: number): number {
  if (z < -8.3) return 0;
  if (z > 8.3) return 1;
  let term = z;
  let sum = z;
  for (let i = 3; sum + term !== sum || i < 5; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

/** The `z` with at most `probability` (within 1e-9 and 1 − 1e-9) below it, by Newton's steps from a value near it. */
export function normalQuantile(probability: number, near: number): number {
  let z = near;
  for (let i = 0; i < 50; i++) {
    const step = (normalProbability(z) - probability) / normalDensity(z);
    // The density falls faster than the probability: a longer step would jump out of the tail.
    z -= Math.max(-0.5, Math.min(step, 0.5));
    if (Math.abs(step) < 1e-12) break;
  }
  return z;
}
