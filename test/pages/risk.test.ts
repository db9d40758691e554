// The page of risks by itself, in every theme and width: its policy, its look for screen readers, and the matrix by mouse
// and by keys.
import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { planAt } from '../../src/core/analysis/plan-at';
import type { PlanTrend } from '../../src/core/analysis/plan-trend';
import { simulationInput } from '../../src/core/analysis/simulation-input';
import type { Snapshot } from '../../src/core/analysis/snapshot';
import { trendLine } from '../../src/core/analysis/trend-line';
import { parseDay } from '../../src/core/base/dates';
import { inEnglish } from '../../src/core/base/translate';
import { simulate } from '../../src/core/schedule/simulation/simulate';
import { presentRisk } from '../../src/core/views/risk';
import type { RiskModel } from '../../src/core/views/risk-model';
import type { WebviewOptions } from '../../src/core/views/webview';
import { untilHolds } from '../extension/support/until';
import { analysePlan, sampleText } from './support/analyse-plan';
import { checkLooks, showTables } from './support/looks';
import { startWebviewPages, type WebviewPage, type WebviewPages } from './support/webview-page';

function sampleModel(stale: WebviewOptions['stale'] = null): RiskModel {
  const text = sampleText('project.yaml');
  const snapshot = analysePlan(text);
  const result = simulate(simulationInput(snapshot), { runs: 2000, seed: 1 });
  const odds = { cost: null, result, running: false };
  return presentRisk(snapshot, {
    locale: 'en',
    translate: inEnglish,
    stale,
    odds,
    trend: trendOf(snapshot, text),
  });
}

/** Two earlier plans: in one a risk was thought less likely, in the other there was none yet. */
function trendOf(snapshot: Snapshot, text: string): PlanTrend {
  const line = trendLine({ ...snapshot, whole: true });
  const earlier = [
    [text.replace('probability: 30%', 'probability: 15%'), '2026-04-13', 'Assess the leak'],
    [text.replace(/^risks:$[^]*?(?=^\w)/m, ''), '2026-03-02', 'Plan it'],
  ] as const;
  earlier.forEach(([old, date, subject], i) => {
    const day = parseDay(date)!;
    const hash = String(i + 1).repeat(40);
    line.add(
      { hash, day, author: 'Ana Ruiz', subject },
      planAt([{ path: 'project.yaml', text: old, role: 'root' }], day, new Map()),
      new Map(),
    );
  });
  return { kind: 'read', points: line.end(), more: false };
}

/** Texts of the tornadoes that are cut at an edge, or stand on a bar of their own row. */
const outsideTheirChart = `[...document.querySelectorAll('.tornado svg, .tornado-cost svg')].flatMap((svg) => {
  const { left, right } = svg.getBoundingClientRect();
  const outside = [...svg.querySelectorAll('text')].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.left < left - 1 || box.right > right + 1;
  });
  const struck = [...svg.querySelectorAll('.bar-title')].filter((text) => {
    const [box, bar] = [text, text.parentElement.querySelector('rect')].map((one) => one.getBoundingClientRect());
    return box.right > bar.left + 1 && box.bottom > bar.top + 3;
  });
  return [...outside, ...struck].map((text) => text.textContent);
})`;

describe('the page of risks', () => {
  let pages: WebviewPages;
  let model: RiskModel;
  before(async () => {
    pages = await startWebviewPages();
    model = sampleModel();
  });
  after(() => pages.close());
  it('never scrolls sideways at any width between', async () => {
    const shown = await pages.open('risk', model, { theme: 'dark', width: 1300 });
    for (const width of [1300, 1240, 1030, 901, 700, 500]) {
      await shown.page.setViewportSize({ width, height: 900 });
      await shown.page.waitForFunction((wide) => innerWidth === wide, width);
      // Charts are drawn for the new width a moment later.
      await untilHolds(async () => {
        const over = await shown.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        assert.ok(over <= 0, `${over} px too wide at ${width}`);
      }, 3000);
      const cut = await shown.page.evaluate(outsideTheirChart);
      assert.deepEqual(cut, [], `labels that leave their chart at ${width}`);
      const name = await shown.page.locator('tr[data-item] .title').first().boundingBox();
      assert.ok(name!.width > 100, `a name of ${name!.width} px at ${width}`);
    }
    await shown.page.setViewportSize({ width: 1030, height: 900 });
    await shown.page.screenshot({ path: 'out/screenshots/risk-page-dark-1030-chart.png', fullPage: true });
    await shown.page.close();
  });
  const square = ({ page }: WebviewPage, probability: number, impact: number): Locator =>
    page.locator(`[data-probability="${probability}"][data-impact="${impact}"]`);
  const chip = ({ page }: WebviewPage, id: string): Locator => page.locator(`.chip[data-item="${id}"]`);
  const lastSent = async (shown: WebviewPage): Promise<unknown> => (await shown.sent()).at(-1);

  checkLooks('risk', (theme, width) => pages.open('risk', model, { theme, width }), {
    chart: async () => {},
    table: showTables,
  });

  it('moves a risk by the mouse, and shows where before it is let go', async () => {
    const shown = await pages.open('risk', model, { theme: 'dark', width: 1400 });
    await chip(shown, 'sandbox').hover();
    await shown.page.mouse.down();
    await square(shown, 2, 4).hover();
    await square(shown, 2, 4).and(shown.page.locator('.target')).waitFor();
    assert.match(
      await shown.page.locator('.caption').innerText(),
      /probability low, impact high\. Enter writes/,
    );
    await shown.page.mouse.up();
    assert.deepEqual(await lastSent(shown), {
      kind: 'assessRisk',
      risk: 'sandbox',
      probability: 2,
      impact: 4,
    });
    await shown.page.close();
  });

  it('leaves a risk where it was when the hand goes back, or Escape is pressed', async () => {
    const shown = await pages.open('risk', model, { theme: 'dark', width: 1400 });
    for (const end of ['back', 'escape']) {
      await chip(shown, 'sandbox').hover();
      await shown.page.mouse.down();
      await square(shown, 1, 1).hover();
      if (end === 'back') await shown.page.locator('h1').hover();
      else await shown.page.keyboard.press('Escape');
      await shown.page.mouse.up();
      assert.equal(await shown.page.locator('.target').count(), 0);
    }
    assert.ok((await shown.sent()).every((message) => (message as { kind: string }).kind !== 'assessRisk'));
    await shown.page.close();
  });

  it('drags a risk from the list, too', async () => {
    const shown = await pages.open('risk', model, { theme: 'dark', width: 1400 });
    await shown.page.locator('tr[data-item="leave"] td.review').hover();
    await shown.page.mouse.down();
    await square(shown, 5, 5).hover();
    await shown.page.mouse.up();
    assert.deepEqual(await lastSent(shown), { kind: 'assessRisk', risk: 'leave', probability: 5, impact: 5 });
    await shown.page.close();
  });

  it('walks the list by arrows, moves a risk by Alt and arrows, and writes it by Enter', async () => {
    const shown = await pages.open('risk', model, { theme: 'dark', width: 1400 });
    const [first, second] = model.list.rows;
    await shown.page.locator(`tr[data-item="${first!.id}"]`).focus();
    await shown.page.keyboard.press('ArrowDown');
    await chip(shown, second!.id).and(shown.page.locator('.chosen')).waitFor();
    await shown.page.keyboard.press('Alt+ArrowUp');
    await shown.page.keyboard.press('Alt+ArrowLeft');
    assert.equal(await shown.page.locator('.target').count(), 1);
    await shown.page.keyboard.press('Enter');
    const { probability, impact } = second!.cell;
    assert.deepEqual(await lastSent(shown), {
      kind: 'assessRisk',
      risk: second!.id,
      probability: Math.min(5, probability + 1),
      impact: impact - 1,
    });
    await shown.page.close();
  });

  it('keeps the focus on a risk that is moved in the matrix itself', async () => {
    const shown = await pages.open('risk', model, { theme: 'dark', width: 1400 });
    await chip(shown, 'sandbox').click();
    await shown.page.keyboard.press('Alt+ArrowDown');
    await shown.page.locator('.target .chip[data-item="sandbox"]:focus').waitFor();
    await shown.page.keyboard.press('Escape');
    await shown.page.locator('.target').waitFor({ state: 'detached' });
    await shown.page.close();
  });

  it('goes to the line by Enter, to its probability by E, and copies the list', async () => {
    const shown = await pages.open('risk', model, { theme: 'dark', width: 1400 });
    const first = model.list.rows[0]!;
    await shown.page.locator(`tr[data-item="${first.id}"]`).focus();
    await shown.page.keyboard.press('Enter');
    assert.deepEqual(await lastSent(shown), { kind: 'openAddress', address: ['risks', first.id] });
    await shown.page.keyboard.press('e');
    assert.deepEqual(await lastSent(shown), {
      kind: 'openAddress',
      address: ['risks', first.id, 'probability'],
    });
    await shown.page.keyboard.press('m');
    assert.deepEqual(await lastSent(shown), { kind: 'addAction', risk: first.id });
    await shown.page.keyboard.press('Control+c');
    assert.deepEqual(await lastSent(shown), { kind: 'copyTable', table: 'risks' });
    await shown.page.close();
  });

  it('moves nothing while the text does not parse', async () => {
    const shown = await pages.open('risk', sampleModel({ since: '14:02', line: 85 }), {
      theme: 'dark',
      width: 1400,
    });
    await chip(shown, 'sandbox').hover();
    await shown.page.mouse.down();
    await square(shown, 2, 4).hover();
    await shown.page.mouse.up();
    assert.ok((await shown.sent()).every((message) => (message as { kind: string }).kind !== 'assessRisk'));
    assert.match(await shown.page.locator('.caption').innerText(), /line 85 does not parse/);
    await shown.page.close();
  });

  it('keeps which risk is looked at over a reload', async () => {
    const shown = await pages.open('risk', model, { theme: 'dark', width: 1400 });
    await chip(shown, 'leave').click();
    await shown.page.reload();
    await chip(shown, 'leave').and(shown.page.locator('.chosen')).waitFor();
    await shown.page.close();
  });
});
