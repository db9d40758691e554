import assert from 'node:assert/strict';
import { level } from '../../../../src/core/schedule/levelling/level';
import { faults, problem, steady } from './support';

describe('levelling: how it ends', () => {
  // Three at a time of 1..12 in every mix, no obvious bound: the search goes on until it is told to end.
  const hard = problem(
    [steady(10), steady(10)],
    Array.from({ length: 24 }, (_, i) => [1 + ((i * 7) % 9), 2 + ((i * 5) % 5), 6 - ((i * 3) % 5)]),
    Array.from({ length: 18 }, (_, i) => [i, i + 3 + (i % 4)] as const),
  );

  it('generates as many schedules as it may, and not one more', () => {
    for (const schedules of [1, 2, 3, 10, 57, 500]) {
      const result = level(hard, { schedules, seed: 1 });
      assert.ok(result.kind === 'levelled');
      assert.deepEqual(faults(hard, result), []);
      assert.equal(result.endedBy, 'schedules');
      assert.equal(result.schedules, schedules);
    }
  });

  it('generates one schedule where it may generate none, or an amount that is no number', () => {
    for (const schedules of [0, -1, NaN]) {
      const result = level(hard, { schedules, seed: 1 });
      assert.ok(result.kind === 'levelled' && result.schedules === 1);
      assert.deepEqual(faults(hard, result), []);
    }
  });

  it('ends at once where the lower bound is reached', () => {
    const result = level(
      problem(
        [steady(2)],
        [
          [2, 1],
          [3, 1],
        ],
      ),
      { schedules: 1000, seed: 1 },
    );
    assert.ok(result.kind === 'levelled');
    assert.deepEqual(
      [result.endedBy, result.finish, result.lowerBound, result.schedules],
      ['proven', 3, 3, 1],
    );
  });

  it('stops when told to, with a schedule, and says that another time may give another', () => {
    let asked = 0;
    const result = level(hard, { schedules: Infinity, seed: 1, shouldStop: () => ++asked > 40 });
    assert.ok(result.kind === 'levelled');
    assert.deepEqual([result.endedBy, result.reproducible], ['stopped', false]);
    assert.deepEqual(faults(hard, result), []);
  });

  it('begins another population where one is stuck short of the optimum', () => {
    // A population that may go on without end stays at 21 with most seeds, however many schedules it has.
    const tricky = problem(
      [steady(6), steady(5)],
      [
        [4, 4, 2],
        [2, 3, 1],
        [2, 3, 2],
        [5, 1, 3],
        [4, 1, 1],
        [2, 4, 1],
        [6, 1, 3],
        [4, 3, 4],
        [4, 3, 2],
        [1, 4, 0],
        [2, 2, 2],
        [5, 0, 3],
      ],
      [
        [0, 1],
        [0, 3],
        [0, 4],
        [1, 5],
        [3, 7],
        [6, 8],
        [9, 10],
        [5, 10],
        [9, 11],
      ],
    );
    for (let seed = 1; seed <= 10; seed++) {
      const result = level(tricky, { schedules: 20_000, seed });
      assert.ok(result.kind === 'levelled');
      assert.deepEqual([result.finish, result.endedBy], [20, 'proven'], `seed ${seed}`);
    }
  });

  it('tells each better finish, and ends with the last one', () => {
    const told: number[] = [];
    const result = level(hard, { schedules: 500, seed: 1, onProgress: ({ finish }) => told.push(finish) });
    assert.ok(result.kind === 'levelled' && told.length > 1);
    assert.deepEqual(
      told,
      [...new Set(told)].sort((a, b) => b - a),
    );
    assert.equal(told.at(-1), result.finish);
  });
});
