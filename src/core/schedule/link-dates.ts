/**
 * What a link allows: forward, the earliest date of its successor; backward, the latest date of its predecessor.
 * Working lags count on the lag's calendar. The two directions are inverse to one another, so that late dates are
 * never before early ones unless something demands it.
 */
import type { Minute } from '../base/dates';
import type { NetworkLag } from './links';
import { finishAt, startAt, worked } from './work-calendar';

/** `base` is the predecessor's start or finish; `lagMinutes` the lag with a percentage already resolved. */
export function afterLag(lag: NetworkLag | null, base: Minute, lagMinutes: number, elapsed: boolean): Minute {
  if (lag === null || lagMinutes === 0) return base;
  if (lag.kind === 'elapsed' || elapsed) return base + lagMinutes;
  const ticks = worked(lag.calendar, base) + lagMinutes;
  return lagMinutes > 0 ? finishAt(lag.calendar, ticks) : startAt(lag.calendar, ticks);
}

/** The latest base from which the lag leads to `limit` at most. */
export function beforeLag(
  lag: NetworkLag | null,
  limit: Minute,
  lagMinutes: number,
  elapsed: boolean,
): Minute {
  if (lag === null || lagMinutes === 0) return limit;
  if (lag.kind === 'elapsed' || elapsed) return limit - lagMinutes;
  let ticks = worked(lag.calendar, limit);
  // A lead ends where work starts: outside working time that is after the limit.
  if (lagMinutes < 0 && startAt(lag.calendar, ticks) > limit) ticks--;
  return Math.min(startAt(lag.calendar, ticks - lagMinutes), Number.MAX_SAFE_INTEGER);
}
