/**
 * Figures of many runs: percentiles, mean and deviation, histograms. The percentile p of n values is the smallest that
 * at least p % of them do not exceed, so that it is always one that was reached.
 */
import type { Histogram } from './simulation';

/** 101 values, from the least to the greatest. @param sorted ascending, not empty */
export function percentilesOf(sorted: ArrayLike<number>): readonly number[] {
  const count = sorted.length;
  return Array.from({ length: 101 }, (_, p) => sorted[Math.max(0, Math.ceil((p * count) / 100) - 1)]!);
}

/** The share of values up to a bound. @param sorted ascending, not empty */
export function shareUpTo(sorted: ArrayLike<number>, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

/** The deviation is that of the sample, with n − 1; 0 for a single value. */
export function momentsOf(values: ArrayLike<number>): { readonly mean: number; readonly deviation: number } {
  const count = values.length;
  // Distances from the first value keep the sums small and the difference of their squares exact enough.
  const base = values[0] ?? 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const distance = values[i]! - base;
    sum += distance;
    squares += distance * distance;
  }
  const variance = count > 1 ? Math.max(0, squares - (sum * sum) / count) / (count - 1) : 0;
  return { mean: base + sum / count, deviation: Math.sqrt(variance) };
}

/** Bars at most; their width is a step that people count in. */
const barsAtMost = 40;

/** @param sorted ascending, not empty; @param widths ascending, the last one repeated tenfold where it is too narrow */
export function histogramOf(sorted: ArrayLike<number>, widths: readonly number[], offset: number): Histogram {
  const least = sorted[0]!;
  const greatest = sorted[sorted.length - 1]!;
  const bars = (width: number): number =>
    Math.floor((greatest - offset) / width) - Math.floor((least - offset) / width) + 1;
  let width = widths.find((one) => bars(one) <= barsAtMost) ?? widths.at(-1)!;
  while (bars(width) > barsAtMost) width *= 10;
  const from = Math.floor((least - offset) / width) * width + offset;
  const counts = Array.from({ length: bars(width) }, () => 0);
  for (let i = 0; i < sorted.length; i++) counts[Math.floor((sorted[i]! - from) / width)]!++;
  return { from, width, counts };
}
