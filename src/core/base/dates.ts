/**
 * Zone-free dates and wall-clock minutes as integers, so that the engine adds and compares numbers.
 * A `Day` counts from 1970-01-01 (day 0, a Thursday); a `Minute` counts from its midnight. There is no daylight
 * saving here: instants become dates in the project's zone at the edge, before they enter the core.
 */

/** Days since 1970-01-01. */
export type Day = number;
/** Wall-clock minutes since 1970-01-01T00:00. */
export type Minute = number;
/** Minutes since midnight, 0 to 1440. */
export type MinuteOfDay = number;
/** 1 Monday to 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const minutesPerDay = 1440;
/** Years that a plan may speak of: 1900 to 9999. */
export const firstDay: Day = dayOf(1900, 1, 1);
export const lastDay: Day = dayOf(9999, 12, 31);

/** Days from the civil calendar, after Howard Hinnant, «chrono-compatible low-level date algorithms». */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day. */
export function civilOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
} {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** Reads `2026-03-01`; null for anything else, also for days that do not exist and years outside 1900 to 9999. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return printDay(day) === text && day >= firstDay && day <= lastDay ? day : null;
}

/** `2026-03-01` */
export function printDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** `2026-03-01T08:00`, ISO local time without a zone. */
export function printMinute(minute: Minute): string {
  return `${printDay(dayOfMinute(minute))}T${printTimeOfDay(minuteOfDay(minute))}`;
}

/** `08:00` */
export function printTimeOfDay(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function dayOfMinute(minute: Minute): Day {
  return Math.floor(minute / minutesPerDay);
}

export function minuteOfDay(minute: Minute): MinuteOfDay {
  return minute - dayOfMinute(minute) * minutesPerDay;
}

/** The day on which something ends: what ends at midnight ends with the day before. */
export function lastDayOf(minute: Minute): Day {
  return minuteOfDay(minute) === 0 ? dayOfMinute(minute) - 1 : dayOfMinute(minute);
}

/** The midnight that begins a day. */
export function startOfDay(day: Day): Minute {
  return day * minutesPerDay;
}

export function weekdayOf(day: Day): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}
