/**
 * Turns instants into days of a time zone, for tens of thousands of commits at once: the zone is asked twice for each
 * day of UTC, and where both answers agree they hold for all of that day. Only in the few days in which a clock changes
 * is each instant asked for.
 */
import { Temporal } from 'temporal-polyfill';
import { firstDay, lastDay, type Day } from '../core/base/dates';

const secondsPerDay = 86_400;

/**
 * @param zone an IANA name, or null for the machine's; an unknown name is taken as the machine's
 * @returns seconds since 1970 → the day there
 */
export function zonedDays(zone: string | null): (seconds: number) => Day {
  const name = knownZone(zone);
  const offsetAt = (seconds: number): number =>
    Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(name).offsetNanoseconds / 1e9;
  const atMidnight = new Map<Day, number>();
  const midnightOffset = (day: Day): number => {
    let offset = atMidnight.get(day);
    if (offset === undefined) atMidnight.set(day, (offset = offsetAt(day * secondsPerDay)));
    return offset;
  };
  return (seconds) => {
    // Git lets anybody write any year into a commit.
    const bounded = Math.min(Math.max(seconds || 0, firstDay * secondsPerDay), lastDay * secondsPerDay);
    const day = Math.floor(bounded / secondsPerDay);
    const offset = midnightOffset(day);
    const exact = offset === midnightOffset(day + 1) ? offset : offsetAt(bounded);
    return Math.floor((bounded + exact) / secondsPerDay);
  };
}

/** The zone itself, or the machine's where there is none of that name. */
export function knownZone(zone: string | null): string {
  if (zone !== null) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    } catch {
      // A plan's own finding says that the name is unknown.
    }
  }
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
