/** The only place that reads the clock: today's date in the project's zone, for whoever starts an analysis. */
import type { Day } from '../core/base/dates';
import { zonedDays } from './zoned-days';

/** @param zone an IANA name, or null for the machine's */
export function todayIn(zone: string | null): Day {
  return zonedDays(zone)(Math.floor(Date.now() / 1000));
}
