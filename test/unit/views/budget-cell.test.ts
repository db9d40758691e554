import assert from 'node:assert/strict';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { inEnglish } from '../../../src/core/base/translate';
import type { BudgetRow } from '../../../src/core/budget/budget-result';
import { parseLedgers } from '../../../src/core/budget/parse-ledgers';
import { sceneOf } from '../../../src/core/views/budget-scenarios';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { cellFormula, type CellPlace } from '../../../src/core/views/budget-cell';
import { rowId } from '../../../src/core/views/budget-rows';
import { createFormat } from '../../../src/core/views/format';
import {
  budgetOf,
  day,
  line,
  money,
  person,
  planOf,
  rate,
  scheduleOf,
  type Scene,
} from '../budget/plan-and-schedule';

const ledger = `date,task,person,line,amount
2026-01-30,design,ana,,15000
2026-02-27,build,ana,,9000.40
2026-02-28,build,ben,,-200
2026-02-28,phase,,,12
2026-02-28,gone,,,7
2026-02-28,,,cloud,300
2026-02-28,,ben,,40
2026-02-28,,,,1
`;

const scene: Scene = {
  team: [
    person('ana', { name: 'Ana Ruiz', rates: [{ from: null, rate: rate('100/h') }] }),
    person('ben', { name: 'Ben', rates: [{ from: null, rate: rate('80/h') }] }),
  ],
  tasks: {
    phase: { from: '2026-01-05', to: '2026-03-27', costs: { licences: '500' } },
    design: { parent: 'phase', from: '2026-01-05', to: '2026-01-30', hours: { ana: 160 }, status: 'done' },
    build: {
      parent: 'phase',
      from: '2026-02-02',
      to: '2026-03-27',
      hours: { ana: 320, ben: 10 },
      costs: { audit: '1200' },
      left: 0.75,
      status: 'doing',
      progress: 0.25,
    },
  },
  budget: {
    total: money('60000'),
    lines: [line('people', { from: 'team' }), line('cloud', { planned: rate('200/month') })],
  },
  ledgers: { 'finance/ledger.csv': ledger },
  today: '2026-03-02',
};

function snapshotOf(given: Scene): Snapshot {
  const plan = { ...emptyPlan, ...planOf(given) };
  const ledgers = Object.entries(given.ledgers ?? {}).map(([path, text]) => ({ path, text }));
  const facts = {
    plan,
    budget: budgetOf(given),
    schedule: scheduleOf(given),
    statusDay: day(given.today),
    baseline: null,
    inputs: { ledgers, holidays: noHolidays },
    ledgers: parseLedgers(plan.budget, ledgers),
  };
  return facts as unknown as Snapshot;
}

const snapshot = snapshotOf(scene);
const format = createFormat({
  locale: 'en',
  currency: 'EUR',
  decimals: 2,
  statusDay: snapshot.statusDay,
  hoursPerDay: 8,
});

function ask(place: CellPlace, given = snapshot): ReturnType<typeof cellFormula> {
  return cellFormula(sceneOf(given, null, null), place, format, inEnglish);
}

function say(breakdown: string, row: string, column: string, given = snapshot): string {
  const { terms, result, inputs } = ask({ breakdown, row, column }, given)!.formula;
  return [
    terms + result,
    ...inputs.map(({ name, value, source }) => `${name} ${value} ${source}`.trim()),
  ].join(' | ');
}

function checkCell(breakdown: string, row: string, column: string, expected: string): void {
  it(`explains ${column} of ${row}`, () => assert.equal(say(breakdown, row, column), expected));
}

/** What the inputs of a sum add up to, in whole units. */
function sumOf(place: CellPlace): number {
  return ask(place)!
    .formula.inputs.map(({ value }) => Number(value.replace('−', '-').replaceAll(',', '')))
    .reduce((all, value) => all + value, 0);
}

describe('the formula of a number in the table', () => {
  const build = 'phase/task.phase/task.build';
  checkCell(
    'phase',
    build,
    'budget',
    'Budget = 34,000 € | Ana Ruiz 32,000 Go to the line | Other costs 1,200 Go to the line | Ben 800 Go to the line',
  );
  checkCell(
    'phase',
    build,
    'planned',
    'PV = 17,000 € | BAC 34,000 planned | due 50 % of BAC was to be done before the status date',
  );
  checkCell('phase', build, 'earned', 'EV = 8,500 € | BAC 34,000 planned | done 25 % of BAC, by progress');
  checkCell(
    'phase',
    build,
    'spent',
    'AC = 8,800 € | 28 Feb −200 ledger.csv, line 4 | 27 Feb 9,000 ledger.csv, line 3',
  );
  checkCell(
    'phase',
    build,
    'cpi',
    'CPI = EV ÷ AC = 8,500 ÷ 8,800 = 0.9659 | EV 8,500 earned by progress | AC 8,800 spent',
  );
  checkCell(
    'phase',
    build,
    'spi',
    'SPI = EV ÷ PV = 8,500 ÷ 17,000 = 0.5000 | EV 8,500 earned by progress | PV 17,000 planned up to the status date',
  );
  checkCell(
    'phase',
    build,
    'eac',
    'EAC = AC + ETC = 8,800 + 25,500 = 34,300 € | AC 8,800 spent | ETC 25,500 cost of the work that remains',
  );
  checkCell(
    'phase',
    build,
    'vac',
    'VAC = Budget − EAC = 34,000 − 34,300 = −300 € | Budget 34,000 planned | EAC 34,300 AC + ETC',
  );
  checkCell(
    'phase',
    'phase/rest.total',
    'vac',
    'VAC = Budget − EAC = 60,000 − 50,335 = 9,665 € | Budget 60,000 planned | EAC 50,335 AC + ETC',
  );
  checkCell(
    'phase',
    'phase/rest.undistributed',
    'budget',
    'Budget − Planned = 60,000 − 51,048 = 8,952 € | Budget 60,000 budget.total | Planned 51,048 planned cost of all work and lines',
  );
  checkCell(
    'line',
    'line/line.cloud',
    'spi',
    'SPI = EV ÷ PV = 374 ÷ 374 = 1.0000 | EV 374 earned by progress | PV 374 planned up to the status date',
  );
  checkCell(
    'month',
    `month/${day('2026-01-01')}`,
    'spent',
    'AC = 15,000 € | 30 Jan 15,000 ledger.csv, line 2',
  );
  checkCell(
    'month',
    `month/${day('2026-02-01')}`,
    'budget',
    'Budget = 17,367 € | Planned 17,367 on the days of this month',
  );

  it('names rows of the ledger and parts of the plan that add up to the number, in every row', () => {
    const { phases, people, lines } = snapshot.budget;
    let asked = 0;
    const check = (breakdown: string, rows: readonly BudgetRow[], path: string): void => {
      for (const row of rows) {
        const id = rowId(path, row);
        const at = (column: string): CellPlace => ({ breakdown, row: id, column });
        // Whole units are printed: each input may be off by a half.
        assert.ok(Math.abs(sumOf(at('spent')) - row.spent! / 100) <= 4, `${id} spent`);
        assert.ok(Math.abs(sumOf(at('budget')) - row.planned / 100) <= 4, `${id} budget`);
        check(breakdown, row.children, id);
        asked++;
      }
    };
    check('phase', phases, 'phase');
    check('person', people, 'person');
    check('line', lines, 'line');
    assert.ok(asked >= 15, `${asked} rows`);
  });

  it('says why there is no value', () => {
    const bare = snapshotOf({ ...scene, ledgers: {} });
    assert.equal(
      say('phase', build, 'cpi', bare),
      'CPI = EV ÷ AC = 8,500 ÷ — = — | EV 8,500 earned by progress | AC — spent | CPI — no ledger says what is spent',
    );
    assert.equal(say('phase', build, 'spent', bare), 'AC = — | AC — no ledger');
  });

  it('has no answer for what is not there', () => {
    const places: readonly CellPlace[] = [
      { breakdown: 'phase', row: 'phase/task.gone', column: 'cpi' },
      { breakdown: 'phase', row: build, column: 'item' },
      { breakdown: 'phase', row: build, column: 'constructor' },
      { breakdown: 'colour', row: build, column: 'cpi' },
      { breakdown: 'month', row: 'month/1', column: 'spent' },
    ];
    for (const place of places) assert.equal(ask(place), null, JSON.stringify(place));
  });
});
