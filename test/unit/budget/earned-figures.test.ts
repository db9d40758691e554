/** Which figures have no value, and why: docs/money.md tells the same. */
import assert from 'node:assert/strict';
import { earnedFigures, type EarnedSums } from '../../../src/core/budget/earned-figures';
import type { EarnedFigures } from '../../../src/core/budget/budget-result';

const late: EarnedSums = { bac: 1200, pv: 400, ev: 300, spent: 500, forecast: 1500 };

function check(what: string, sums: Partial<EarnedSums>, expected: Partial<EarnedFigures>): void {
  it(what, () => {
    const found = earnedFigures({ ...late, ...sums });
    for (const key of Object.keys(expected) as (keyof EarnedFigures)[]) {
      assert.deepEqual(found[key], expected[key], key);
    }
    // Whatever is null says why, and nothing else does.
    const nulls = Object.entries(found).flatMap(([key, value]) => (value === null ? [key] : []));
    assert.deepEqual(Object.keys(found.unknown).sort(), nulls.sort());
    for (const value of Object.values(found))
      if (typeof value === 'number') assert.ok(Number.isFinite(value));
  });
}

describe('earned value of a sum of money', () => {
  check(
    'has four estimates at completion',
    {},
    { eac: 2000, eacAsPlanned: 1400, eacOnTime: 2500, eacBottomUp: 1500, etc: 1500, vac: -800, unknown: {} },
  );
  check(
    'is whole minor units, ETC and VAC agreeing with EAC',
    { spent: 333 },
    { eac: 1332, etc: 999, vac: -132 },
  );
  check(
    'without a ledger knows nothing that rests on AC',
    { spent: null },
    {
      spi: 0.75,
      cv: null,
      eacAsPlanned: null,
      unknown: Object.fromEntries(
        'ac cv cpi eac eacAsPlanned eacOnTime eacBottomUp etc vac tcpi tcpiEac'
          .split(' ')
          .map((figure) => [figure, 'no-ledger']),
      ),
    },
  );
  check(
    'with nothing spent has no cost index',
    { spent: 0 },
    { cv: 300, cpi: null, eacAsPlanned: 900, tcpi: 0.75, unknown: allOf('nothing-spent') },
  );
  check(
    'with more paid back than spent has no cost index, and still a variance',
    { spent: -50 },
    { cv: 350, cpi: null, eac: null, eacAsPlanned: 850, unknown: allOf('spent-below-zero') },
  );
  check(
    'with nothing earned has an index of 0 and no end',
    { ev: 0 },
    {
      cpi: 0,
      spi: 0,
      eac: null,
      unknown: {
        eac: 'nothing-earned',
        eacOnTime: 'nothing-earned',
        etc: 'nothing-earned',
        vac: 'nothing-earned',
        tcpiEac: 'nothing-earned',
      },
    },
  );
  check(
    'before anything was to be done has no schedule index',
    { pv: 0 },
    {
      sv: 300,
      spi: null,
      eac: 2000,
      unknown: { spi: 'nothing-planned-yet', eacOnTime: 'nothing-planned-yet' },
    },
  );
  check(
    'with the budget spent and work left can no longer end at BAC',
    { spent: 1200 },
    { tcpi: null, tcpiEac: 0.25, unknown: { tcpi: 'budget-spent' } },
  );
  check(
    'of what is finished needs no efficiency any more',
    { pv: 1200, ev: 1200, spent: 1300, forecast: 1300 },
    { eac: 1300, etc: 0, vac: -100, tcpi: null, unknown: { tcpi: 'finished', tcpiEac: 'finished' } },
  );
  check(
    'of work that nobody approved has variances only',
    { bac: 0, pv: 0, ev: 0, spent: 80, forecast: 100 },
    {
      cv: -80,
      sv: 0,
      eacAsPlanned: 80,
      eacBottomUp: 100,
      unknown: { spi: 'nothing-approved', tcpi: 'nothing-approved', ...allOf('nothing-approved') },
    },
  );
});

function allOf(why: 'nothing-spent' | 'spent-below-zero' | 'nothing-approved') {
  return { cpi: why, eac: why, eacOnTime: why, etc: why, vac: why, tcpiEac: why };
}
