// The board's page by itself, in every theme and width: its policy, its look for screen readers, that only what is in sight is
// in the document, and how tasks are moved by mouse and by keys.
import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { inEnglish } from '../../src/core/base/translate';
import { presentBoard } from '../../src/core/views/board';
import type { Snapshot } from '../../src/core/analysis/snapshot';
import type { BoardModel } from '../../src/core/views/board-model';
import { boardMoves } from '../../src/core/views/board-moves';
import type { WebviewQuestion } from '../../src/core/views/webview';
import { generatePlan } from '../bench/support/generate-plan';
import { untilHolds } from '../extension/support/until';
import { analysePlan, sampleText } from './support/analyse-plan';
import { checkLooks, showTables } from './support/looks';
import { startWebviewPages, type WebviewPage, type WebviewPages } from './support/webview-page';

/** The sample with limits, three tasks under way and an order of states. */
function limited(): string {
  return sampleText('project.yaml').replace(
    /^tasks:$/m,
    'workflow: { states: { todo: open, doing: { kind: active, next: [review, blocked, todo], limit: 3 }, review: { kind: review, limit: 2 } } }\ntasks:',
  );
}

function modelOf(text: string, stale: { since: string; line: number } | null = null): BoardModel {
  return presentBoard(analysePlan(text), { locale: 'en', translate: inEnglish, stale });
}

describe('the page of the board', () => {
  let pages: WebviewPages;
  let model: BoardModel;
  let snapshot: Snapshot;
  const answer = (question: WebviewQuestion): unknown =>
    question.kind === 'moves' ? boardMoves(snapshot, question.task, inEnglish) : null;
  before(async () => {
    pages = await startWebviewPages();
    snapshot = analysePlan(limited());
    model = modelOf(limited());
  });
  after(() => pages.close());
  const entry = ({ page }: WebviewPage, id: string): Locator => page.locator(`[data-task="${id}"]`);
  const lane = ({ page }: WebviewPage, state: string): Locator =>
    page.locator(`.lane[data-state="${state}"]`);
  const lastSent = async (shown: WebviewPage): Promise<unknown> => (await shown.sent()).at(-1);
  const moves = async (shown: WebviewPage): Promise<unknown[]> =>
    (await shown.sent()).filter((message) => (message as { kind: string }).kind === 'moveTask');
  const caption = ({ page }: WebviewPage): Locator => page.locator('.caption');
  const open = (): Promise<WebviewPage> => pages.open('board', model, { theme: 'dark', width: 1400 }, answer);

  checkLooks('board', (theme, width) => pages.open('board', model, { theme, width }, answer), {
    chart: (shown) => shown.page.locator('.entry').first().waitFor(),
    table: showTables,
  });

  it('walks by arrows, and leads to the line and to the reason', async () => {
    const shown = await open();
    const { keyboard } = shown.page;
    await entry(shown, 'ATLAS-k3f').click();
    await keyboard.press('ArrowRight');
    await shown.page.locator('.entry.chosen[data-task="ATLAS-m2q"]').waitFor();
    await keyboard.press('Enter');
    assert.deepEqual(await lastSent(shown), { kind: 'openAddress', address: ['task', 'ATLAS-m2q'] });
    await keyboard.press('y');
    assert.deepEqual(await lastSent(shown), { kind: 'explainDates', item: 'ATLAS-m2q' });
    await keyboard.press('Control+c');
    assert.deepEqual(await lastSent(shown), { kind: 'copyTable', table: 'board' });
    await shown.page.reload();
    await shown.page.locator('.entry.chosen[data-task="ATLAS-m2q"]').waitFor();
    await shown.page.close();
  });

  it('moves a task by the mouse, and says what speaks against it before it is let go', async () => {
    const shown = await open();
    await entry(shown, 'ATLAS-m2q').hover();
    await shown.page.mouse.down();
    await lane(shown, 'doing').hover();
    await shown.page.locator('.lane.target.wants-reason[data-state="doing"]').waitFor();
    assert.match(
      await caption(shown).innerText(),
      /^Doing is full: 3 of 3\. Login form: Review → Doing\. Enter/,
    );
    await shown.page.mouse.up();
    assert.deepEqual(await moves(shown), [{ kind: 'moveTask', task: 'ATLAS-m2q', state: 'doing' }]);
    await shown.page.close();
  });

  it('writes nothing where the workflow forbids it, the hand goes back, or Escape is pressed', async () => {
    const shown = await open();
    for (const end of ['forbidden', 'back', 'escape']) {
      await entry(shown, 'ATLAS-k3f').hover();
      await shown.page.mouse.down();
      await lane(shown, 'done').hover();
      await shown.page.locator('.lane.target.forbids').waitFor();
      assert.match(
        await caption(shown).innerText(),
        /cannot become Done: After Doing comes Review, Blocked, To do/,
      );
      if (end === 'back') await shown.page.locator('h1').hover();
      if (end === 'escape') await shown.page.keyboard.press('Escape');
      await shown.page.mouse.up();
      await shown.page.locator('.lane.target').waitFor({ state: 'detached' });
    }
    assert.deepEqual(await moves(shown), []);
    await shown.page.close();
  });

  it('changes the state by Alt and arrows and Enter, starts and stops by S', async () => {
    const shown = await open();
    const { keyboard } = shown.page;
    await entry(shown, 'ATLAS-k3f').click();
    await keyboard.press('Alt+ArrowRight');
    await shown.page.locator('.lane.target.free[data-state="review"]').waitFor();
    await keyboard.press('Escape');
    await shown.page.locator('.lane.target').waitFor({ state: 'detached' });
    await keyboard.press('Alt+ArrowRight');
    await shown.page.locator('.lane.target[data-state="review"]').waitFor();
    await keyboard.press('Enter');
    assert.deepEqual(await moves(shown), [{ kind: 'moveTask', task: 'ATLAS-k3f', state: 'review' }]);
    await keyboard.press('s');
    assert.deepEqual(await lastSent(shown), { kind: 'moveTask', task: 'ATLAS-k3f', state: 'todo' });
    await shown.page.close();
  });

  it('moves nothing while the text does not parse, and says so', async () => {
    const stale = modelOf(limited(), { since: '14:02', line: 85 });
    const shown = await pages.open('board', stale, { theme: 'dark', width: 1400 }, answer);
    await entry(shown, 'ATLAS-k3f').hover();
    await shown.page.mouse.down();
    await lane(shown, 'review').hover();
    await shown.page.mouse.up();
    await shown.page.keyboard.press('s');
    assert.deepEqual(await moves(shown), []);
    assert.equal(await caption(shown).innerText(), 'Tasks cannot be moved: line 85 does not parse.');
    await shown.page.close();
  });

  it('groups by person and by phase, and filters', async () => {
    const shown = await open();
    await shown.page.getByText('Person', { exact: true }).click();
    await shown.page.getByRole('group', { name: /^Ana Ruiz/ }).waitFor();
    await shown.page.getByText('Phase', { exact: true }).click();
    await shown.page.getByRole('group', { name: /^Build/ }).waitFor();
    await shown.page.getByRole('searchbox').fill('token');
    await untilHolds(async () => assert.equal(await shown.page.locator('.entry').count(), 1));
    await shown.page.getByRole('searchbox').fill('nothing of the kind');
    await shown.page.getByText('No task matches.').waitFor();
    await shown.page.close();
  });

  it('holds only what is in sight of a large plan, and shows hostile titles as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const large = generatePlan(2000).replace(/^tasks:$/m, `tasks:\n  a: { title: '${hostile}', effort: 2d }`);
    const shown = await pages.open('board', modelOf(large), { theme: 'dark', width: 1400 }, answer);
    const inDocument = (): Promise<number> => shown.page.locator('.entry').count();
    await shown.page.locator('.board').focus();
    assert.ok((await inDocument()) < 300, String(await inDocument()));
    await shown.page.keyboard.press('End');
    await shown.page.locator('.entry.chosen').waitFor();
    assert.ok((await inDocument()) < 300, String(await inDocument()));
    await shown.page.getByRole('searchbox').fill(hostile);
    await untilHolds(async () =>
      assert.equal(await entry(shown, 'a').locator('.title').innerText(), hostile),
    );
    assert.equal(await shown.page.locator('img').count(), 0);
    assert.deepEqual(shown.faults, []);
    await shown.page.close();
  });
});
