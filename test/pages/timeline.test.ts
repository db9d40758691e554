// The timeline's page by itself, in every theme and width: its policy, its look for screen readers, that only what is in
// sight is in the document, and its keys.
import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { inEnglish } from '../../src/core/base/translate';
import { presentTimeline } from '../../src/core/views/timeline';
import type { TimelineModel } from '../../src/core/views/timeline-model';
import { generatePlan } from '../bench/support/generate-plan';
import { untilHolds } from '../extension/support/until';
import { analysePlan, sampleText } from './support/analyse-plan';
import { checkLooks, showTables } from './support/looks';
import { startWebviewPages, type WebviewPage, type WebviewPages } from './support/webview-page';

function modelOf(text: string): TimelineModel {
  return presentTimeline(analysePlan(text), { locale: 'en', translate: inEnglish, stale: null });
}

function isLook(message: unknown): boolean {
  return (message as { readonly kind: string }).kind === 'look';
}

describe('the page of the timeline', () => {
  let pages: WebviewPages;
  let model: TimelineModel;
  before(async () => {
    pages = await startWebviewPages();
    model = modelOf(sampleText('project.yaml'));
  });
  after(() => pages.close());
  const row = ({ page }: WebviewPage, id: string): Locator => page.locator(`[data-row="${id}"]`);
  const chosen = ({ page }: WebviewPage): Locator => page.locator('.row.chosen .text');
  /** What was sent last, but for which row is looked at. */
  const lastSent = async (shown: WebviewPage): Promise<unknown> =>
    (await shown.sent()).findLast((message) => !isLook(message));
  const open = (): Promise<WebviewPage> => pages.open('timeline', model, { theme: 'dark', width: 1400 });

  checkLooks('timeline', (theme, width) => pages.open('timeline', model, { theme, width }), {
    chart: (shown) => shown.page.locator('.drawing').waitFor(),
    table: showTables,
  });

  it('walks and folds rows by arrows, and leads to the line and to the reason', async () => {
    const shown = await open();
    const { keyboard } = shown.page;
    await shown.page.locator('.rows').focus();
    await keyboard.press('ArrowDown');
    assert.equal(await chosen(shown).innerText(), 'Build');
    await keyboard.press('Enter');
    assert.deepEqual(await lastSent(shown), { kind: 'openAddress', address: ['task', 'build'] });
    await row(shown, 'task/ATLAS-k3f').waitFor();
    await keyboard.press('ArrowLeft');
    await row(shown, 'task/ATLAS-k3f').waitFor({ state: 'detached' });
    await keyboard.press('ArrowRight');
    await row(shown, 'task/ATLAS-k3f').click();
    await keyboard.press('y');
    assert.deepEqual(await lastSent(shown), { kind: 'explainDates', item: 'ATLAS-k3f' });
    await keyboard.press('ArrowLeft');
    assert.equal(await chosen(shown).innerText(), 'Build');
    await keyboard.press('Control+c');
    assert.deepEqual(await lastSent(shown), { kind: 'copyTable', table: 'timeline' });
    await shown.page.close();
  });

  it('follows what somebody goes to elsewhere, though it is folded away, and tells where its reader goes', async () => {
    const shown = await open();
    await shown.page.evaluate(() =>
      window.postMessage({ kind: 'select', address: ['task', 'ATLAS-h3j'] }, '*'),
    );
    await shown.page.locator('.row.chosen[data-row="task/ATLAS-h3j"]').waitFor();
    await shown.page.evaluate(() =>
      window.postMessage({ kind: 'select', address: ['milestones', 'beta'] }, '*'),
    );
    await shown.page.locator('.row.chosen[data-row="milestone/beta"]').waitFor();
    await row(shown, 'task/ATLAS-m2q').locator('.text').click();
    await untilHolds(async () =>
      assert.deepEqual((await shown.sent()).at(-1), { kind: 'look', address: ['task', 'ATLAS-m2q'] }),
    );
    const looked = (await shown.sent()).filter((message) => isLook(message));
    assert.equal(looked.length, 1);
    await shown.page.close();
  });

  it('zooms and moves by keys and wheel, and keeps that over a reload', async () => {
    const shown = await open();
    const status = async (): Promise<number> =>
      Number(await shown.page.locator('.axis text.status').getAttribute('x'));
    await shown.page.locator('.rows').focus();
    const first = await status();
    await shown.page.keyboard.press('Shift+ArrowRight');
    const moved = await status();
    assert.ok(moved < first, `${moved} ${first}`);
    await shown.page.keyboard.press('-');
    await shown.page.mouse.move(900, 400);
    await shown.page.keyboard.down('Control');
    await shown.page.mouse.wheel(0, -100);
    await shown.page.mouse.wheel(0, -100);
    await shown.page.keyboard.up('Control');
    await untilHolds(async () => assert.notEqual(await status(), moved));
    await shown.page.keyboard.press('Home');
    const home = await status();
    await shown.page.reload();
    await shown.page.locator('.axis text.status').waitFor();
    assert.equal(await status(), home);
    await shown.page.close();
  });

  it('groups by person and by state, and filters', async () => {
    const shown = await open();
    await shown.page.getByText('Person', { exact: true }).click();
    await row(shown, 'person/ana').waitFor();
    await shown.page.getByText('State', { exact: true }).click();
    await row(shown, 'state/doing').waitFor();
    await shown.page.keyboard.press('Escape');
    await shown.page.getByRole('searchbox').fill('token');
    await row(shown, 'task/ATLAS-k3f').waitFor();
    await untilHolds(async () => assert.equal(await shown.page.locator('.row.task').count(), 1));
    await shown.page.getByRole('searchbox').fill('nothing of the kind');
    await shown.page.getByText('No row matches.').waitFor();
    await shown.page.keyboard.press('Escape');
    await row(shown, 'state/doing').waitFor();
    await shown.page.close();
  });

  it('shows the columns that are chosen, and begins the drawing behind them', async () => {
    const shown = await open();
    const left = async (): Promise<number> => (await shown.page.locator('.drawing').boundingBox())!.x;
    const before = await left();
    await shown.page.getByText('Columns', { exact: true }).click();
    await shown.page.getByRole('checkbox', { name: 'Start' }).check();
    await shown.page.getByRole('checkbox', { name: 'Who' }).uncheck();
    await row(shown, 'task/ATLAS-k3f').locator('.start', { hasText: '13 Apr' }).waitFor();
    assert.equal(await row(shown, 'task/ATLAS-k3f').locator('.who').count(), 0);
    await shown.page.getByRole('checkbox', { name: 'Done' }).check();
    await untilHolds(async () => assert.ok((await left()) > before));
    const columns = (await row(shown, 'task/ATLAS-k3f').locator('.cells').boundingBox())!;
    assert.ok(Math.abs(columns.x + columns.width - (await left())) <= 1);
    assert.deepEqual(shown.faults, []);
    await shown.page.close();
  });

  it('shows hostile titles as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const text = `project: { name: '${hostile}' }\ntasks:\n  a: { title: '${hostile}', effort: 2d }\n`;
    const shown = await pages.open('timeline', modelOf(text), { theme: 'dark', width: 1400 });
    assert.equal(await row(shown, 'task/a').locator('.text').innerText(), hostile);
    assert.equal(await shown.page.locator('img').count(), 0);
    assert.deepEqual(shown.faults, []);
    await shown.page.close();
  });

  it('holds only what is in sight of a large plan, wherever it is scrolled to', async () => {
    const large = modelOf(generatePlan(2000));
    const shown = await pages.open('timeline', large, { theme: 'dark', width: 1400 });
    await shown.page.getByText('State', { exact: true }).click();
    const inDocument = (): Promise<number> => shown.page.locator('.row').count();
    assert.ok((await inDocument()) < 80);
    await shown.page.locator('.rows').focus();
    await shown.page.keyboard.press('End');
    await shown.page.locator('.row.chosen').waitFor();
    assert.ok((await inDocument()) < 80);
    assert.ok((await shown.page.locator('.drawing path, .drawing rect').count()) < 1500);
    await shown.page.close();
  });
});
