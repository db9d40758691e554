import assert from 'node:assert/strict';
import { apart } from '../../../src/core/views/apart';

function checkPlaces(name: string, marks: readonly number[], expected: readonly number[]): void {
  it(name, () => assert.deepEqual(apart(marks, 10, 100), expected));
}

describe('labels that stand apart', () => {
  checkPlaces('stay at their marks where there is room', [50, 10], [50, 10]);
  checkPlaces('are pushed down in their order', [12, 10, 11], [30, 10, 20]);
  checkPlaces('are pushed up from the edge', [98, 99, 20], [90, 100, 20]);
  checkPlaces('one by itself', [7], [7]);
  checkPlaces('none', [], []);
});
