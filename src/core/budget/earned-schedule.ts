/**
 * Earned schedule (Lipke, «Schedule is Different», 2003): earned value read as time on the curve of planned value, so
 * that schedule performance stays meaningful to the end. Times are in periods of the series.
 */
import { divide } from './earned-value';

export interface EarnedSchedule {
  /** ES */
  readonly earned: number;
  /** SV(t) = ES − AT */
  readonly variance: number;
  /** SPI(t) = ES ÷ AT; null at time 0. */
  readonly index: number | null;
  /** PD ÷ SPI(t): the duration to expect; null where nothing is earned. */
  readonly forecastDuration: number | null;
}

/**
 * ES = C + (EV − PV_C) ÷ (PV_{C+1} − PV_C).
 * @param planned cumulative planned value at the end of period 1, 2, …; before the first it is 0
 * @param actualTime periods that have passed (AT)
 * @param plannedDuration in periods (PD)
 */
export function earnedSchedule(
  planned: readonly number[],
  earnedValue: number,
  actualTime: number,
  plannedDuration: number,
): EarnedSchedule {
  const earned = earnedPeriods(planned, earnedValue);
  const index = divide(earned, actualTime);
  return {
    earned,
    variance: earned - actualTime,
    index,
    forecastDuration: index === null ? null : divide(plannedDuration, index),
  };
}

/**
 * The time at which the curve of planned value reaches the earned value. C is the smallest period whose PV is the
 * largest PV not above EV, so that work earned exactly up to a pause counts to its beginning; with more than that earned,
 * it counts from the end of the pause. Beyond the last PV it is the first period that has it; below 0 it is 0.
 */
function earnedPeriods(planned: readonly number[], earnedValue: number): number {
  const at = (period: number): number => (period === 0 ? 0 : planned[period - 1]!);
  let c = 0;
  for (let period = 1; period <= planned.length; period++) {
    if (at(period) <= earnedValue && at(period) > at(c)) c = period;
  }
  if (earnedValue <= at(c)) return c;
  let next = c + 1;
  while (next <= planned.length && at(next) <= at(c)) next++;
  return next > planned.length ? c : next - 1 + (earnedValue - at(next - 1)) / (at(next) - at(next - 1));
}
