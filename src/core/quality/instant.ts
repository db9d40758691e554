/** Instants as reports write them, with a zone; without one nobody can say when it was. */
import { parseDay } from '../base/dates';

const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)$/i;
/** RFC 1123: `Tue, 24 Nov 2026 01:00:00 GMT`. */
const rfc = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC)$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @returns seconds since 1970-01-01T00:00Z; null for anything else */
export function parseInstant(text: string): number | null {
  const found = text.length > 60 ? null : iso.exec(text.trim());
  if (found) {
    const [, day = '', hours, minutes, seconds = '0', zone = ''] = found;
    const at = secondsOf(day, hours, minutes, seconds);
    return at === null ? null : at - offsetOf(zone);
  }
  const [, day, month = '', year, ...time] = (text.length > 60 ? null : rfc.exec(text.trim())) ?? [];
  const at = months.indexOf(month) + 1;
  return at === 0 ? null : secondsOf(`${year}-${String(at).padStart(2, '0')}-${day}`, ...time);
}

function secondsOf(day: string, hours = '0', minutes = '0', seconds = '0'): number | null {
  const days = parseDay(day);
  return days === null ? null : days * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** `+02:00` is two hours ahead of UTC. */
function offsetOf(zone: string): number {
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 3600 + Number(found[3]) * 60);
}
