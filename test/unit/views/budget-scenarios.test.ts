import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { ScenarioId } from '../../../src/core/analysis/budget-scenario';
import { costOdds } from '../../../src/core/analysis/cost-odds';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import { answerBudget, budgetView, presentBudget } from '../../../src/core/views/budget';
import type { BudgetModel, Table } from '../../../src/core/views/budget-model';
import type { WebviewOptions } from '../../../src/core/views/webview';

/** Ana at 800 a day: ten days done for 10,000, which is a CPI of 0.8; 25 days, 20,000, are ahead. */
const plan = `
project: { name: Atlas, start: 2026-01-05, currency: EUR }
team: { ana: { name: Ana, rate: 100/h } }
tasks:
  A: { title: A, effort: 10d, assign: ana, status: done, started: 2026-01-05, finished: 2026-01-16 }
  B: { title: B, effort: 15d/20d/40d, estimate: triangular, assign: ana, needs: A }
`;
const changes = `
changes:
  wallets: { title: Wallets, effect: { cost: 5k, time: 5d } }
  paid: { title: Paid, effect: { cost: 9k }, approved: 2026-01-20 }
  gone: { title: Gone, effect: { cost: 7k }, status: rejected }
  words: { title: Words, effect: { scope: other words } }
`;
const budget = 'budget: { total: 25k, contingency: 20%, ledger: l.csv }\n';
const ledger = 'date,task,amount\n2026-01-16,A,10000\n';

function snapshotOf(text: string, given: string | null = ledger): Snapshot {
  return analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: given === null ? [] : [{ path: 'l.csv', text: given }],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-02-02')!,
    },
    null,
  );
}

function optionsOf(snapshot: Snapshot, id: ScenarioId | null, simulated = true): WebviewOptions {
  const cost = simulated
    ? costOdds(snapshot, simulate(simulationInput(snapshot), { runs: 500, seed: 1 }))
    : null;
  const levers = { team: 1, rate: 1.5, scope: 1 };
  return {
    locale: 'en',
    translate: inEnglish,
    stale: null,
    odds: { cost, running: false },
    scenario: id && { id, levers },
  };
}

function present(text: string, id: ScenarioId | null, given: string | null = ledger): BudgetModel {
  const snapshot = snapshotOf(text, given);
  return plainly(presentBudget(snapshot, optionsOf(snapshot, id)));
}

/** Spaces that do not break are spaces here. */
function plainly<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('\u00A0', ' ')) as T;
}

const say = (runs: BudgetModel['headline']): string => runs.map(({ text }) => text).join('');

function checkScenario(
  model: BudgetModel,
  expected: {
    readonly shown: ScenarioId;
    readonly headline: RegExp;
    readonly beside?: string;
    readonly formula: string;
    readonly note: RegExp;
  },
): void {
  const [eac, vac] = model.figures;
  assert.equal(model.scenarios.shown, expected.shown);
  assert.match(say(model.headline), expected.headline);
  if (expected.beside !== undefined) assert.equal(say(model.outlook.sentence), expected.beside);
  assert.equal(eac!.formula.terms + eac!.formula.result, expected.formula);
  assert.match(model.scenarios.note, expected.note);
  // One and the same sum in the headline's figures, the table, the months and the curve.
  const cents = Math.round(Number(eac!.formula.result.replaceAll(/[^\d]/g, '')) * 100);
  for (const { id, total, columns } of model.breakdowns) {
    const at = columns.findIndex((column) => column.id === 'eac') - 1;
    const near = Math.abs(total.cells[at]!.value! - cents) <= 50;
    assert.ok(near, `${id}: ${total.cells[at]!.value}`);
  }
  const forecast = model.curve.lines.find(({ kind }) => kind === 'forecast')!;
  assert.ok(Math.abs(forecast.points.at(-1)![1] - cents) <= 50);
  const toCome = model.burn.bars.reduce((sum, bar) => sum + bar.spent + bar.toCome, 0);
  assert.ok(Math.abs(toCome - cents) <= 50);
  assert.ok(vac!.formula.inputs[1]!.value.length > 0);
}

describe('scenarios of the budget', () => {
  it('is the plan as it stands at first', () => {
    checkScenario(present(plan + budget, null), {
      shown: 'plan',
      headline: /^Forecast 30k, 5k over the budget of 25k\./,
      formula: 'EAC = AC + ETC = 10,000 + 20,000 = 30,000 €',
      note: /^What is left costs what the plan says/,
    });
  });

  it('goes on at the pace so far, on the days of the plan', () => {
    const model = present(plan + budget, 'pace');
    checkScenario(model, {
      shown: 'pace',
      headline: /^At this pace 35k, 10k over the budget of 25k\./,
      beside: '5k more than the plan as it stands; the money ends 23 Feb.',
      formula: 'EAC = BAC ÷ CPI = 28,000 ÷ 0.8000 = 35,000 €',
      note: /CPI 0\.80, on the days of the plan\.$/,
    });
    assert.deepEqual(
      model.figures[0]!.formula.others.map(({ name }) => name),
      ['AC + ETC, as planned', 'AC + (BAC − EV)', 'AC + (BAC − EV) ÷ (CPI × SPI)'],
    );
    // The plan as it stands is drawn behind it, and has a column in the table.
    const [behind] = model.curve.lines;
    assert.deepEqual([behind!.kind, behind!.label!.text], ['present', 'as planned 30.0k']);
    assert.equal(model.curve.table.columns[5], 'As planned');
    assert.equal(model.curve.table.rows.at(-1)!.length, model.curve.table.columns.length);
  });

  it('is what four of five runs keep to, by the day that they do, without risks a second time', () => {
    const risk = 'risks: { leak: { title: Leak, probability: 50%, impact: { cost: 4k }, affects: [B] } }\n';
    const snapshot = snapshotOf(plan + budget + risk);
    const options = optionsOf(snapshot, 'p80');
    const model = plainly(presentBudget(snapshot, options));
    const { cost, finish } = options.odds!.cost!;
    const sum = Math.round(cost[80]! / 100).toLocaleString('en');
    checkScenario(model, {
      shown: 'p80',
      headline: /^At 80 % odds [\d.]+k, /,
      formula: `80 % of the runs cost at most ${sum} €`,
      note: /^Four of five of 500 simulated runs cost no more, risks included\.$/,
    });
    assert.equal(model.curve.lines.find(({ kind }) => kind === 'forecast')!.label!.day, finish[80]);
    assert.equal(model.contingency!.exposure, 0);
    assert.deepEqual(model.curve.band!.labels.length, 1);
  });

  it('has the open changes on top, each a row of its own that leads to its line', () => {
    const cloud =
      'budget: { total: 25k, ledger: l.csv, lines: { people: { from: team }, cloud: { planned: 700/w } } }\n';
    const model = present(plan + changes + cloud, 'changes');
    checkScenario(model, {
      shown: 'changes',
      // 20,000 of work, 33 days of cloud at 100, 5,000 of the change and 7 days more of cloud.
      headline: /^With the open changes /,
      formula: 'EAC = AC + ETC = 10,000 + 29,000 = 39,000 €',
      note: /^2 open changes are approved and come on top\.$/,
    });
    const before = present(plan + changes + cloud, 'plan');
    const eac = ({ figures }: BudgetModel): number =>
      Number(figures[0]!.formula.result.replaceAll(/\D/g, ''));
    assert.equal(eac(model) - eac(before), 5000 + 700);
    const row = model.breakdowns[2]!.rows.find(({ title }) => title === 'Wallets')!;
    assert.deepEqual(row.target, { kind: 'address', address: ['changes', 'wallets'] });
    assert.equal(model.curve.band, null);
    const finish = model.curve.lines.find(({ kind }) => kind === 'forecast')!.label!.day;
    assert.equal(finish - before.curve.lines.find(({ kind }) => kind === 'forecast')!.label!.day, 7);
  });

  it('is of the sliders of «what if»', () => {
    const model = present(plan + budget, 'levers');
    checkScenario(model, {
      shown: 'levers',
      headline: /^What if: 39\.6k, 14\.6k over the budget/,
      // The status day itself still costs the old rate.
      formula: 'EAC = AC + ETC = 10,000 + 29,600 = 39,600 €',
      note: /^As if the plan had team 100 %, rates 150 %, scope 100 %\.$/,
    });
  });

  const states = (text: string, given: string | null, simulated: boolean): readonly string[] => {
    const snapshot = snapshotOf(text, given);
    const { scenarios } = presentBudget(snapshot, optionsOf(snapshot, 'p80', simulated));
    return [
      ...scenarios.items.map(({ id, unknown }) => (unknown === null ? id : `${id}: ${unknown}`)),
      scenarios.shown,
      scenarios.note,
    ];
  };

  it('says why a scenario has no value, and shows the plan meanwhile', () => {
    assert.deepEqual(states(plan + budget, ledger, false), [
      'plan',
      'pace',
      'p80: the odds are not simulated yet',
      'levers',
      'plan',
      'No value for «80 % odds»: the odds are not simulated yet.',
    ]);
    assert.deepEqual(states(plan + budget + changes, null, true).slice(0, 5), [
      'plan',
      'pace: no ledger says what is spent',
      'p80: no ledger says what is spent',
      'changes: no ledger says what is spent',
      'levers',
    ]);
  });

  it('puts them side by side, and into the clipboard with plain figures', () => {
    const snapshot = snapshotOf(plan + budget);
    const options = optionsOf(snapshot, 'pace');
    const levers = { kind: 'scenarios', team: 1, rate: 1.5, scope: 1 } as const;
    const { columns, rows } = plainly(answerBudget(snapshot, levers, options) as Table);
    assert.equal(columns.length, rows[0]!.length);
    assert.deepEqual(rows[0], ['As planned', '30,000 €', '−5,000 €', '0 €', '26 Feb', '6 Mar', 'AC + ETC']);
    assert.deepEqual(rows[1]!.slice(0, 4), ['At this pace', '35,000 €', '−10,000 €', '+5,000 €']);
    const [, planned, pace] = budgetView.copy(snapshot, 'scenarios', null, options)!.split('\n');
    assert.equal(planned, 'As planned\t30000.00\t-5000.00\t0.00\t2026-02-26\t2026-03-06');
    assert.equal(pace!.split('\t')[1], '35000.00');
    assert.match(budgetView.copy(snapshot, 'phase', null, options)!, /^1\tB\t.*\t25000\.00$/m);
  });
});
