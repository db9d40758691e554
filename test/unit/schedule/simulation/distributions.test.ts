import assert from 'node:assert/strict';
import {
  exp,
  log,
  normalDensity,
  normalProbability,
  normalQuantile,
} from '../../../../src/core/schedule/simulation/exact-math';
import { lowerSpread, ticksOf } from '../../../../src/core/schedule/simulation/spread';
import {
  cells,
  normalCell,
  parameterSteps,
  unitTables,
  type Family,
} from '../../../../src/core/schedule/simulation/unit-tables';
import type { Estimate } from '../../../../src/core/model/values';

const tables = unitTables();

function near(found: number, expected: number, error: number, what: string): void {
  assert.ok(Math.abs(found - expected) <= error, `${what}: ${found}, expected ${expected} ± ${error}`);
}

function moments(values: ArrayLike<number>): { readonly mean: number; readonly variance: number } {
  const list = Array.from(values);
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return { mean, variance: list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length };
}

describe('simulation: arithmetic that is the same on every machine', () => {
  it('agrees with the exponential and the logarithm', () => {
    for (let x = -740; x <= 709; x += 0.37)
      near(exp(x) / Math.exp(x), 1, x < -700 ? 1e-3 : 1e-14, `exp ${x}`);
    for (let x = 1e-300; x < 1e300; x *= 1.7) near(log(x), Math.log(x), 1e-13, `log ${x}`);
    assert.deepEqual([exp(0), exp(-1000), exp(1000), log(1)], [1, 0, Infinity, 0]);
  });

  // Abramowitz and Stegun, table 26.1.
  for (const [z, probability, density] of [
    [0, 0.5, 0.3989422804014327],
    [1, 0.8413447460685429, 0.24197072451914337],
    [2, 0.9772498680518208, 0.05399096651318806],
    [-3, 0.0013498980316301, 0.0044318484119380075],
    [5, 0.9999997133484281, 0.0000014867195147343],
  ] as const) {
    it(`has the normal distribution at ${z}`, () => {
      near(normalProbability(z), probability, 1e-14, 'probability');
      near(normalDensity(z), density, 1e-15, 'density');
      near(normalQuantile(probability, 0), z, 1e-8, 'quantile');
    });
  }
});

describe('simulation: distributions', () => {
  const exact: Readonly<Record<Family, (c: number) => { readonly mean: number; readonly variance: number }>> =
    {
      pert: (c) => {
        const mean = (1 + 4 * c) / 6;
        return { mean, variance: (mean * (1 - mean)) / 7 };
      },
      triangular: (c) => ({ mean: (1 + c) / 3, variance: (1 - c + c * c) / 18 }),
      lognormal: (c) => ({ mean: 1, variance: c * c }),
    };
  for (const family of ['pert', 'triangular', 'lognormal'] as const) {
    it(`${family} tables have the mean and the variance of the closed form`, () => {
      for (let step = 0; step <= parameterSteps; step++) {
        const expected = exact[family](step / parameterSteps);
        const found = moments(tables.table(family, step));
        near(found.mean, expected.mean, 2e-6, `${step} mean`);
        // The last cell of a long tail hides some of it.
        const lost = family === 'lognormal' ? 0.005 : 2e-5;
        near(found.variance, expected.variance, lost * expected.variance + 1e-12, `${step} variance`);
      }
    });

    it(`${family} tables ascend`, () => {
      for (const step of [0, 1, 20, 63, 64]) {
        const table = tables.table(family, step);
        // A distribution without spread is constant, to the last bits.
        for (let k = 1; k < cells; k++) assert.ok(table[k]! >= table[k - 1]! - 1e-11, `${step} ${k}`);
      }
    });
  }

  it('a triangle is the inverse of its distribution function', () => {
    const table = tables.table('triangular', 16);
    const inverse = (u: number): number => (u < 0.25 ? Math.sqrt(u * 0.25) : 1 - Math.sqrt((1 - u) * 0.75));
    for (let k = 8; k < cells - 8; k++) near(table[k]!, inverse((k + 0.5) / cells), 1e-5, `${k}`);
  });

  it('normal scores have mean 0 and variance 1, and find their cell again', () => {
    const normal = tables.normal();
    const { mean, variance } = moments(normal);
    near(mean, 0, 1e-12, 'mean');
    near(variance, 1, 1e-12, 'variance');
    const cellOf = tables.normalCells();
    for (let k = 1; k < cells - 1; k++) near(cellOf[normalCell(normal[k]!)]!, k, 1, `${k}`);
    assert.deepEqual([cellOf[normalCell(-9)], cellOf[normalCell(9)]], [0, cells - 1]);
  });
});

describe('simulation: the spread of an estimate', () => {
  const estimate = (o: number, m: number, p: number): Estimate => {
    const [optimistic, likely, pessimistic] = [o, m, p].map((amount) => ({
      amount,
      unit: 'd' as const,
      elapsed: false,
    })) as [Estimate['likely'], Estimate['likely'], Estimate['likely']];
    return { optimistic, likely, pessimistic };
  };

  for (const [kind, o, m, p, mean, variance] of [
    // (o + 4m + p)/6 and (mean − o)(p − mean)/7
    ['pert', 3, 5, 9, 32 / 6, ((32 / 6 - 3) * (9 - 32 / 6)) / 7],
    ['pert', 1, 1, 7, 2, (1 * 5) / 7],
    // (o + m + p)/3 and (o² + m² + p² − om − op − mp)/18
    ['triangular', 3, 5, 9, 17 / 3, (9 + 25 + 81 - 15 - 27 - 45) / 18],
    // (o + 4m + p)/6 and ((p − o)/6)²
    ['lognormal', 3, 5, 9, 32 / 6, 1],
  ] as const) {
    it(`${kind} ${o}/${m}/${p} has the moments of its closed form`, () => {
      const spread = lowerSpread(estimate(o, m, p), kind, 8, mean * 480, tables)!;
      const found = moments(Array.from({ length: cells }, (_, k) => ticksOf(spread, k)));
      near(found.mean / 480, mean, 1e-4, 'mean');
      near(found.variance / 480 ** 2, variance, 3e-4 * variance, 'variance');
    });
  }

  it('of what remains is in proportion to the whole', () => {
    const whole = lowerSpread(estimate(3, 5, 9), 'pert', 8, 2560, tables)!;
    const half = lowerSpread(estimate(3, 5, 9), 'pert', 8, 1280, tables)!;
    for (const k of [0, 100, 2000, 4095]) near(ticksOf(half, k), ticksOf(whole, k) / 2, 1, `${k}`);
  });

  for (const [o, m, p] of [
    [5, 5, 5],
    [9, 5, 3],
    [3, 10, 9],
    [0, 0, 0],
  ] as const) {
    it(`there is none of ${o}/${m}/${p}`, () => {
      assert.equal(lowerSpread(estimate(o, m, p), 'pert', 8, 2400, tables), null);
    });
  }
});
