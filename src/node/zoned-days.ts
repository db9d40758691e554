/**
 * Turns instants into days of a time zone, for tens of thousands of commits at once: between two changes of its clocks a
 * zone is asked once, and all instants between them are a sum.
 */
import { Temporal } from 'temporal-polyfill';
import { dayOf, firstDay, lastDay, type Day } from '../core/base/dates';

const secondsPerDay = 86_400;
/** Git lets anybody write any year into a commit: where hardly one is true, changes of clocks are not looked for. */
const usual = { from: dayOf(1970, 1, 1) * secondsPerDay, to: dayOf(2100, 1, 1) * secondsPerDay };

/** Seconds since 1970 between two changes of clocks, the first one in it. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** What local time is ahead, in seconds. */
  readonly offset: number;
}

/**
 * @param zone an IANA name, or null for the machine's; an unknown name is taken as the machine's
 * @returns seconds since 1970 → the day there
 */
export function zonedDays(zone: string | null): (seconds: number) => Day {
  const name = knownZone(zone);
  const spans: Span[] = [];
  let last: Span | undefined;
  const isIn = (seconds: number, { from, to }: Pick<Span, 'from' | 'to'>): boolean =>
    from <= seconds && seconds < to;
  const offsetAt = (seconds: number): number => {
    if (last && isIn(seconds, last)) return last.offset;
    if (!isIn(seconds, usual)) return offsetIn(name, seconds);
    last = spans.find((span) => isIn(seconds, span));
    if (!last) spans.push((last = spanAt(name, seconds)));
    return last.offset;
  };
  return (seconds) => {
    const bounded = Math.min(Math.max(seconds || 0, firstDay * secondsPerDay), lastDay * secondsPerDay);
    return Math.floor((bounded + offsetAt(bounded)) / secondsPerDay);
  };
}

function localAt(zone: string, seconds: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
}

function offsetIn(zone: string, seconds: number): number {
  return localAt(zone, seconds).offsetNanoseconds / 1e9;
}

function spanAt(zone: string, seconds: number): Span {
  const local = localAt(zone, seconds);
  // A change in this very second is the one before.
  const before = local.add({ seconds: 1 }).getTimeZoneTransition('previous');
  const after = local.getTimeZoneTransition('next');
  return {
    from: Math.max(usual.from, before ? before.epochMilliseconds / 1000 : usual.from),
    to: Math.min(usual.to, after ? after.epochMilliseconds / 1000 : usual.to),
    offset: local.offsetNanoseconds / 1e9,
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
