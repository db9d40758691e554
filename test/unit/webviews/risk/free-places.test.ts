/** Labels that move by lines until none covers another. */
import assert from 'node:assert/strict';
import { freePlaces, type Label } from '../../../../src/webviews/risk/free-places';

const at = (x: number, y: number, anchor: Label['anchor'] = 'start'): Label => ({
  text: '21 % by 30 Sep',
  x,
  y,
  anchor,
});

describe('places of labels', () => {
  it('are their own where nothing stands', () =>
    assert.deepEqual(freePlaces([at(0, 50), at(200, 50), at(0, 90)], 0, 100), [50, 50, 90]));

  it('are the nearest free ones, upwards first', () =>
    assert.deepEqual(freePlaces([at(0, 50), at(40, 50), at(20, 52)], 0, 100), [50, 36, 66]));

  it('reach to the left of what ends there', () =>
    assert.deepEqual(freePlaces([at(0, 50), at(120, 50, 'end')], 0, 100), [50, 36]));

  it('never leave the drawing, and stay where there is no room', () => {
    assert.deepEqual(freePlaces([at(0, 10), at(0, 10)], 8, 100), [10, 24]);
    assert.deepEqual(freePlaces([at(0, 10), at(0, 10)], 8, 12), [10, 10]);
  });
});
