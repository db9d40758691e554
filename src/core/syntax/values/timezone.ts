/** A time zone by its IANA name, as far as the platform's `Intl` knows it. */
import { err, ok, type Result } from '../../base/result';

export function parseTimezone(text: string): Result<string, string> {
  // The list is quick to ask for, but leaves out UTC and the old names, which only a format of dates knows.
  if (text === 'UTC' || Intl.supportedValuesOf('timeZone').includes(text)) return ok(text);
  try {
    void new Intl.DateTimeFormat('en', { timeZone: text });
    return ok(text);
  } catch {
    return err('is not a time zone such as Europe/Berlin or UTC');
  }
}
