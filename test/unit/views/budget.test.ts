import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/base/translate';
import type { BudgetResult } from '../../../src/core/budget/budget-result';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { emptyPlan } from '../../../src/core/model/empty-plan';
import { answerBudget, presentBudget } from '../../../src/core/views/budget';
import { copyTable } from '../../../src/core/views/budget-copy';
import type { BudgetModel, TableRow } from '../../../src/core/views/budget-model';
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

const scene: Scene = {
  team: [person('ana', { name: 'Ana Ruiz', rates: [{ from: null, rate: rate('100/h') }] })],
  tasks: {
    phase: { from: '2026-01-05', to: '2026-03-27' },
    design: { parent: 'phase', from: '2026-01-05', to: '2026-01-30', hours: { ana: 160 }, status: 'done' },
    build: {
      parent: 'phase',
      from: '2026-02-02',
      to: '2026-03-27',
      hours: { ana: 320 },
      left: 0.75,
      status: 'doing',
      progress: 0.25,
    },
  },
  today: '2026-03-02',
};

/** All that the view reads of a snapshot. */
function snapshotOf(given: Scene, exposure = 0): Snapshot {
  const plan = { ...emptyPlan, ...planOf(given), project: { ...emptyPlan.project, name: 'Atlas' } };
  const budget: BudgetResult = budgetOf(given);
  const facts = { plan, budget, schedule: scheduleOf(given), statusDay: day(given.today) };
  return {
    ...facts,
    exposure: { risks: [], byTask: new Map(), cost: exposure, openCount: 1 },
  } as unknown as Snapshot;
}

function present(
  given: Scene,
  exposure = 0,
  stale: { since: string; line: number } | null = null,
): BudgetModel {
  return presentBudget(snapshotOf(given, exposure), { locale: 'en', translate: inEnglish, stale });
}

const spent = (amount: number): Scene['ledgers'] => ({
  'finance/ledger.csv': `date,task,amount\n2026-02-27,build,${amount}\n`,
});
const budgeted = (total: string, contingency = 0.1): Scene['budget'] => ({
  total: money(total),
  contingency,
});

function checkHeadline(name: string, given: Partial<Scene>, exposure: number, expected: string): void {
  it(`says it: ${name}`, () => {
    const runs = present({ ...scene, ...given }, exposure).headline;
    assert.equal(runs.map(({ text }) => text).join(''), expected);
    assert.equal(
      runs.some(({ red }) => red),
      expected.includes(' over the '),
    );
  });
}

describe('presenting the budget', () => {
  // Planned 48,000; 24,000 of it remain.
  const over = { ledgers: spent(36_000), budget: budgeted('50000') };
  checkHeadline(
    'over, and the contingency bears it all',
    over,
    0,
    'Forecast 60k, 10k over the budget of 50k. The contingency of 5k does not cover that: 5k short.',
  );
  checkHeadline(
    'over, contingency suffices',
    { ...over, budget: budgeted('50000', 0.3) },
    0,
    'Forecast 60k, 10k over the budget of 50k. The contingency of 15k covers that.',
  );
  checkHeadline(
    'over, with risks, contingency suffices',
    { ...over, budget: budgeted('50000', 0.3) },
    400_000,
    'Forecast 60k, 10k over the budget of 50k. Contingency covers that and the 4k of open risk.',
  );
  checkHeadline(
    'over, the risks are too much',
    { ...over, budget: budgeted('50000', 0.3) },
    650_000,
    'Forecast 60k, 10k over the budget of 50k. Contingency covers that, but not the 6.5k of open risk as well: 1.5k short.',
  );
  checkHeadline(
    'under, with risks',
    { ledgers: spent(20_000), budget: budgeted('50000') },
    300_000,
    'Forecast 44k, 6k under the budget of 50k. The contingency of 5k covers the 3k of open risk.',
  );
  checkHeadline(
    'under, the risks are too much',
    { ledgers: spent(20_000), budget: budgeted('50000') },
    700_000,
    'Forecast 44k, 6k under the budget of 50k. The contingency of 5k does not cover the 7k of open risk: 2k short.',
  );
  checkHeadline(
    'without a ledger',
    { budget: { total: money('50000') } },
    0,
    'Planned 48k, 2k under the budget of 50k.',
  );
  checkHeadline(
    'exactly',
    { budget: { total: money('48000') } },
    0,
    'Planned 48k, exactly the budget of 48k.',
  );
  checkHeadline('without a budget', {}, 0, 'Planned 48k; no budget is set.');
  checkHeadline(
    'without a budget, over the plan',
    { ledgers: spent(36_000) },
    0,
    'Forecast 60k, 12k over the plan of 48k.',
  );

  it('prints figures whose formulas give their values', () => {
    const model = present({ ...scene, ...over });
    const figures = Object.fromEntries(model.figures.map((figure) => [figure.id, figure]));
    assert.deepEqual(
      model.figures.map(({ id }) => id),
      ['eac', 'vac', 'bac', 'pv', 'ev', 'ac', 'cv', 'sv', 'etc', 'tcpi'],
    );
    assert.equal(
      figures['eac']!.formula.terms + figures['eac']!.formula.result,
      'EAC = AC + ETC = 36,000 + 24,000 = 60,000\u00A0€',
    );
    assert.equal(figures['vac']!.value, '−10.0k');
    assert.equal(figures['vac']!.tone, 'red');
    assert.equal(figures['cv']!.note, 'CPI 0.67');
    assert.equal(figures['cv']!.tone, 'red');
    assert.deepEqual(
      figures['eac']!.formula.others.map(({ value }) => value),
      ['72,000', '60,000', '84,000'],
    );
  });

  it('says in time what money cannot say, and why an index has no value', () => {
    const of = (id: string, rest: object = {}) =>
      present({ ...scene, ...rest }).figures.find((figure) => figure.id === id)!;
    const late = of('sv', over).formula.others;
    assert.deepEqual(
      late.map(({ name }) => name),
      ['SV(t) = ES − AT', 'SPI(t) = ES ÷ AT', 'Finish by earned schedule'],
    );
    assert.match(late[0]!.value, /^[+−]?\d+\sd$/);
    assert.match(late[1]!.value, /^\d\.\d\d$/);
    assert.match(late[2]!.value, /^\d+ [A-Z][a-z]{2}/);
    const refunded = { ...over, ledgers: { 'l.csv': 'date,amount\n2026-02-02,-5\n' } };
    assert.equal(of('cv', refunded).formula.inputs[2]!.source, 'more is paid back than spent');
    assert.equal(of('cv').formula.inputs[2]!.source, 'no ledger says what is spent');
    assert.equal(of('tcpi').note, 'no ledger says what is spent');
  });

  it('shows a dash where nothing is known, and says why', () => {
    const model = present(scene);
    const figure = (id: string): unknown => model.figures.find((each) => each.id === id)!;
    assert.deepEqual(
      [(figure('ac') as { value: string }).value, (figure('ac') as { note: string }).note],
      ['—', 'no ledger'],
    );
    assert.equal(model.source, 'No ledger, so nothing is known to be spent.');
    assert.deepEqual(model.sourceNote!.target, { kind: 'address', address: ['budget', 'ledger'] });
    assert.equal(
      model.curve.lines.some(({ kind }) => kind === 'spent'),
      false,
    );
  });

  it('says how many rows the spent money rests on, and where the first bad one stands', () => {
    const ledgers = { 'finance/ledger.csv': 'date,amount\n2026-02-27,5\nsoon,7\n' };
    const model = present({ ...scene, ledgers });
    assert.equal(model.source, 'ledger.csv to 27 Feb, 1 of 2 rows');
    assert.deepEqual(model.sourceNote, {
      text: '1 problem',
      target: { kind: 'row', file: 'finance/ledger.csv', line: 3 },
    });
  });

  it('marks an old picture', () => {
    assert.equal(
      present(scene, 0, { since: '14:02', line: 85 }).stale,
      'as of 14:02, line 85 does not parse',
    );
    assert.equal(present(scene).stale, null);
  });

  it('has one sentence and a link for a plan without costs', () => {
    const model = present({ ...scene, team: [] });
    assert.match(model.empty!.text, /^No costs\./);
    assert.equal(present(scene).empty, null);
  });

  it('adds its rows up to the approved budget, and unfolds what costs most more than planned', () => {
    const model = present({ ...scene, ...over });
    const [phase] = model.breakdowns;
    assert.deepEqual(
      phase!.rows.map(({ title, open }) => [title, open]),
      [
        ['phase', true],
        ['Not planned for anything', false],
      ],
    );
    assert.deepEqual(
      phase!.rows.map(({ cells }) => cells[0]!.text),
      ['48.0k', '2.0k'],
    );
    assert.equal(phase!.total.cells[0]!.text, '50.0k');
    assert.deepEqual(phase!.total.cells.at(-1), { text: '−10.0k', red: true, value: -1_000_000 });
    assert.deepEqual(
      phase!.rows[0]!.children.map(({ title, detail }) => `${title} ${detail}`),
      ['build Ana', 'design Ana'],
    );
  });

  it('holds back what is many', () => {
    const tasks = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `t${i}`,
        { parent: 'phase', from: '2026-01-05', hours: { ana: 1 } },
      ]),
    );
    const [row] = present({ ...scene, tasks: { phase: { from: '2026-01-05' }, ...tasks } }).breakdowns[0]!
      .rows;
    assert.deepEqual([row!.children.length, row!.shown, row!.more?.text], [30, 8, '22 more tasks']);
  });

  it('comes without the rows of a large plan that are not seen at first, and answers with them', () => {
    const tasks = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `t${i}`,
        { parent: `phase${i % 3}`, from: '2026-01-05', hours: { ana: 1 + i } },
      ]),
    );
    const phases = Object.fromEntries([0, 1, 2].map((i) => [`phase${i}`, { from: '2026-01-05' }]));
    const ledgers = { 'l.csv': 'date,task,amount\n2026-02-27,t1,9000000\n' };
    const snapshot = snapshotOf({ ...scene, tasks: { ...phases, ...tasks }, ledgers });
    const options = { locale: 'en', translate: inEnglish, stale: null };
    const { rows } = presentBudget(snapshot, options).breakdowns[0]!;
    assert.deepEqual(
      rows.map(({ title, children, below, open }) => [title, children.length, below, open]),
      [
        ['phase0', 0, 100, false],
        ['phase1', 8, 100, true],
        ['phase2', 0, 100, false],
      ],
    );
    const whole = presentBudget(snapshot, options, true).breakdowns[0]!.rows;
    for (const [i, { id }] of rows.entries()) {
      assert.deepEqual(
        answerBudget(snapshot, { kind: 'rows', breakdown: 'phase', row: id }, options),
        whole[i]!.children,
      );
    }
    assert.deepEqual(rows[1]!.children, whole[1]!.children.slice(0, 8));
    assert.equal(
      answerBudget(snapshot, { kind: 'rows', breakdown: 'phase', row: 'phase/task.x' }, options),
      null,
    );
    assert.equal(answerBudget(snapshot, { kind: 'rows', breakdown: 'month', row: 'month/1' }, options), null);
  });

  it('gives every row an id of its own', () => {
    const ids: string[] = [];
    const collect = (rows: readonly TableRow[]): void => {
      for (const row of rows) {
        ids.push(row.id);
        collect(row.children);
      }
    };
    const lines = [line('people', { from: 'team' }), line('cloud', { planned: rate('500/month') })];
    for (const breakdown of present({ ...scene, ledgers: spent(5), budget: { lines, total: money('9') } })
      .breakdowns)
      collect(breakdown.rows);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it('says what is asked of the months to come', () => {
    const { burn } = present({ ...scene, ...over });
    assert.deepEqual(
      burn.bars.map(({ label, value }) => `${label} ${value}`),
      ['Jan 0', 'Feb 36', 'Mar 24'],
    );
    assert.deepEqual(burn.sentence, []);
    const steep = present({ ...scene, ledgers: spent(1000) }).burn;
    assert.equal(
      steep.sentence.map(({ text }) => text).join(''),
      'Mar must burn 24k; the best month so far was 1k. Who?',
    );
  });

  it('tells the months as a table too', () => {
    const { table } = present({ ...scene, ...over }).burn;
    assert.deepEqual(table.columns, ['Month', 'Planned', 'Spent', 'To come']);
    assert.deepEqual(table.rows, [
      ['Jan', '16.0k', '0.0k', '0.0k'],
      ['Feb', '16.0k', '36.0k', '0.0k'],
      ['Mar', '16.0k', '0.0k', '24.0k'],
    ]);
  });

  it('draws CPI and SPI up to the status date, with what the figures say at the end', () => {
    const { indices } = present({ ...scene, ...over });
    assert.deepEqual(
      indices!.lines.map(({ kind, label, red }) => [kind, label, red]),
      [
        ['spi', 'SPI 0.75', true],
        ['cpi', 'CPI 0.67', true],
      ],
    );
    const [spi, cpi] = indices!.lines;
    assert.equal(cpi!.points.length, 2, 'nothing was spent before the week of 27 February');
    assert.equal(spi!.points.at(-1)![0], day('2026-03-02'));
    assert.equal(spi!.points.at(-1)![1], 0.75);
    assert.deepEqual(indices!.table.rows.at(-1), ['2 Mar', '0.67', '0.75']);
    assert.ok(indices!.low <= 0.67 && indices!.high >= 1.05, `${indices!.low} to ${indices!.high}`);
    assert.deepEqual(
      indices!.marks.map(({ at }) => at),
      [indices!.low, 1, indices!.high],
    );
  });

  it('draws no index where none has a value', () => {
    assert.equal(present({ ...scene, today: '2026-01-05' }).indices, null);
  });

  it('thins the axis of a long project', () => {
    const { curve, burn } = present({
      ...scene,
      tasks: { long: { from: '2026-01-05', to: '2056-01-05', hours: { ana: 100 } } },
    });
    assert.ok(curve.days.length <= 15, `${curve.days.length} marks`);
    assert.ok(burn.bars.length <= 18, `${burn.bars.length} bars`);
    assert.match(curve.days[1]!.label, /^\d{4}$/);
  });

  it('is JSON', () => {
    const model = present({ ...scene, ...over });
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
  });
});

describe('copying the budget', () => {
  it('gives tables with ISO dates and plain decimals', () => {
    const snapshot = snapshotOf({ ...scene, ledgers: spent(36_000) });
    assert.equal(
      copyTable(snapshot, 'phase'),
      [
        'Level\tId\tItem\tBudget\tPlanned\tEarned\tSpent\tEAC',
        '1\tphase\tphase\t48000.00\t32000.00\t24000.00\t36000.00\t60000.00',
        '2\tdesign\tdesign\t16000.00\t16000.00\t16000.00\t0.00\t0.00',
        '2\tbuild\tbuild\t32000.00\t16000.00\t8000.00\t36000.00\t60000.00',
        '',
      ].join('\n'),
    );
    assert.match(copyTable(snapshot, 'month')!, /^2026-02\t16000\.00\t36000\.00\t36000\.00$/m);
    assert.match(copyTable(snapshot, 'curve')!, /^2026-03-02\t32000\.00\t24000\.00\t36000\.00\t36000\.00$/m);
    assert.match(copyTable(snapshot, 'indices')!, /^Until\tCPI\tSPI\n[^]*^2026-03-02\t0\.6667\t0\.7500$/m);
    assert.equal(copyTable(snapshot, 'toString'), null);
  });

  it('gives a spreadsheet no formula to run', () => {
    const tasks = { evil: { title: '=HYPERLINK("x")\t\n+1', from: '2026-01-05', hours: { ana: 1 } } };
    assert.match(copyTable(snapshotOf({ ...scene, tasks }), 'phase')!, /\tevil\t'=HYPERLINK\("x"\) \+1\t/);
  });
});
