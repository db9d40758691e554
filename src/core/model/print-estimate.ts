/** Durations and estimates as a plan writes them. */
import type { Duration, Estimate } from './values';

/** `3d/5d/9d`, or `5d` where all three are the same. */
export function printEstimate({ optimistic, likely, pessimistic }: Estimate): string {
  const parts = [optimistic, likely, pessimistic].map(printDuration);
  return new Set(parts).size === 1 ? parts[0]! : parts.join('/');
}

/** `3d`, `3ed` */
export function printDuration({ amount, unit, elapsed }: Duration): string {
  return `${amount}${elapsed ? 'e' : ''}${unit}`;
}
