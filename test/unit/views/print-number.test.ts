import assert from 'node:assert/strict';
import { numberPrinter } from '../../../src/core/views/print-number';
import { seeded } from '../../property/mutate';

describe('printing numbers', () => {
  it('writes English as `Intl` does', () => {
    const random = seeded(7);
    const drawn = Array.from({ length: 400 }, () => random() * 10 ** Math.floor(random() * 17));
    const values = [
      0,
      0.04,
      0.05,
      0.5,
      1.5,
      2.5,
      0.125,
      999.95,
      999.949,
      1e3,
      123456.75,
      1e15,
      1e21,
      ...drawn,
    ];
    for (const language of ['en', 'en-GB', 'en-US', 'en-CA', 'en-IN', 'de', 'fr-CH']) {
      const print = numberPrinter(language);
      for (const [least, most] of [
        [0, 0],
        [0, 1],
        [1, 1],
        [2, 2],
        [4, 4],
      ] as const) {
        const intl = new Intl.NumberFormat(language, {
          minimumFractionDigits: least,
          maximumFractionDigits: most,
        });
        for (const value of values)
          assert.equal(print(value, { least, most }), intl.format(value), `${language} ${value}`);
      }
    }
  });

  it('leaves to `Intl` what is no plain number', () => {
    const print = numberPrinter('en');
    assert.equal(print(Infinity, { least: 0, most: 0 }), '∞');
    assert.equal(print(Number.NaN, { least: 0, most: 0 }), 'NaN');
  });
});
