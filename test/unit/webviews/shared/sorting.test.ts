import assert from 'node:assert/strict';
import { nextSorting, sorted, type Sorting } from '../../../../src/webviews/shared/sorting';

describe('sorting a table', () => {
  it('goes one way, the other, and back to the order of the model', () => {
    const down: Sorting = { column: 'cpi', descending: true };
    const up: Sorting = { column: 'cpi', descending: false };
    assert.deepEqual(nextSorting(null, 'cpi', 'down'), down);
    assert.deepEqual(nextSorting(down, 'cpi', 'down'), up);
    assert.equal(nextSorting(up, 'cpi', 'down'), null);
    assert.deepEqual(nextSorting(down, 'item', 'up'), { column: 'item', descending: false });
  });

  it('sorts numbers by value, names as people do, and keeps equals in their order', () => {
    assert.deepEqual(
      sorted([10, 9, null, 100], true, (value) => value),
      [100, 10, 9, null],
    );
    assert.deepEqual(
      sorted(['Task 10', 'task 9', 'Ähre'], false, (name) => name),
      ['Ähre', 'task 9', 'Task 10'],
    );
    const pairs = [1, 2, 3].map((at) => ({ at, same: 0 }));
    assert.deepEqual(
      sorted(pairs, true, ({ same }) => same).map(({ at }) => at),
      [1, 2, 3],
    );
  });
});
