import assert from 'node:assert/strict';
import { minutesPerDay } from '../../../src/core/base/dates';
import { linkPath } from '../../../src/webviews/timeline/link-path';
import { fitView, minuteAt, moved, positionOf, zoomed } from '../../../src/webviews/timeline/time-view';

const ahead = { from: 100 * minutesPerDay, to: 200 * minutesPerDay };

describe('what of time is seen', () => {
  const view = fitView(ahead, 1000);

  it('is what lies ahead, with room on both sides', () => {
    assert.equal(Math.round(positionOf(view, ahead.from)), 120);
    assert.equal(Math.round(positionOf(view, ahead.to)), 920);
  });

  it('grows and shrinks around the pointer', () => {
    const under = minuteAt(view, 300);
    for (const steps of [3, -2]) {
      const next = zoomed(view, steps, 300);
      assert.equal(Math.round(positionOf(next, under)), 300);
      assert.equal(next.pixelsPerDay > view.pixelsPerDay, steps > 0);
    }
    assert.equal(zoomed(view, 1000, 0).pixelsPerDay, 60);
  });

  it('never leaves the plan out of sight', () => {
    for (const pixels of [-1e9, 1e9]) {
      const { from } = moved(view, pixels, ahead);
      assert.ok(
        positionOf({ ...view, from }, ahead.from) < 1000 && positionOf({ ...view, from }, ahead.to) > 0,
      );
    }
  });
});

describe('the way of a link', () => {
  const from = { start: 0, finish: 50, y: 11 };
  const cases = [
    ['FS', { start: 80, finish: 99, y: 55 }, 'M50 11L55 11L55 55L80 55'],
    ['FS', { start: 50, finish: 99, y: 55 }, 'M50 11L55 11L55 50'],
    ['FS', { start: 20, finish: 30, y: 55 }, 'M50 11L55 11L55 44L15 44L15 55L20 55'],
    ['SS', { start: 20, finish: 30, y: 55 }, 'M0 11L-5 11L-5 55L20 55'],
    ['FF', { start: 20, finish: 30, y: 55 }, 'M50 11L55 11L55 55L30 55'],
    ['SF', { start: -40, finish: -20, y: 0 }, 'M0 11L-5 11L-5 0L-20 0'],
  ] as const;
  for (const [type, to, path] of cases) {
    it(`of type ${type} to ${to.start} is ${path}`, () => assert.equal(linkPath(type, from, to, 22), path));
  }
});
