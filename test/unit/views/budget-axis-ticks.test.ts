import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import { amountTicks, monthStep, periodStarts } from '../../../src/core/views/axis-ticks';
import { day } from '../budget/plan-and-schedule';

describe('ticks of axes', () => {
  const amounts: readonly (readonly [top: number, expected: readonly number[]])[] = [
    [275, [0, 50, 100, 150, 200, 250, 300]],
    [300, [0, 50, 100, 150, 200, 250, 300]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, [0, 1]],
    [-5, [0, 1]],
    [NaN, [0, 1]],
    [Infinity, [0, 1]],
  ];
  for (const [top, expected] of amounts) {
    it(`go up to ${top} in round steps`, () => {
      assert.deepEqual(
        amountTicks(top, 6).map((tick) => Math.round(tick * 1e9) / 1e9),
        expected,
      );
    });
  }

  const spans: readonly (readonly [first: string, last: string, step: number, starts: readonly string[]])[] =
    [
      ['2026-01-05', '2026-03-02', 1, ['2026-01-01', '2026-02-01', '2026-03-01']],
      [
        '2025-11-20',
        '2027-06-30',
        3,
        ['2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01'],
      ],
      [
        '2026-02-01',
        '2030-01-01',
        12,
        ['2026-01-01', '2027-01-01', '2028-01-01', '2029-01-01', '2030-01-01'],
      ],
    ];
  for (const [first, last, step, starts] of spans) {
    it(`mark periods from ${first} to ${last}`, () => {
      assert.equal(monthStep(day(first), day(last), 12), step);
      assert.deepEqual(periodStarts(day(first), day(last), step).map(printDay), starts);
    });
  }

  it('stay few over eight thousand years', () => {
    const [first, last] = [day('2026-01-01'), day('9999-12-31')];
    assert.ok(periodStarts(first, last, monthStep(first, last, 12)).length <= 13);
  });
});
