import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { costOdds } from '../../../src/core/analysis/cost-odds';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import { parseDay } from '../../../src/core/base/dates';
import { inEnglish } from '../../../src/core/base/translate';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import { presentBudget } from '../../../src/core/views/budget';
import type { BudgetModel } from '../../../src/core/views/budget-model';

/** Ana at 800 a day: ten days done for 10,000, which is a CPI of 0.8; twenty days are ahead. */
const plan = `
project: { name: Atlas, start: 2026-01-05, currency: EUR }
team: { ana: { name: Ana, rate: 100/h } }
tasks:
  A: { title: A, effort: 10d, assign: ana, status: done, started: 2026-01-05, finished: 2026-01-16 }
  B: { title: B, effort: 15d/20d/40d, estimate: triangular, assign: ana, needs: A }
`;
const budget = 'budget: { total: 25k, contingency: 20%, ledger: l.csv }\n';
const ledger = 'date,task,amount\n2026-01-16,A,10000\n';

function present(
  text: string,
  given: string | null,
  odds: 'known' | 'running' | 'none' = 'none',
): BudgetModel {
  const snapshot = analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: given === null ? [] : [{ path: 'l.csv', text: given }],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-02-02')!,
    },
    null,
  );
  const cost =
    odds === 'known' ? costOdds(snapshot, simulate(simulationInput(snapshot), { runs: 500, seed: 1 })) : null;
  const model = presentBudget(snapshot, {
    locale: 'en',
    translate: inEnglish,
    stale: null,
    odds: { cost, running: odds === 'running' },
  });
  // Spaces that do not break are spaces here.
  return JSON.parse(JSON.stringify(model).replaceAll('\u00A0', ' ')) as BudgetModel;
}

const sentence = ({ outlook }: BudgetModel): string => outlook.sentence.map(({ text }) => text).join('');

describe('the outlook of the budget', () => {
  it('says what it comes to at this pace, and when the money ends', () => {
    const model = present(plan + budget, ledger);
    // EV 8,000 of BAC 28,000 for AC 10,000; the 25 days from 2 February on cost 1,000 each.
    assert.equal(sentence(model), 'At this pace 35k, 40 % over; the money ends 23 Feb.');
    assert.deepEqual(
      model.outlook.figures.map(({ id, value, note, tone }) => [id, value, note, tone]),
      [
        ['burn', '10.0k', 'Jan', 'plain'],
        ['ends', '26 Feb', '5k short', 'red'],
        ['pace', '35.0k', '40 % over', 'red'],
      ],
    );
  });

  it('gives each figure its formula with inputs, and where they come from', () => {
    const [burn, ends, pace] = present(plan + budget, ledger).outlook.figures;
    assert.equal(burn!.formula.terms + burn!.formula.result, 'Burn = 10,000 ÷ 1 = 10,000 €');
    assert.equal(pace!.formula.terms + pace!.formula.result, 'EAC = BAC ÷ CPI = 28,000 ÷ 0.8000 = 35,000 €');
    assert.equal(
      ends!.formula.terms + ends!.formula.result,
      'The first day with AC + ETC above 25,000: 26 Feb',
    );
    assert.deepEqual(
      ends!.formula.inputs.map(({ name, value, target }) => [name, value, target?.kind ?? null]),
      [
        ['Budget', '25,000', 'address'],
        ['AC', '10,000', 'address'],
        ['ETC', '20,000', 'breakdown'],
      ],
    );
    assert.deepEqual(ends!.formula.others, [
      { name: 'Budget, at this pace', value: '23 Feb' },
      { name: 'with contingency', value: 'the money lasts' },
      { name: 'with contingency, at this pace', value: '2 Mar' },
    ]);
  });

  it('has the odds once they are simulated, and a band on the curve', () => {
    const before = present(plan + budget, ledger, 'running');
    assert.equal(before.outlook.pending, 'The odds are being simulated.');
    assert.equal(before.curve.band, null);
    const { outlook, curve } = present(plan + budget, ledger, 'known');
    assert.equal(outlook.pending, null);
    assert.deepEqual(
      outlook.figures.slice(3).map(({ id }) => id),
      ['p50', 'p80', 'holds'],
    );
    const [p50, p80, holds] = outlook.figures.slice(3);
    assert.match(p50!.value, /^(?:29|30)\.\dk$/);
    assert.match(p80!.formula.terms + p80!.formula.result, /^80 % of the runs cost at most 3\d,\d{3} €$/);
    // 15,000 are 18.75 days: 3.75² ÷ (25 × 5) of the runs keep to them.
    assert.match(holds!.value, /^1\d %$/);
    assert.match(holds!.note, /with contingency$/);
    assert.equal(holds!.tone, 'red');
    assert.ok(curve.band!.points.length > 10 && curve.to >= curve.band!.points.at(-1)!.day);
    assert.ok(curve.top >= curve.band!.points.at(-1)!.high);
    const { columns, rows } = curve.table;
    assert.deepEqual(columns.slice(5), ['P10', 'P50', 'P80', 'P90']);
    assert.equal(new Set(rows.map(([day]) => day)).size, rows.length, 'one row to each day');
    assert.equal(rows.filter((row) => row[6] !== '—').length, curve.band!.points.length);
    assert.equal(before.curve.table.columns.length, 5);
    assert.match(
      curve.band!.labels.map(({ text, note }) => `${text} ${note}`).join(),
      /^P50 .* by .*,P80 .* by .*$/,
    );
  });

  it('says why a figure is missing', () => {
    const { outlook } = present(`${plan}budget: { total: 25k }\n`, null);
    assert.deepEqual(
      outlook.figures.map(({ id, value, note }) => [id, value, note]),
      [
        ['burn', '—', 'no ledger says what is spent'],
        ['ends', '3 Mar', '3k short'],
        ['pace', '—', 'no ledger says what is spent'],
      ],
    );
    assert.equal(outlook.pending, 'There are no odds: nothing with a cost is scheduled.');
    const bare = present(plan, null);
    assert.deepEqual([sentence(bare), bare.outlook.figures[1]!.note], ['', 'no budget is set']);
  });

  it('lists the need of each month', () => {
    const { needs } = present(plan + budget, ledger).outlook;
    assert.deepEqual(needs.rows, [
      ['Feb', '16.0k', '26.0k'],
      ['Mar', '4.0k', '30.0k'],
    ]);
  });
});
