// The budget's page by itself: its policy, its keys, its look for screen readers and its layouts. The page in a real
// window is tested in budget.test.ts.
import * as assert from 'node:assert/strict';
import { costOdds } from '../../src/core/analysis/cost-odds';
import { simulationInput } from '../../src/core/analysis/simulation-input';
import type { Snapshot } from '../../src/core/analysis/snapshot';
import { inEnglish } from '../../src/core/base/translate';
import { simulate } from '../../src/core/schedule/simulation/simulate';
import { answerBudget, presentBudget } from '../../src/core/views/budget';
import type { BudgetModel, LeverAnswer, TableRow } from '../../src/core/views/budget-model';
import type { WebviewOptions } from '../../src/core/views/webview';
import { untilHolds } from '../extension/support/until';
import type { Theme } from '../support/theme';
import { analysePlan, sampleText } from './support/analyse-plan';
import { seriousFaults } from './support/accessibility';
import { checkLooks, showTables } from './support/looks';
import { startWebviewPages, type WebviewPage, type WebviewPages } from './support/webview-page';

function manyTasks(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, i) => `      MANY-${i}: { title: Many ${i}, effort: 1d, assign: ana }\n`,
  );
  return lines.join('');
}

function sampleSnapshot(edit: (text: string) => string = (text) => text): Snapshot {
  const ledger = { path: 'finance/ledger.csv', text: sampleText('finance', 'ledger.csv') };
  return analysePlan(edit(sampleText('project.yaml')), [ledger]);
}

const plain: WebviewOptions = { locale: 'en', translate: inEnglish, stale: null };

/** As it is once the simulation has ended. */
function withOdds(snapshot: Snapshot): WebviewOptions {
  const result = simulate(simulationInput(snapshot), { runs: 2000, seed: 1 });
  return { ...plain, odds: { cost: costOdds(snapshot, result), result, running: false } };
}

describe('the page of the budget', () => {
  let pages: WebviewPages;
  let snapshot: Snapshot;
  let options: WebviewOptions;
  let model: BudgetModel;
  before(async () => {
    pages = await startWebviewPages();
    snapshot = sampleSnapshot();
    options = withOdds(snapshot);
    model = presentBudget(snapshot, options);
  });
  after(() => pages.close());
  const open = (theme: Theme = 'dark', width = 1400): Promise<WebviewPage> =>
    pages.open('budget', model, { theme, width }, (question) => answerBudget(snapshot, question, options));
  const focused = ({ page }: WebviewPage): Promise<string> =>
    page.evaluate(
      "document.activeElement.id || document.activeElement.dataset.item || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()",
    );

  it('draws the odds of the cost: P50 and P80 as figures and as ends of the curve, with their formulas', async () => {
    const shown = await open();
    for (const percent of [50, 80]) {
      const { value } = model.outlook.figures.find(({ id }) => id === `p${String(percent)}`)!;
      assert.ok((await shown.page.locator(`#outlook-p${String(percent)}`).innerText()).includes(value));
      await shown.page
        .locator('.charts')
        .getByText(`P${String(percent)} ${value}`)
        .waitFor();
    }
    await shown.page.locator('#outlook-p80').click();
    await shown.page.getByText('of the runs cost at most').waitFor();
    assert.deepEqual(await seriousFaults(shown), []);
    await shown.page.close();
  });

  checkLooks('budget', open, {
    chart: (shown) => shown.page.locator('.fold').click(),
    formula: (shown) => shown.page.locator('#figure-eac').click(),
    table: showTables,
  });

  it('never scrolls sideways', async () => {
    for (const width of [1400, 900, 500]) {
      const shown = await open('dark', width);
      const over = await shown.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      assert.ok(over <= 0, `${over} px too wide at ${width}`);
      await shown.page.close();
    }
  });

  it('is one tab stop for each pane', async () => {
    const shown = await open();
    const stops: string[] = [];
    for (let i = 0; i < 12; i++) {
      await shown.page.keyboard.press('Tab');
      stops.push(await focused(shown));
    }
    const first = model.breakdowns[0]!.rows[0]!.id;
    const { showTable } = model.words;
    assert.deepEqual(stops, [
      'plan',
      model.words.showScenarios,
      'figure-eac',
      'outlook-burn',
      showTable,
      showTable,
      'Who?',
      showTable,
      model.levers.title,
      'phase',
      'sort/item',
      first,
    ]);
    await shown.page.close();
  });

  it('shows the formula of a figure by keys, and puts it away', async () => {
    const shown = await open();
    await shown.page.locator('#figure-eac').focus();
    await shown.page.keyboard.press('ArrowRight');
    assert.equal(await focused(shown), 'figure-vac');
    await shown.page.keyboard.press('Enter');
    const popup = shown.page.locator('#figure-formula');
    assert.match(await popup.innerText(), /^VAC = Budget − EAC = /);
    await shown.page.keyboard.press('Escape');
    assert.equal(await popup.count(), 0);
    await shown.page.close();
  });

  it('leads from a formula to the line it rests on', async () => {
    const shown = await open();
    await shown.page.locator('#figure-vac').click();
    await shown.page.locator('#figure-formula').getByText('budget.total').click();
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'openAddress', address: ['budget', 'total'] });
    await shown.page.close();
  });

  it('changes the breakdown by 1 to 4, and the curve to a table by T', async () => {
    const shown = await open();
    for (const [i, breakdown] of model.breakdowns.entries()) {
      await shown.page.keyboard.press(String(i + 1));
      assert.equal(
        await shown.page.locator('.breakdown [role=radio][aria-checked=true]').innerText(),
        breakdown.title,
      );
      assert.equal(await shown.page.locator('tbody tr[aria-level="1"]').count(), breakdown.rows.length);
    }
    await shown.page.keyboard.press('t');
    assert.equal(await shown.page.locator('.data-table tbody tr').count(), model.curve.table.rows.length);
    const twins = { burn: model.burn.table, indices: model.indices!.table };
    for (const [chart, table] of Object.entries(twins)) {
      await shown.page.locator(`.${chart} button`).focus();
      await shown.page.keyboard.press('t');
      assert.equal(await shown.page.locator(`.${chart} tbody tr`).count(), table.rows.length);
    }
    await shown.page.close();
  });

  it('walks, unfolds and opens rows by keys', async () => {
    const shown = await open();
    const [first, second] = model.breakdowns[0]!.rows;
    await shown.page.locator('tr[data-item]').first().focus();
    await shown.page.keyboard.press('ArrowRight');
    await shown.page.keyboard.press('ArrowRight');
    assert.equal(await focused(shown), first!.children[0]!.id);
    await shown.page.keyboard.press('Enter');
    const target = first!.children[0]!.target;
    assert.ok(target?.kind === 'address');
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'openAddress', address: target.address });
    await shown.page.keyboard.press('ArrowLeft');
    assert.equal(await focused(shown), first!.id);
    await shown.page.keyboard.press('ArrowLeft');
    await shown.page.keyboard.press('ArrowDown');
    assert.equal(await focused(shown), second!.id);
    await shown.page.close();
  });

  it('explains every number of the table by keys, and leads to the ledger row it rests on', async () => {
    const shown = await open();
    const first = model.breakdowns[0]!.rows[0]!;
    const popup = shown.page.locator('#cell-formula');
    const terms = async (start: string): Promise<void> => popup.getByText(start).first().waitFor();
    await shown.page.locator('tr[data-item]').first().focus();
    await shown.page.keyboard.press('y');
    await terms('EAC = AC + ETC');
    assert.equal(await popup.getAttribute('aria-label'), first.title);
    for (const start of ['SPI = EV ÷ PV', 'CPI = EV ÷ AC', 'AC = ']) {
      await shown.page.keyboard.press('ArrowLeft');
      await terms(start);
    }
    await shown.page.keyboard.press('Enter');
    const sent = (await shown.sent()).at(-1) as { kind: string; file: string; line: number };
    assert.deepEqual([sent.kind, sent.file], ['openRow', 'finance/ledger.csv']);
    assert.ok(sent.line > 1);
    await shown.page.keyboard.press('Escape');
    await popup.waitFor({ state: 'detached' });
    assert.equal(await focused(shown), first.id);
    await shown.page.close();
  });

  it('explains a number under the pointer, and for good once it is clicked', async () => {
    const shown = await open();
    const popup = shown.page.locator('#cell-formula');
    await shown.page.locator('tr.total td[data-column=vac]').hover();
    await popup.getByText('VAC = Budget − EAC').waitFor();
    await shown.page.locator('h1').hover();
    await popup.waitFor({ state: 'detached' });
    await shown.page.locator('tr.total td[data-column=vac]').click();
    await popup.waitFor();
    await shown.page.locator('h1').hover();
    await shown.page.keyboard.press('2');
    await popup.waitFor({ state: 'detached' });
    await shown.page.close();
  });

  it('asks for the rows of a large plan when they are to be seen', async () => {
    const large = sampleSnapshot((text) =>
      text.replace(/^tasks:\n/m, `tasks:\n  wide:\n    title: Wide\n    tasks:\n${manyTasks(300)}`),
    );
    const shown = await pages.open(
      'budget',
      presentBudget(large, plain),
      { theme: 'dark', width: 1400 },
      (question) => answerBudget(large, question, plain),
    );
    const below = shown.page.locator('tr[aria-level="2"]');
    await shown.page.locator('tr', { hasText: 'Wide' }).focus();
    const before = await below.count();
    await shown.page.keyboard.press('ArrowRight');
    await shown.page.locator('tr', { hasText: '292 more tasks' }).click();
    await shown.page.locator('tr', { hasText: 'Many 299' }).waitFor();
    assert.equal(await below.count(), before + 300);
    await shown.page.close();
  });

  it('sorts by a column by keys, says so, and keeps it over a reload', async () => {
    const shown = await open();
    const states = (): Promise<string[]> =>
      shown.page.evaluate("[...document.querySelectorAll('th[aria-sort]')].map((th) => th.ariaSort)");
    const order = (): Promise<string[]> =>
      shown.page
        .locator('tbody tr[aria-level="1"]')
        .evaluateAll((rows) => rows.map((row) => row.dataset['item']!));
    const { rows, columns } = model.breakdowns[0]!;
    const budget = (row: TableRow): number => row.cells[0]!.value!;
    const falling = rows.toSorted((a, b) => budget(b) - budget(a)).map(({ id }) => id);
    await shown.page.locator('th .sort').first().focus();
    await shown.page.keyboard.press('ArrowRight');
    await shown.page.keyboard.press('Enter');
    assert.deepEqual(
      await states(),
      columns.map(({ id }) => (id === 'budget' ? 'descending' : 'none')),
    );
    assert.deepEqual(await order(), falling);
    await shown.page.reload();
    await shown.page.locator('th[aria-sort=descending]').waitFor();
    assert.deepEqual(await order(), falling);
    await shown.page.locator('th[aria-sort=descending] .sort').focus();
    await shown.page.keyboard.press('Enter');
    assert.deepEqual(await order(), falling.toReversed());
    await shown.page.keyboard.press('Enter');
    assert.deepEqual(
      await order(),
      rows.map(({ id }) => id),
    );
    await shown.page.close();
  });

  it('asks what comes of the sliders by keys, and proposes it when told to', async () => {
    const shown = await open();
    const fold = shown.page.getByRole('button', { name: model.levers.title });
    await fold.focus();
    await shown.page.keyboard.press('Enter');
    const forecast = shown.page.locator('[data-outcome=forecast] td');
    const apply = shown.page.getByRole('button', { name: model.levers.apply });
    await forecast.first().waitFor();
    assert.equal(await forecast.nth(1).innerText(), await forecast.first().innerText());
    assert.equal(await apply.isDisabled(), true);
    await shown.page.keyboard.press('Tab');
    assert.equal(await focused(shown), 'lever-team');
    await shown.page.keyboard.press('Tab');
    for (let i = 0; i < 3; i++) await shown.page.keyboard.press('ArrowLeft');
    const levers = { kind: 'levers', team: 1, rate: 0.85, scope: 1 } as const;
    const answer = answerBudget(snapshot, levers, options) as LeverAnswer;
    const row = answer.rows.find(({ id }) => id === 'forecast')!;
    await forecast.nth(1).getByText(row.whatIf).waitFor();
    assert.equal(await forecast.nth(2).innerText(), row.difference);

    await shown.page.reload();
    await forecast.nth(1).getByText(row.whatIf).waitFor();
    await apply.focus();
    await shown.page.keyboard.press('Enter');
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'propose', question: levers });
    await shown.page.evaluate("postMessage({ kind: 'applied' }, '*')");
    await shown.page.locator('#lever-rate + output.muted').waitFor();
    await shown.page.locator('#lever-rate').press('ArrowRight');
    await shown.page.getByRole('button', { name: model.levers.reset }).click();
    assert.equal(await shown.page.locator('#lever-rate').inputValue(), '100');
    await shown.page.close();
  });

  it('asks for another scenario by keys, is drawn of it, and keeps it over a reload', async () => {
    const shown = await open();
    const scenario = shown.page.getByRole('radiogroup', { name: model.scenarios.title });
    await scenario.locator('[aria-checked=true]').focus();
    await shown.page.keyboard.press('ArrowRight');
    const assumed = { kind: 'assume', id: 'approved', levers: { team: 1, rate: 1, scope: 1 } } as const;
    const ids = model.scenarios.items.map(({ id }) => id);
    assert.equal(await focused(shown), ids[1]);
    const expected = { ...assumed, id: ids[1]! };
    // It is told when the frame is drawn.
    await untilHolds(async () => assert.deepEqual((await shown.sent()).at(-1), expected));
    const other = presentBudget(snapshot, { ...options, scenario: expected });
    await shown.page.evaluate((next) => window.postMessage({ kind: 'model', model: next }, '*'), other);
    const sentence = other.headline.map(({ text }) => text).join('');
    await shown.page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await shown.page.locator('.scenarios').getByText(other.scenarios.note).waitFor();
    await shown.page.reload();
    await shown.page.locator('h1').waitFor();
    assert.equal(await scenario.locator('[aria-checked=true]').getAttribute('data-item'), ids[1]);
    const sent = await shown.sent();
    assert.deepEqual(sent.slice(0, 2), [expected, { kind: 'ready' }]);
    // All of them, side by side.
    await scenario.locator('[aria-checked=true]').focus();
    await shown.page.keyboard.press('t');
    await shown.page.locator('.scenarios tbody tr').first().waitFor();
    assert.equal(await shown.page.locator('.scenarios tbody tr').count(), ids.length);
    await shown.page.close();
  });

  it('copies the table that has the focus', async () => {
    const shown = await open();
    await shown.page.keyboard.press('2');
    await shown.page.locator('tr[data-item]').first().focus();
    await shown.page.keyboard.press('Control+c');
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'copyTable', table: 'person' });
    await shown.page.locator('.curve button').focus();
    await shown.page.keyboard.press('Control+c');
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'copyTable', table: 'curve' });
    await shown.page.close();
  });

  it('keeps what was chosen over a reload', async () => {
    const shown = await open();
    await shown.page.keyboard.press('3');
    await shown.page.keyboard.press('t');
    await shown.page.reload();
    await shown.page.locator('.data-table').waitFor();
    assert.equal(
      await shown.page.locator('.breakdown [role=radio][aria-checked=true]').innerText(),
      model.breakdowns[2]!.title,
    );
    await shown.page.close();
  });

  it('draws for the width it has', async () => {
    const shown = await open('dark', 1400);
    const width = (): Promise<string | null> => shown.page.locator('.curve svg').getAttribute('width');
    const wide = Number(await width());
    await shown.page.setViewportSize({ width: 500, height: 900 });
    await shown.page.waitForFunction(
      (before) => Number(document.querySelector('.curve svg')?.getAttribute('width')) < before,
      wide,
    );
    assert.ok(Number(await width()) <= 468);
    await shown.page.close();
  });
});
