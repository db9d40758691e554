import assert from 'node:assert/strict';
import { stage, type Stages } from '../../../src/core/analysis/stage';

/** Runs one stage twice and says whether it computed again and whether its result is the same object. */
function checkTwice<T>(first: T, second: T, compute: (input: T) => unknown): { runs: number; same: boolean } {
  let runs = 0;
  const counted = (input: T): unknown => {
    runs++;
    return compute(input);
  };
  const one: Stages = new Map();
  const before = stage(new Map(), one, 'key', [first], counted);
  const after = stage(one, new Map(), 'key', [second], counted);
  return { runs, same: before === after };
}

describe('stage', () => {
  it('does not compute again for equal inputs', () => {
    const result = checkTwice({ days: [1, 2] }, { days: [1, 2] }, (input) => ({ sum: input.days.length }));
    assert.deepEqual(result, { runs: 1, same: true });
  });

  it('keeps the old object when a new input gives an equal result', () => {
    const result = checkTwice({ title: 'a', days: 3 }, { title: 'b', days: 3 }, ({ days }) => ({ days }));
    assert.deepEqual(result, { runs: 2, same: true });
  });

  it('gives a new object when the result differs', () => {
    const result = checkTwice({ days: 3 }, { days: 4 }, ({ days }) => ({ days }));
    assert.deepEqual(result, { runs: 2, same: false });
  });

  it('remembers across a snapshot in between that did not change', () => {
    const first: Stages = new Map();
    const second: Stages = new Map();
    const a = stage(new Map(), first, 'key', [[1]], (x) => [...x]);
    const b = stage(first, second, 'key', [[1]], (x) => [...x]);
    const c = stage(second, new Map(), 'key', [[1]], (x) => [...x]);
    assert.equal(a, b);
    assert.equal(b, c);
  });

  it('tells stages apart by key', () => {
    const stages: Stages = new Map();
    const first = stage(new Map(), stages, 'one', [1], (n) => `one ${n}`);
    const second = stage(stages, new Map(), 'two', [1], (n) => `two ${n}`);
    assert.deepEqual([first, second], ['one 1', 'two 1']);
  });
});
