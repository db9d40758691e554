import assert from 'node:assert/strict';
import { seededRandom, type Random } from '../../../src/core/base/random';

const draw = (random: Random, count: number): readonly number[] =>
  Array.from({ length: count }, () => random.next());

/** Pearson's correlation of two lists. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (f: (i: number) => number): number => x.reduce((total, _, i) => total + f(i), 0);
  const product = sum((i) => (x[i]! - mx) * (y[i]! - my));
  return product / Math.sqrt(sum((i) => (x[i]! - mx) ** 2) * sum((i) => (y[i]! - my) ** 2));
}

describe('random numbers', () => {
  it('are the same for the same seed, on every machine', () => {
    const random = seededRandom(1);
    assert.deepEqual(
      [random.below(1000), random.below(1000), random.below(1000), random.next()],
      [62, 316, 313, 0.9294570467831736],
    );
    assert.deepEqual(draw(seededRandom(7), 5), draw(seededRandom(7), 5));
  });

  it('differ for every two seeds, however near', () => {
    const seeds = [0, -0, 1, 2, 3, -1, 0.5, 2 ** 32, 2 ** 53, NaN, Infinity];
    const first = seeds.map((seed) => seededRandom(seed).next());
    assert.equal(new Set(first).size, seeds.length);
  });

  it('fork by label, whatever was drawn before', () => {
    const [fresh, used] = [seededRandom(3), seededRandom(3)];
    draw(used, 10);
    assert.deepEqual(draw(fresh.fork('a'), 3), draw(used.fork('a'), 3));
    const labels = ['', 'a', 'b', 'ab', 'ba', 'aa', '\u0000', 'a\u0000'];
    const forks = labels.map((label) => fresh.fork(label).next());
    assert.equal(new Set([...forks, fresh.fork('a').fork('b').next()]).size, labels.length + 1);
  });

  it('are uniform, and uncorrelated between neighbours, seeds and forks (within 5 standard errors)', () => {
    const count = 40_000;
    const list = draw(seededRandom(1), count);
    const share = Array.from({ length: 10 }, () => 0);
    for (const value of list) share[Math.floor(value * 10)]! += 1 / count;
    const error = 5 * Math.sqrt((0.1 * 0.9) / count);
    for (const one of share) assert.ok(Math.abs(one - 0.1) < error, `${one}`);
    const others = [
      [0, ...list.slice(0, -1)],
      draw(seededRandom(2), count),
      draw(seededRandom(1).fork('a'), count),
    ];
    for (const other of others) assert.ok(Math.abs(correlation(list, other)) < 5 / Math.sqrt(count));
  });

  it('below a bound are integers that reach both ends', () => {
    const random = seededRandom(1);
    const seen = new Set(Array.from({ length: 500 }, () => random.below(6)));
    assert.deepEqual(
      [...seen].sort((a, b) => a - b),
      [0, 1, 2, 3, 4, 5],
    );
    assert.equal(random.below(1), 0);
    assert.ok(random.below(2 ** 31) >= 0);
  });
});
