/** The port to the tables of public holidays, on days that calendars on paper know. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { printDay } from '../../src/core/base/dates';
import type { HolidayRequest } from '../../src/core/model/public-holidays';
import { knownRegions } from '../../src/node/holidays/known-regions';
import { likelyRegions } from '../../src/node/holidays/likely-regions';
import { lookUpHolidays } from '../../src/node/holidays/look-up-holidays';
import { createHolidayReader } from '../../src/node/holidays/read-holidays';

/** The days of one region in one year, `MM-DD` and with `named` their names. */
function holidaysOf(region: string, year: number): { readonly days: string; readonly names: string } {
  const request: HolidayRequest = { regions: [region], firstYear: year, lastYear: year };
  const { days, names, unknown } = lookUpHolidays(request);
  assert.deepEqual([...unknown.keys()], []);
  const found = days.get(region)!;
  assert.ok(found.every((day) => printDay(day).startsWith(`${year}-`)));
  assert.deepEqual([...names.get(region)!.keys()], found);
  return {
    days: found.map((day) => printDay(day).slice(5)).join(' '),
    names: [...names.get(region)!].map(([day, name]) => `${printDay(day).slice(5)} ${name}`).join('\n'),
  };
}

describe('public holidays', () => {
  const cases: readonly (readonly [what: string, region: string, year: number, days: string])[] = [
    ['of Bavaria', 'DE-BY', 2026, '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
    ['of all Germany are fewer', 'DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    [
      'of the United States, with the Friday for a Saturday',
      'US',
      2026,
      '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25',
    ],
    [
      'of England, with the Monday for a Saturday',
      'GB-ENG',
      2026,
      '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28',
    ],
    [
      'of the United States when New Year is a Saturday: the Friday of the old year is closed too',
      'US',
      2027,
      '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31',
    ],
    [
      'of a territory are no half days',
      'AU-NT',
      2026,
      '01-01 01-26 04-03 04-04 04-05 04-06 04-25 05-04 06-08 08-03 12-25 12-26 12-28',
    ],
    [
      'that last several days close each of them',
      'AM',
      2026,
      '01-01 01-02 01-03 01-04 01-05 01-06 01-28 03-08 04-24 05-01 05-09 05-28 07-05 09-21 12-31',
    ],
    [
      'that follow the sun',
      'JP',
      2026,
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    ],
  ];
  for (const [what, region, year, days] of cases) {
    it(what, () => assert.equal(holidaysOf(region, year).days, days));
  }

  it('have English names where there are any', () =>
    assert.match(holidaysOf('DE-BY', 2026).names, /^06-04 Corpus Christi$/m));

  it('are found under any case, as the plan writes it', () => {
    const { days } = lookUpHolidays({
      regions: ['de-by', 'De-By', 'DE-BY'],
      firstYear: 2026,
      lastYear: 2026,
    });
    assert.deepEqual([...days.keys()], ['de-by', 'De-By', 'DE-BY']);
    assert.equal(new Set([...days.values()].map((found) => found.join())).size, 1);
  });

  it('are in ascending order and of the asked years only', () => {
    const { days } = lookUpHolidays({ regions: ['US', 'AE', 'IN'], firstYear: 2025, lastYear: 2036 });
    for (const found of days.values()) {
      assert.deepEqual(
        found,
        found.toSorted((a, b) => a - b),
      );
      assert.equal(new Set(found).size, found.length);
      assert.match(printDay(found[0]!), /^2025/);
      assert.match(printDay(found.at(-1)!), /^2036/);
    }
  });

  it('of every known region can be looked up, and of every country at both ends of the years asked for', function () {
    this.timeout(60_000);
    const { codes } = knownRegions();
    assert.ok(codes.size > 500);
    const countries = [...codes].filter((code) => !code.includes('-'));
    for (const year of [1900, 2200]) {
      const { days } = lookUpHolidays({ regions: countries, firstYear: year, lastYear: year });
      assert.equal(days.size, countries.length);
    }
    const { days } = lookUpHolidays({ regions: [...codes], firstYear: 2026, lastYear: 2026 });
    assert.equal(days.size, codes.size);
  });
});

describe('regions that nobody knows', () => {
  const known = knownRegions();
  const cases: readonly (readonly [region: string, likely: readonly string[]])[] = [
    ['BAYERN', ['DE-BY']],
    ['DE-BAYERN', ['DE-BY']],
    ['BAYREN', ['DE-BY']],
    ['GERMANY', ['DE']],
    ['FRANCE', ['FR']],
    ['UK', ['GB']],
    ['UK-ENG', ['GB-ENG']],
    ['UK-XYZ', ['GB']],
    ['DE-BV', ['DE-BB', 'DE-BE', 'DE-BW', 'DE-BY', 'DE-MV']],
    ['US-CAL', ['US-AL', 'US-CA']],
    ['GEORGIA', ['GE', 'US-GA']],
    ['XX', []],
    ['', []],
    ['-', []],
    ['CONSTRUCTOR', []],
    ['__PROTO__', []],
    ['DE-__PROTO__', []],
    ['X'.repeat(100_000), []],
  ];
  for (const [region, likely] of cases) {
    it(`${region.slice(0, 20)} → ${likely.join(', ') || 'none'}`, () =>
      assert.deepEqual(likelyRegions(region, known), likely));
  }

  it('have no holidays, and are told apart from those that are not asked for', () => {
    const { days, unknown } = lookUpHolidays({ regions: ['Bayern', 'FR'], firstYear: 2026, lastYear: 2026 });
    assert.deepEqual([[...days.keys()], [...unknown]], [['FR'], [['Bayern', ['DE-BY']]]]);
  });
});

describe('the thread that looks up public holidays', () => {
  const request: HolidayRequest = {
    regions: ['DE-BY', 'JP', 'CL', 'nowhere'],
    firstYear: 2026,
    lastYear: 2050,
  };

  it('answers as the tables themselves do, though its bundle leaves out the history of zones', async () => {
    const answer = await createHolidayReader(resolve('dist/holidays.js'))(request);
    assert.ok(answer.ok);
    assert.deepEqual(answer.value, lookUpHolidays(request));
  });

  it('says in one sentence that it cannot be started', async () => {
    const answer = await createHolidayReader(resolve('dist/nothing.js'))(request);
    assert.ok(!answer.ok);
    assert.match(answer.error, /^Public holidays cannot be looked up: .*without them\.$/s);
    assert.ok(!answer.error.includes('\n'));
  });
});
