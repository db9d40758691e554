/**
 * What a link allows: forward, the earliest date of its successor; backward, the latest date of its predecessor.
 * Working lags count on the lag's calendar. The two directions are inverse to one another, so that late dates are
 * never before early ones unless something demands it.
 */
import type { Minute } from '../base/dates';
import type { NetworkLink } from './network';
import { finishAt, startAt, worked } from './work-calendar';

/** `base` is the predecessor's start or finish; `lagMinutes` the lag with a percentage already resolved. */
export function afterLag(link: NetworkLink, base: Minute, lagMinutes: number, elapsed: boolean): Minute {
  const { lag } = link;
  if (lag === null || lagMinutes === 0) return base;
  if (lag.kind === 'elapsed' || elapsed) return base + lagMinutes;
  const ticks = worked(lag.calendar, base) + lagMinutes;
  return lagMinutes > 0 ? finishAt(lag.calendar, ticks) : startAt(lag.calendar, ticks);
}

/** The latest base from which the lag leads to `limit` at most. */
export function beforeLag(link: NetworkLink, limit: Minute, lagMinutes: number, elapsed: boolean): Minute {
  const { lag } = link;
  if (lag === null || lagMinutes === 0) return limit;
  if (lag.kind === 'elapsed' || elapsed) return limit - lagMinutes;
  let ticks = worked(lag.calendar, limit);
  // A lead ends where work starts: outside working time that is after the limit.
  if (lagMinutes < 0 && startAt(lag.calendar, ticks) > limit) ticks--;
  return Math.min(startAt(lag.calendar, ticks - lagMinutes), Number.MAX_SAFE_INTEGER);
}

/** True where the link starts at its predecessor's finish. */
export function fromFinish(link: NetworkLink): boolean {
  return link.type === 'FS' || link.type === 'FF';
}

/** True where the link holds its successor's start. */
export function toStart(link: NetworkLink): boolean {
  return link.type === 'FS' || link.type === 'SS';
}
