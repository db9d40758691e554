import assert from 'node:assert/strict';
import { expectedMinutes, minutesOf, workingMinutes } from '../../../src/core/model/durations';
import type { Duration, DurationUnit } from '../../../src/core/model/values';

const of = (amount: number, unit: DurationUnit, elapsed = false): Duration => ({ amount, unit, elapsed });

describe('durations', () => {
  for (const [duration, hoursPerDay, minutes] of [
    [of(90, 'min'), 8, 90],
    [of(1.5, 'h'), 8, 90],
    [of(2, 'd'), 8, 960],
    [of(2, 'd'), 7.5, 900],
    [of(1, 'w'), 8, 2400],
    [of(1, 'mo'), 8, 9600],
    [of(-1, 'd'), 8, -480],
    [of(3, 'd', true), 8, 4320],
    [of(1, 'w', true), 8, 10_080],
    [of(1, 'mo', true), 8, 43_200],
    [of(Infinity, 'd'), 8, 10_000_000_000],
    [of(NaN, 'd'), 8, 0],
  ] as const) {
    it(`${duration.amount}${duration.elapsed ? 'e' : ''}${duration.unit} of ${hoursPerDay} h are ${minutes} min`, () =>
      assert.equal(minutesOf(duration, hoursPerDay), minutes));
  }

  it('count an elapsed week as five working days', () =>
    assert.equal(workingMinutes(of(1, 'w', true), 8), workingMinutes(of(5, 'd'), 8)));

  it('expect PERT (o+4m+p)/6, and a third of the sum for a triangle', () => {
    const estimate = { optimistic: of(3, 'd'), likely: of(5, 'd'), pessimistic: of(13, 'd') };
    assert.equal(expectedMinutes(estimate, 'pert', 8), 6 * 480);
    assert.equal(expectedMinutes(estimate, 'triangular', 8), 7 * 480);
  });
});
