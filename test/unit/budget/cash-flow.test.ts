import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import type { MoneyEnd } from '../../../src/core/budget/budget-result';
import { budgetOf, day, money, person, rate, type Scene } from './plan-and-schedule';

/** Ana at 1,000 a day: January and February are done, March and April are ahead. */
const scene: Scene = {
  team: [person('ana', { rates: [{ from: null, rate: rate('125/h') }] })],
  tasks: {
    done: { from: '2026-01-05', to: '2026-02-27', hours: { ana: 320 }, status: 'done' },
    ahead: { from: '2026-03-02', to: '2026-04-24', hours: { ana: 320 }, left: 1 },
  },
  today: '2026-03-02',
};

const booked = (...rows: readonly string[]): Scene['ledgers'] => ({
  'l.csv': `date,task,amount\n${rows.join('\n')}\n`,
});

const half = booked('2026-01-30,done,30000', '2026-02-27,done,20000');

function ends(end: MoneyEnd): unknown[] {
  return [end.day === null ? null : printDay(end.day), end.left, end.unknown];
}

describe('cash: what each month ahead needs', () => {
  it('adds up to the forecast, with months without money between', () => {
    const tasks = {
      ...scene.tasks,
      late: { from: '2026-06-29', to: '2026-07-03', hours: { ana: 40 }, left: 1 },
    };
    const { cash, figures } = budgetOf({ ...scene, tasks, ledgers: half });
    assert.deepEqual(
      cash.needs.map(({ month, amount, cumulative }) => [printDay(month), amount, cumulative]),
      [
        ['2026-03-01', 2_200_000, 7_200_000],
        ['2026-04-01', 1_800_000, 9_000_000],
        ['2026-05-01', 0, 9_000_000],
        ['2026-06-01', 200_000, 9_200_000],
        ['2026-07-01', 300_000, 9_500_000],
      ],
    );
    assert.equal(cash.needs.at(-1)!.cumulative, figures.forecast);
  });

  it('needs nothing once all is paid, and by the plan where no ledger says what was', () => {
    const done = budgetOf({ ...scene, tasks: { done: scene.tasks!['done']! }, ledgers: half });
    assert.deepEqual(done.cash.needs, []);
    const { cash } = budgetOf(scene);
    assert.equal(cash.soFar, 4_000_000);
    assert.equal(cash.needs.at(-1)!.cumulative, 8_000_000);
  });
});

describe('cash: burn', () => {
  const burn = (given: Partial<Scene>): unknown[] => {
    const { perMonth, months, from, to, unknown } = budgetOf({ ...scene, ...given }).cash.burn;
    return [perMonth, months, from && printDay(from), to && printDay(to), unknown];
  };

  it('is the mean of the whole months that the ledger reaches', () => {
    assert.deepEqual(burn({ ledgers: half }), [2_500_000, 2, '2026-01-01', '2026-02-01', null]);
    // What was spent in March so far is no whole month.
    const more = booked('2026-01-30,,30000', '2026-02-27,,20000', '2026-03-01,,99000');
    assert.deepEqual(burn({ ledgers: more }), [2_500_000, 2, '2026-01-01', '2026-02-01', null]);
    // Months after the last row are not known, were they over.
    assert.deepEqual(burn({ ledgers: half, today: '2026-05-04' }), [
      2_500_000,
      2,
      '2026-01-01',
      '2026-02-01',
      null,
    ]);
  });

  it('takes three months at the most, those without a row among them', () => {
    const long = booked('2025-10-01,,900', '2025-11-03,,300', '2026-02-02,,30', '2025-12-01,,60');
    assert.deepEqual(burn({ ledgers: long }), [3_000, 3, '2025-12-01', '2026-02-01', null]);
  });

  it('says why there is none', () => {
    assert.deepEqual(burn({}), [null, 0, null, null, 'no-ledger']);
    assert.deepEqual(burn({ ledgers: booked('2026-03-01,,5') }), [null, 0, null, null, 'no-whole-month']);
    assert.deepEqual(burn({ ledgers: { 'l.csv': 'date,amount\n' } }), [
      null,
      0,
      null,
      null,
      'no-whole-month',
    ]);
  });
});

describe('cash: when the money ends', () => {
  it('is the day from which on more is paid than there is', () => {
    const budget = { total: money('70000'), contingency: 0.1, reserve: 0.2 };
    const { cash } = budgetOf({ ...scene, budget, ledgers: half });
    assert.deepEqual(
      cash.limits.map(({ kind, amount, forecast }) => [kind, amount, ...ends(forecast)]),
      [
        // 50,000 are spent: 20 days of 1,000 follow from 2 March on, and the 21st is 30 March.
        ['total', 7_000_000, '2026-03-30', -2_000_000, null],
        ['contingency', 7_700_000, '2026-04-08', -1_300_000, null],
        ['reserve', 9_100_000, null, 100_000, 'lasts'],
      ],
    );
  });

  it('at the pace so far is dearer by 1 ÷ CPI, on the same days', () => {
    const { cash, earned } = budgetOf({ ...scene, budget: { total: money('70000') }, ledgers: half });
    // 40,000 earned for 50,000: the 40,000 that are left cost 50,000, which is 1,250 a day.
    assert.equal(earned.eac, 10_000_000);
    assert.deepEqual(ends(cash.limits[0]!.pace), ['2026-03-24', -3_000_000, null]);
  });

  it('may be past, and is not where corrections brought it back', () => {
    const budget = { total: money('40000') };
    const { cash } = budgetOf({ ...scene, budget, ledgers: half });
    assert.deepEqual(ends(cash.limits[0]!.forecast), ['2026-02-27', -5_000_000, null]);
    const back = booked('2026-01-30,,45000', '2026-02-02,,-45000');
    const corrected = budgetOf({ ...scene, budget, ledgers: back }).cash.limits[0]!;
    assert.deepEqual(ends(corrected.forecast), [null, 0, 'lasts']);
  });

  it('says what is not known', () => {
    assert.deepEqual(budgetOf({ ...scene, ledgers: half }).cash.limits, []);
    const budget = { total: money('70000') };
    const [unbooked] = budgetOf({ ...scene, budget }).cash.limits;
    // By the plan alone: 40,000 up to March, then 30 days.
    assert.deepEqual(ends(unbooked!.forecast), ['2026-04-13', -1_000_000, null]);
    assert.deepEqual(ends(unbooked!.pace), [null, null, 'no-ledger']);
    const tasks = { done: { ...scene.tasks!['done']!, status: 'doing', progress: 0.5, left: 0 } };
    const [stuck] = budgetOf({ ...scene, tasks, budget: { total: money('60000') }, ledgers: half }).cash
      .limits;
    assert.deepEqual(ends(stuck!.pace), [null, -4_000_000, 'nothing-ahead']);
  });

  it('counts in the minor units of the currency', () => {
    for (const [currency, factor] of [
      ['JPY', 1],
      ['KWD', 1000],
    ] as const) {
      const budget = { total: money('70000') };
      const { cash } = budgetOf({ ...scene, currency, budget, ledgers: half });
      assert.deepEqual(ends(cash.limits[0]!.forecast), ['2026-03-30', -20_000 * factor, null]);
      assert.equal(cash.burn.perMonth, 25_000 * factor);
    }
    assert.equal(day('2026-03-30') - day('2026-03-02'), 28);
  });
});
