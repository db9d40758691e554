import assert from 'node:assert/strict';
import { earnedSchedule } from '../../../src/core/budget/earned-schedule';
import { performance, type Performance, type Status } from '../../../src/core/budget/earned-value';

function checkPerformance(name: string, status: Status, expected: Partial<Performance>): void {
  it(name, () => {
    const actual = performance(status);
    for (const [key, value] of Object.entries(expected)) {
      const found = actual[key as keyof Performance];
      if (value === null || found === null) assert.equal(found, value, key);
      else assert.ok(Math.abs(found - value) < 1e-6, `${key}: ${found} is not ${value}`);
    }
  });
}

describe('earned value', () => {
  checkPerformance(
    'of a project that is late and dear',
    { pv: 400, ev: 300, ac: 500, bac: 1200 },
    {
      cv: -200,
      sv: -100,
      cpi: 0.6,
      spi: 0.75,
      eac: 2000,
      eacAsPlanned: 1400,
      eacOnTime: 2500,
      etc: 1500,
      vac: -800,
      tcpi: 900 / 700,
      tcpiEac: 0.6,
    },
  );
  checkPerformance(
    'before anything is planned, earned or spent',
    { pv: 0, ev: 0, ac: 0, bac: 1200 },
    {
      cv: 0,
      sv: 0,
      cpi: null,
      spi: null,
      eac: null,
      eacAsPlanned: 1200,
      eacOnTime: null,
      etc: null,
      vac: null,
      tcpi: 1,
      tcpiEac: null,
    },
  );
  checkPerformance(
    'of money spent for nothing',
    { pv: 100, ev: 0, ac: 50, bac: 100 },
    {
      cpi: 0,
      spi: 0,
      eac: null,
      eacOnTime: null,
      tcpi: 2,
    },
  );
  checkPerformance(
    'without a ledger',
    { pv: 100, ev: 50, ac: null, bac: 100 },
    {
      cv: null,
      sv: -50,
      cpi: null,
      spi: 0.5,
      eac: null,
      eacAsPlanned: null,
      tcpi: null,
    },
  );
  checkPerformance(
    'of a finished project',
    { pv: 100, ev: 100, ac: 110, bac: 100 },
    {
      eac: 110,
      etc: 0,
      vac: -10,
      tcpi: 0,
      tcpiEac: null,
    },
  );
  checkPerformance('with all of the budget spent', { pv: 100, ev: 90, ac: 100, bac: 100 }, { tcpi: null });
  checkPerformance(
    'with a ledger that is negative',
    { pv: 100, ev: 50, ac: -10, bac: 100 },
    { cpi: -5, eac: -20 },
  );
});

describe('earned schedule', () => {
  const curve = [10, 30, 60, 60, 80, 100, 100];
  const cases: readonly (readonly [name: string, ev: number, es: number])[] = [
    ['nothing', 0, 0],
    ['part of the first period', 5, 0.5],
    ['exactly a period', 30, 2],
    ['between two periods', 45, 2.5],
    ['up to a pause: its beginning', 60, 3],
    ['more than up to a pause: from its end', 70, 4.5],
    ['all: the first period that has it', 100, 6],
    ['more than all', 120, 6],
    ['less than nothing', -5, 0],
  ];
  for (const [name, ev, es] of cases) {
    it(`of ${name}`, () => assert.ok(Math.abs(earnedSchedule(curve, ev, 3, 6).earned - es) < 1e-9));
  }

  it('gives variance, index and the duration to expect', () => {
    assert.deepEqual(earnedSchedule(curve, 45, 5, 6), {
      earned: 2.5,
      variance: -2.5,
      index: 0.5,
      forecastDuration: 12,
    });
    assert.deepEqual(earnedSchedule(curve, 0, 0, 6), {
      earned: 0,
      variance: 0,
      index: null,
      forecastDuration: null,
    });
    assert.equal(earnedSchedule(curve, 0, 2, 6).forecastDuration, null);
    assert.equal(earnedSchedule([], 5, 2, 6).earned, 0);
  });
});
