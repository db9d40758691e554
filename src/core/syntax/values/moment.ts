/** Days, minutes of days and ranges of days: `2026-02-02`, `2026-02-02 13:00`, `2026-12-24..2027-01-01`. */
import { parseDay, type Day, type MinuteOfDay } from '../../base/dates';
import { err, ok, type Result } from '../../base/result';
import type { DayRange, Moment } from '../../model/values';

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^(\d{1,2}):(\d{2})$/;
const momentPattern = /^(\S{10})(?:[T ] ?(\d{1,2}:\d{2}))?$/;

export function parseDate(text: string): Result<Day, string> {
  const day = parseDay(text);
  if (day !== null) return ok(day);
  return err(dayShape.test(text) ? 'is no day of the calendar' : 'is not a date such as 2026-03-01');
}

/** `08:00`, `8:00`, up to `24:00`; null for anything else. */
export function parseTimeOfDay(text: string): MinuteOfDay | null {
  const match = timePattern.exec(text);
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minute <= 1440 ? minute : null;
}

export function parseMoment(text: string): Result<Moment, string> {
  const match = momentPattern.exec(text);
  if (!match) return err('is not a date such as 2026-03-01 or 2026-03-01 13:00');
  const day = parseDate(match[1]!);
  if (!day.ok) return day;
  const time = match[2] === undefined ? null : parseTimeOfDay(match[2]);
  if (time === null && match[2] !== undefined) return err('has no time of day between 00:00 and 24:00');
  return ok({ day: day.value, time });
}

/** Both ends included; a single day is a range of one. */
export function parseDayRange(text: string): Result<DayRange, string> {
  const [from = '', to = from, ...more] = text.split('..', 3).map((part) => part.trim());
  const first = parseDate(from);
  const last = parseDate(to);
  if (more.length > 0 || !first.ok || !last.ok) {
    const calendar = [first, last].some((day) => !day.ok && day.error === 'is no day of the calendar');
    return err(
      calendar && more.length === 0
        ? 'names a day that the calendar does not have'
        : 'is not a date such as 2026-04-01, nor a range such as 2026-04-01..2026-04-14',
    );
  }
  if (last.value < first.value) return err('ends before it begins');
  return ok({ first: first.value, last: last.value });
}
