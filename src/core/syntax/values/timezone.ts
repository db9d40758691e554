/** A time zone by its IANA name, as far as the platform's `Intl` knows it. */
import { err, ok, type Result } from '../../base/result';

export function parseTimezone(text: string): Result<string, string> {
  try {
    // The only question that every platform answers: `supportedValuesOf` leaves out UTC and the old names.
    void new Intl.DateTimeFormat('en', { timeZone: text });
    return ok(text);
  } catch {
    return err('is not a time zone such as Europe/Berlin or UTC');
  }
}
