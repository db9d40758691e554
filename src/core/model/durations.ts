/**
 * Durations and estimates as whole minutes. The deterministic schedule takes the expected value of a three-point
 * estimate, so that a simulation without variance gives it exactly: for `pert` (o+4m+p)/6, for `triangular`
 * (o+m+p)/3, and for `lognormal` the mean of the lognormal with PERT's mean and deviation, (o+4m+p)/6.
 */
import type { Task } from './plan';
import type { Duration, DurationUnit, Estimate } from './values';

/** More minutes than there are to the year 9999: nothing longer can be scheduled, and sums stay exact integers. */
const longest = 10_000_000_000;

/** Working minutes; wall-clock minutes where the duration is elapsed. Negative for a lead. */
export function minutesOf(duration: Duration, hoursPerDay: number): number {
  const minutes = Math.round(
    duration.amount * minutesPer(duration.unit, duration.elapsed ? 24 : hoursPerDay, duration.elapsed),
  );
  return Number.isNaN(minutes) ? 0 : Math.max(-longest, Math.min(minutes, longest));
}

/**
 * Working minutes where no calendar is at hand: an elapsed duration counts five working days for seven of the clock,
 * right on average.
 */
export function workingMinutes(duration: Duration, hoursPerDay: number): number {
  const minutes = minutesOf(duration, hoursPerDay);
  return duration.elapsed ? Math.round((minutes * 5 * hoursPerDay) / (7 * 24)) : minutes;
}

function minutesPer(unit: DurationUnit, hoursPerDay: number, elapsed: boolean): number {
  switch (unit) {
    case 'min':
      return 1;
    case 'h':
      return 60;
    case 'd':
      return 60 * hoursPerDay;
    case 'w':
      return 60 * hoursPerDay * (elapsed ? 7 : 5);
    default:
      return 60 * hoursPerDay * (elapsed ? 30 : 20);
  }
}

/** The expected value in minutes, never negative. */
export function expectedMinutes(estimate: Estimate, kind: Task['estimate'], hoursPerDay: number): number {
  const o = minutesOf(estimate.optimistic, hoursPerDay);
  const m = minutesOf(estimate.likely, hoursPerDay);
  const p = minutesOf(estimate.pessimistic, hoursPerDay);
  return Math.max(0, Math.round(kind === 'triangular' ? (o + m + p) / 3 : (o + 4 * m + p) / 6));
}

/** Whether it says how far it may be off: its best and its worst figure are two. */
export function isRange({ optimistic, pessimistic }: Estimate): boolean {
  const { amount, unit, elapsed } = pessimistic;
  return optimistic.amount !== amount || optimistic.unit !== unit || optimistic.elapsed !== elapsed;
}
