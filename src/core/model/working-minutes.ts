/** Durations of the plan text in working minutes: `d` is `hours-per-day`, `w` five of them, `mo` twenty. */
import type { Duration, Estimate } from './values';
import type { Task } from './plan';

/** An elapsed duration counts five working days for seven of the clock: right on average, whatever the calendar. */
export function workingMinutes({ amount, unit, elapsed }: Duration, hoursPerDay: number): number {
  const day = hoursPerDay * 60;
  if (elapsed) {
    const days = { min: 1 / 1440, h: 1 / 24, d: 1, w: 7, mo: 30 }[unit];
    return (amount * days * day * 5) / 7;
  }
  return amount * { min: 1, h: 60, d: day, w: 5 * day, mo: 20 * day }[unit];
}

/**
 * The mean of a three-point estimate in working minutes: PERT-beta (o + 4m + p)/6, triangular (o + m + p)/3; for
 * lognormal the PERT mean too, which its parameters are fitted to.
 */
export function expectedMinutes(estimate: Estimate, kind: Task['estimate'], hoursPerDay: number): number {
  const [o, m, p] = [estimate.optimistic, estimate.likely, estimate.pessimistic].map((duration) =>
    workingMinutes(duration, hoursPerDay),
  ) as [number, number, number];
  return kind === 'triangular' ? (o + m + p) / 3 : (o + 4 * m + p) / 6;
}
