/**
 * The public holidays of regions in given years, from the tables of `date-holidays`. Only whole days count: nobody works
 * on them, whereas on a day that is a holiday from 19:00 everybody does. Holidays of schools and banks, optional ones
 * and days that are only observed are worked. Loaded in a thread of its own (`read-holidays.ts`), never by the editor.
 */
import Holidays from 'date-holidays';
import { parseDay, type Day } from '../../core/base/dates';
import type { HolidayRequest, PublicHolidays } from '../../core/model/public-holidays';
import { knownRegions, type KnownRegions } from './known-regions';
import { likelyRegions } from './likely-regions';

const millisecondsPerDay = 86_400_000;
/** The whole day, in what the tables call the local time of the region. */
const wholeDay = /^(\d{4}-\d\d-\d\d) 00:00:00/;

export function lookUpHolidays({ regions, firstYear, lastYear }: HolidayRequest): PublicHolidays {
  const known: KnownRegions = knownRegions();
  const days = new Map<string, readonly Day[]>();
  const names = new Map<string, ReadonlyMap<Day, string>>();
  const unknown = new Map<string, readonly string[]>();
  const byCode = new Map<string, ReadonlyMap<Day, string>>();
  for (const region of regions) {
    const code = region.trim().toUpperCase();
    if (known.codes.has(code)) {
      const found = byCode.get(code) ?? holidaysOf(code, firstYear, lastYear);
      byCode.set(code, found);
      days.set(region, [...found.keys()]);
      names.set(region, found);
    } else {
      unknown.set(region, likelyRegions(code, known));
    }
  }
  return { days, names, unknown };
}

/** Days and their names, in ascending order. */
function holidaysOf(code: string, firstYear: number, lastYear: number): ReadonlyMap<Day, string> {
  const [country = '', state = '', region = ''] = code.split('-');
  // The zone bears on no date, and what the library reads from the machine's own would differ between machines.
  const table = new Holidays(country, state, region, { timezone: 'UTC' });
  const found = new Map<Day, string>();
  // A year beyond both ends, since a holiday of several days may reach over New Year, and a substitute too.
  for (let year = firstYear - 1; year <= lastYear + 1; year++) {
    for (const { date, start, end, name, type } of table.getHolidays(year, 'en')) {
      const first = type === 'public' ? parseDay(wholeDay.exec(date)?.[1] ?? '') : null;
      if (first === null) continue;
      const length = Math.round((end.getTime() - start.getTime()) / millisecondsPerDay);
      for (let day = first; day < first + length; day++) if (!found.has(day)) found.set(day, name);
    }
  }
  const [from, to] = [parseDay(`${firstYear}-01-01`), parseDay(`${lastYear}-12-31`)];
  return new Map(
    [...found]
      .filter(([day]) => from !== null && to !== null && day >= from && day <= to)
      .toSorted(([a], [b]) => a - b),
  );
}
