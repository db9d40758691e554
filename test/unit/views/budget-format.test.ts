import assert from 'node:assert/strict';
import { dayOf, startOfDay } from '../../../src/core/base/dates';
import { createFormat, moneyScale } from '../../../src/core/views/format';

const options = {
  locale: 'en',
  currency: 'EUR',
  decimals: 2,
  statusDay: dayOf(2026, 5, 4),
  hoursPerDay: 8,
};
const english = createFormat(options);

/** Compares with spaces that do not break shown as plain ones. */
function checkText(actual: string, expected: string): void {
  assert.equal(actual.replaceAll(/[\u00A0\u202F\u2009]/g, ' '), expected);
}

describe('numbers and dates in views', () => {
  const cases: readonly (readonly [name: string, actual: string, expected: string])[] = [
    ['a day', english.day(dayOf(2026, 7, 9)), '9 Jul'],
    ['a day of another year', english.day(dayOf(2027, 7, 9)), '9 Jul 2027'],
    ['a day in prose', english.longDay(dayOf(2026, 7, 9)), '9 July'],
    ['a day in a scope line', english.fullDay(dayOf(2026, 5, 4)), '4 May 2026'],
    ['the day of a minute', english.date(startOfDay(dayOf(2026, 7, 9)) + 600), '9 Jul'],
    ['a range', english.dayRange(dayOf(2026, 5, 26), dayOf(2026, 5, 29)), '26–29 May'],
    ['a month', english.month(dayOf(2026, 3, 1)), 'Mar'],
    ...['en', 'en-US', 'en-GB', 'en-AU'].flatMap((locale): (readonly [string, string, string])[] => {
      const format = createFormat({ ...options, locale });
      const [september, october] = [dayOf(2026, 9, 24), dayOf(2026, 10, 2)];
      return [
        [`a day of September in ${locale}`, format.day(september), '24 Sep'],
        [`a whole day of September in ${locale}`, format.fullDay(september), '24 Sep 2026'],
        [
          `a range that begins in September in ${locale}`,
          format.dayRange(september, october),
          '24 Sep – 2 Oct',
        ],
        [`the month of September in ${locale}`, format.month(september), 'Sep'],
        [`September in prose in ${locale}`, format.longDay(september), '24 September'],
      ];
    }),
    ['money', english.money(26_067_712), '260.7k'],
    ['money that rounds to a whole', english.money(25_000_000), '250.0k'],
    ['money in prose', english.roundMoney(25_000_000), '250k'],
    ['small money', english.money(85_000), '850'],
    ['great money', english.money(1_234_000_000), '12.3M'],
    ['money on a given scale', english.money(85_000, 1_000), '0.9k'],
    ['negative money', english.money(-1_067_712), '−10.7k'],
    ['money below what is printed', english.money(-12, 1_000), '0.0k'],
    ['unknown money', english.money(null), '—'],
    ['signed money', english.signedMoney(120_000), '+1.2k'],
    ['money in a formula', english.exactMoney(26_067_712), '260,677 €'],
    ['money of a consequence', english.consequence(120_000), '+1,200 €'],
    ['an index', english.index(0.959), '0.96'],
    ['no index', english.index(null), '—'],
    ['a share', english.share(0.408), '41 %'],
    ['a finer share', english.percent(-0.0431), '−4.3 %'],
    ['a number in a formula', english.number(250_000), '250,000'],
    ['an index in a formula', english.decimals(0.959, 4), '0.9590'],
    ['hardly any odds', english.odds(0.0001), '< 1 %'],
    ['nearly certain odds', english.odds(0.9999), '> 99 %'],
    ['working days', english.workingTime(3 * 480), '3 d'],
    ['working hours', english.workingTime(240), '4 h'],
    ['a slip', english.slip(9 * 480), '+9 d'],
    ['a gain', english.slip(-960), '−2 d'],
    ['no slip', english.slip(0), '0 d'],
    ['German money', createFormat({ ...options, locale: 'de' }).exactMoney(26_067_712), '260.677 €'],
    ['a German day', createFormat({ ...options, locale: 'de' }).day(dayOf(2026, 7, 9)), '9. Juli'],
    [
      'yen have no decimals',
      createFormat({ ...options, currency: 'JPY', decimals: 0 }).exactMoney(1200),
      '1,200 ¥',
    ],
    ['a locale that is none', createFormat({ ...options, locale: 'x-!' }).exactMoney(100), '1 €'],
    ['a currency that is none', createFormat({ ...options, currency: 'points' }).exactMoney(100), '1 points'],
  ];
  for (const [name, actual, expected] of cases) it(name, () => checkText(actual, expected));

  it('chooses the scale by the largest amount', () => {
    assert.equal(moneyScale([100, -90_000], 2), 1);
    assert.equal(moneyScale([100, -100_000], 2), 1_000);
    assert.equal(moneyScale([1_000_000_000], 2), 1_000_000);
  });
});
