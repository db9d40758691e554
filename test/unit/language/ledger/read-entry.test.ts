import assert from 'node:assert/strict';
import { readHours, readMoney } from '../../../../src/core/language/ledger/read-entry';

describe('figures that a person types', () => {
  for (const [text, hours] of [
    ['7.5', '7.5'],
    ['7,5', '7.5'],
    ['7:30', '7.5'],
    ['0:20', '0.33'],
    [' 8 h ', '8'],
    ['8H', '8'],
    ['0', null],
    ['-2', null],
    ['1e3', null],
    ['7.5.1', null],
    ['7:60', null],
    ['eight', null],
    ['', null],
  ] as const) {
    it(`hours «${text}» are ${hours ?? 'refused'}`, () => assert.equal(readHours(text), hours));
  }

  for (const [text, amount, currency] of [
    ['412.80', '412.80', null],
    ['412,80', '412.80', null],
    ['1.412,80 €', '1412.80', 'EUR'],
    ['1,412.80 USD', '1412.80', 'USD'],
    ['-40', '-40', null],
    ['(12.00)', '-12.00', null],
    ['1,000', '1000', null],
    ['0', null, null],
    ['', null, null],
    ['forty', null, null],
  ] as const) {
    it(`an amount «${text}» is ${amount ?? 'refused'}`, () =>
      assert.deepEqual(readMoney(text), amount === null ? null : { amount, currency }));
  }
});
