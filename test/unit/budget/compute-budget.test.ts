import assert from 'node:assert/strict';
import { printDay } from '../../../src/core/base/dates';
import type { BudgetRow } from '../../../src/core/budget/budget-result';
import { budgetOf, day, line, money, person, rate, type Scene } from './plan-and-schedule';

/** Ana, 100 an hour: 40 h Monday to Friday of week 1, 80 h in weeks 2 and 3; one licence. */
const scene: Scene = {
  team: [person('ana', { rates: [{ from: null, rate: rate('100/h') }] })],
  tasks: {
    design: { from: '2026-01-05', to: '2026-01-09', hours: { ana: 40 }, status: 'done' },
    build: {
      from: '2026-01-12',
      to: '2026-01-23',
      hours: { ana: 80 },
      left: 0.75,
      status: 'doing',
      progress: 0.25,
      costs: { licence: '1000' },
    },
  },
  today: '2026-01-19',
};

function row(rows: readonly BudgetRow[]): unknown[] {
  return rows.map(({ id, planned, pv, ev, spent, forecast, children }) => [
    id,
    planned,
    pv,
    ev,
    spent,
    forecast,
    ...(children.length > 0 ? [row(children)] : []),
  ]);
}

describe('computing the budget', () => {
  it('plans assigned effort × rates and the costs of tasks, phased along the working days', () => {
    const budget = budgetOf(scene);
    assert.deepEqual(budget.figures, { planned: 1_300_000, spent: null, forecast: 1_300_000 });
    // Week 1 whole, and the first of two weeks of what is left: 4,000 + 4,000 + 500.
    assert.equal(budget.earned.pv, 850_000);
    // 4,000 done, a quarter of 9,000.
    assert.equal(budget.earned.ev, 625_000);
    assert.equal(budget.earned.ac, null);
    assert.deepEqual(row(budget.lines), [
      [
        'people',
        1_200_000,
        800_000,
        600_000,
        null,
        1_200_000,
        [
          ['design', 400_000, 400_000, 400_000, null, 400_000],
          ['build', 800_000, 400_000, 200_000, null, 800_000],
        ],
      ],
      [
        'licence',
        100_000,
        50_000,
        25_000,
        null,
        100_000,
        [['build', 100_000, 50_000, 25_000, null, 100_000]],
      ],
    ]);
  });

  it('forecasts what is spent and the work that remains', () => {
    const budget = budgetOf({
      ...scene,
      ledgers: {
        'l.csv': 'date,task,person,hours,amount\n2026-01-09,design,ana,,4500\n2026-01-16,build,ana,20,\n',
      },
    });
    // 4,500 and 20 h × 100, then three quarters of 9,000.
    assert.deepEqual(budget.figures, { planned: 1_300_000, spent: 650_000, forecast: 650_000 + 675_000 });
    assert.deepEqual(row(budget.phases), [
      ['design', 400_000, 400_000, 400_000, 450_000, 450_000],
      ['build', 900_000, 450_000, 225_000, 200_000, 200_000 + 675_000],
    ]);
    assert.deepEqual(budget.earned.cpi, 625 / 650);
    assert.deepEqual(budget.earned.spi, 625 / 850);
    assert.equal(budget.earned.eac, 1_352_000);
    assert.deepEqual(budget.ledger, {
      named: ['l.csv'],
      rows: 2,
      rowsUsed: 2,
      rowsLater: 0,
      lastDay: day('2026-01-16'),
      problems: [],
      afterFinish: [],
      weeks: [{ person: 'ana', week: day('2026-01-12'), hours: 20, file: 'l.csv', line: 3 }],
    });
  });

  it('forecasts by what remains, and keeps what was planned, when a task takes more than was estimated', () => {
    const hours = (amount: number) => ({ amount, unit: 'h', elapsed: false }) as const;
    const effort = { optimistic: hours(10), likely: hours(10), pessimistic: hours(10) };
    // Half of 10 h is done, and 15 h remain: the schedule has 20 h.
    const build = {
      from: '2026-01-12',
      to: '2026-01-23',
      hours: { ana: 20 },
      left: 0.75,
      status: 'doing',
      progress: 0.5,
    };
    const ledgers = { 'l.csv': 'date,task,amount\n2026-01-12,build,500' };
    for (const task of [
      { ...build, effort },
      { ...build, duration: effort, remaining: hours(15) },
    ]) {
      const budget = budgetOf({ ...scene, tasks: { build: task }, ledgers });
      assert.deepEqual(budget.figures, { planned: 100_000, spent: 50_000, forecast: 200_000 });
      assert.equal(budget.earned.ev, 50_000);
    }
  });

  it('rolls tasks up into their phases, and what a phase costs itself into a row of its own', () => {
    const budget = budgetOf({
      ...scene,
      tasks: {
        phase: { from: '2026-01-05', to: '2026-01-23', costs: { travel: '300' } },
        ...Object.fromEntries(
          Object.entries(scene.tasks!).map(([id, work]) => [id, { ...work, parent: 'phase' }]),
        ),
      },
    });
    const [phase] = budget.phases;
    assert.equal(budget.phases.length, 1);
    assert.equal(phase!.planned, 1_330_000);
    assert.deepEqual(
      phase!.children.map((child) => [child.kind, child.planned]),
      [
        ['task', 400_000],
        ['task', 900_000],
        ['rest', 30_000],
      ],
    );
  });

  it('takes lines for all that is planned, and adds the team where a line says so', () => {
    const lines = [
      line('people', { from: 'team' }),
      line('cloud', { planned: rate('310/month') }),
      line('licences', { planned: rate('800'), accrual: 'start' }),
      line('audit', { planned: rate('90.01'), accrual: 'end' }),
    ];
    const budget = budgetOf({ ...scene, budget: { lines, total: money('15000'), contingency: 0.1 } });
    assert.deepEqual(
      row(budget.lines).map((cells) => (cells as unknown[]).slice(0, 4)),
      [
        ['people', 1_300_000, 850_000, 625_000],
        // 19 of the 31 days of January; 10 of the 15 working days lie before the status date, and get the odd cents.
        ['cloud', 19_000, 12_670, 12_670],
        ['licences', 80_000, 80_000, 80_000],
        ['audit', 9_001, 0, 0],
      ],
    );
    assert.equal(budget.total, 1_500_000);
    assert.equal(budget.contingency, 150_000);
    assert.deepEqual(
      budget.phases.map(({ id, kind }) => [id, kind]),
      [
        ['design', 'task'],
        ['build', 'task'],
        ['cloud', 'line'],
        ['licences', 'line'],
        ['audit', 'line'],
      ],
    );
  });

  it('prices work at the rate in force on its days, and at the role’s where a person has none', () => {
    const budget = budgetOf({
      ...scene,
      rates: { dev: '80/h' },
      team: [
        person('ana', {
          rates: [
            { from: null, rate: rate('100/h') },
            { from: day('2026-01-19'), rate: rate('110/h') },
          ],
        }),
        person('ben', { role: 'dev' }),
      ],
      tasks: { build: { from: '2026-01-12', to: '2026-01-23', hours: { ana: 80, ben: 10 } } },
    });
    assert.deepEqual(
      row(budget.people).map((cells) => (cells as unknown[]).slice(0, 2)),
      [
        ['ana', 840_000],
        ['ben', 80_000],
      ],
    );
  });

  it('spreads a fixed sum over the work of its person', () => {
    const budget = budgetOf({
      ...scene,
      team: [person('ana', { rates: [{ from: null, rate: rate('10000') }] })],
    });
    assert.equal(budget.people[0]!.planned, 1_000_000);
    assert.deepEqual(
      budget.people[0]!.children.map(({ planned }) => planned),
      [333_333, 666_667],
    );
  });

  it('notes work without a rate and amounts in a currency without one', () => {
    const budget = budgetOf({
      ...scene,
      team: [person('ana')],
      tasks: { build: { from: '2026-01-12', hours: { ana: 8 }, costs: { visa: '100 USD' } } },
      budget: { total: money('100 CHF') },
    });
    assert.equal(budget.figures.planned, 0);
    assert.equal(budget.total, null);
    assert.deepEqual(budget.gaps, [
      { kind: 'rate', person: 'ana', task: 'build', address: ['team', 'ana'] },
      { kind: 'currency', currency: 'USD', address: ['task', 'build', 'cost', 'visa'] },
      { kind: 'currency', currency: 'CHF', address: ['budget', 'total'] },
    ]);
  });

  it('converts foreign amounts at the rates of the file, and counts yen without decimals', () => {
    const foreign = budgetOf({
      ...scene,
      team: [],
      tasks: { build: { from: '2026-01-12', costs: { visa: '100.50 USD' } } },
      budget: { currencies: new Map([['USD', 0.92]]) },
    });
    assert.equal(foreign.figures.planned, 9_246);
    const yen = budgetOf({
      ...scene,
      currency: 'JPY',
      team: [],
      tasks: { build: { from: '2026-01-12', costs: { visa: '100.5' } } },
    });
    assert.deepEqual([yen.decimals, yen.figures.planned], [0, 101]);
  });

  it('plans nothing for a dropped task, and counts what was spent on it', () => {
    const budget = budgetOf({
      ...scene,
      tasks: { ...scene.tasks, extra: { from: '2026-01-12', hours: { ana: 8 }, status: 'dropped' } },
      ledgers: { 'l.csv': 'date,task,amount\n2026-01-12,extra,250' },
    });
    assert.equal(budget.figures.planned, 1_300_000);
    assert.deepEqual(row(budget.phases)[2], ['extra', 0, 0, 0, 25_000, 25_000]);
  });

  it('draws a curve that ends at the totals, and meets PV, EV and AC at the status date', () => {
    const budget = budgetOf({
      ...scene,
      ledgers: {
        'l.csv': 'date;task;amount\n2026-01-09;design;4500,00\n2026-01-19;build;2000\n2026-02-01;build;99',
      },
    });
    const { series } = budget;
    assert.deepEqual(
      series.map((point) => printDay(point.day)),
      ['2026-01-04', '2026-01-11', '2026-01-18', '2026-01-19', '2026-01-23'],
    );
    assert.deepEqual(series[3], {
      day: day('2026-01-19'),
      planned: budget.earned.pv,
      earned: budget.earned.ev,
      spent: budget.earned.ac,
      forecast: budget.earned.ac,
    });
    assert.deepEqual(series.at(-1), {
      day: day('2026-01-23'),
      planned: budget.figures.planned,
      earned: null,
      spent: null,
      forecast: budget.figures.forecast,
    });
    assert.deepEqual(series[0], { day: day('2026-01-04'), planned: 0, earned: 0, spent: 0, forecast: null });
    assert.equal(budget.ledger.rowsLater, 1);
    assert.equal(budget.ledger.rowsUsed, 2);
  });

  it('leaves out closed days and absence when it phases work', () => {
    const absent = budgetOf({
      ...scene,
      closed: [{ first: day('2026-01-12'), last: day('2026-01-13') }],
      team: [
        person('ana', {
          rates: [{ from: null, rate: rate('100/h') }],
          away: [{ first: day('2026-01-14'), last: day('2026-01-18') }],
        }),
      ],
      tasks: { build: { from: '2026-01-12', to: '2026-01-23', hours: { ana: 80 } } },
    });
    assert.equal(absent.earned.pv, 0);
    assert.equal(absent.figures.planned, 800_000);
  });

  it('costs a task that could not be scheduled by its estimate', () => {
    const days = (amount: number) => ({ amount, unit: 'd', elapsed: false }) as const;
    const budget = budgetOf({
      ...scene,
      span: ['2026-01-05', '2026-01-09'],
      tasks: {
        loop: { hours: { ana: 0 }, effort: { optimistic: days(3), likely: days(5), pessimistic: days(13) } },
      },
    });
    assert.equal(budget.figures.planned, 6 * 8 * 10_000);
  });

  it('stays within its bounds for a plan to the year 9999', () => {
    const budget = budgetOf({
      ...scene,
      tasks: { long: { from: '2026-01-05', to: '9999-12-31', hours: { ana: 10 } } },
      budget: { lines: [line('cloud', { planned: rate('1/w') }), line('people', { from: 'team' })] },
    });
    assert.ok(budget.series.length < 2000 && budget.months.length < 10_000);
    assert.equal(budget.series.at(-1)!.planned, budget.figures.planned);
  });

  it('has no spent money without a ledger that can be read', () => {
    const budget = budgetOf({ ...scene, ledgers: { 'gone.csv': null } });
    assert.equal(budget.figures.spent, null);
    assert.deepEqual(
      budget.ledger.problems.map(({ kind, file, line }) => [kind, file, line]),
      [['missing-file', 'gone.csv', null]],
    );
  });

  it('computes an empty plan', () => {
    const budget = budgetOf({ today: '2026-01-19', span: ['2026-01-19', '2026-01-19'] });
    assert.deepEqual(budget.figures, { planned: 0, spent: null, forecast: 0 });
    assert.deepEqual([budget.earned.cpi, budget.earned.spi], [null, null]);
  });
});
