import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spread } from '../../../../src/webviews/trend/spread';

describe('labels moved apart', () => {
  const check = (wanted: readonly number[], expected: readonly number[]): void =>
    assert.deepEqual(spread(wanted, 10, 0, 100), expected);

  it('stay where there is room', () => check([50, 20, 80], [50, 20, 80]));
  it('make room for each other, in their order', () => check([50, 48, 52], [58, 48, 68]));
  it('stay within the bounds', () => check([100, 99, 98], [100, 90, 80]));
  it('begin at the first height', () => check([-5, -4], [0, 10]));

  it('never stand on each other where all have room', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 10 });
    fc.assert(
      fc.property(heights, (wanted) => {
        const placed = spread(wanted, 10, 0, 100).toSorted((a, b) => a - b);
        for (const [i, at] of placed.entries()) {
          assert.ok(at >= 0 && at <= 100);
          if (i > 0) assert.ok(at - placed[i - 1]! >= 10);
        }
      }),
      { numRuns: 300 },
    );
  });
});
