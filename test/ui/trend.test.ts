// The milestone trend in a real VS Code: read from the history of the sample, walked commit by commit, copied; and its page
// by itself in every theme and width.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analysis/analyse';
import { revisionComputer } from '../../src/core/analysis/revision-computer';
import { trendLine } from '../../src/core/analysis/trend-line';
import { parseDay } from '../../src/core/base/dates';
import { ok } from '../../src/core/base/result';
import { inEnglish } from '../../src/core/base/translate';
import { noCommits } from '../../src/core/model/commit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { presentTrend } from '../../src/core/views/trend';
import type { TrendModel } from '../../src/core/views/trend-model';
import { readPlanHistory } from '../../src/node/git/read-plan-history';
import { lookUpHolidays } from '../../src/node/holidays/look-up-holidays';
import { openAt } from '../support/git-log';
import { untilHolds } from '../extension/support/until';
import { seriousFaults } from './support/accessibility';
import { runCommand } from './support/commands';
import { copySample, uiHost } from './support/host';
import { lookInEveryTheme } from './support/picture';
import { openContainer, untilSampleSettled } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';
import { startWebviewPages, type WebviewPages } from './support/webview-page';
import { screenshot } from './support/window';

async function sampleModel(): Promise<TrendModel> {
  const { sample } = uiHost();
  const text = readFileSync(join(sample, 'project.yaml'), 'utf8');
  const snapshot = analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-05-04')!,
    },
    null,
  );
  const compute = revisionComputer(snapshot, async (request) => ok(lookUpHolidays(request)));
  const line = trendLine({ ...snapshot, whole: true });
  const read = await readPlanHistory(await openAt(sample), {
    planFile: join(sample, 'project.yaml'),
    limit: 300,
    zone: snapshot.plan.project.timezone,
    async visit(revision) {
      const { at, head } = await compute(revision);
      line.add(head, at, await compute.holidaysOf(line.newer()));
      return true;
    },
  });
  assert.ok(read.ok);
  const trend = { kind: 'read', points: line.end(), more: read.value.more } as const;
  return presentTrend(snapshot, { locale: 'en', translate: inEnglish, stale: null, trend });
}

describe('the trend', () => {
  const ui = useWindow(() => ({ folder: copySample() }));

  it('opens with one sentence, a line for each milestone, and the commits that moved them', async () => {
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
    await runCommand(ui(), 'Milewright: Open Trend');
    await webviewBody(ui());
    const headline = webview(ui()).getByRole('heading', { level: 1 });
    await headline.waitFor();
    assert.match(await headline.innerText(), / moved from \d+ \w+ to \d+ \w+, [+−]\d+(?:\.\d)?\sd\./);
    const line = webview(ui()).locator('.end-title', { hasText: /^Public beta 9\sJul/ });
    await line.first().waitFor({ state: 'attached' });
    await screenshot(ui(), 'trend-window');
  });

  it('follows the text, and is walked commit by commit from the keyboard', async () => {
    const file = join(ui().folder, 'project.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('effort: 13d/16d/19d', 'effort: 23d/26d/29d'));
    const now = webview(ui()).locator('.steps li', { hasText: 'not committed yet' });
    await now.waitFor();
    await webview(ui()).locator('body').press('ArrowRight');
    await now.and(webview(ui()).locator('.chosen')).waitFor();
    await webview(ui()).locator('body').press('ArrowLeft');
    const chosen = webview(ui()).locator('.steps li.chosen', { hasText: 'Report as of 4 May' });
    await chosen.waitFor();
    assert.match(await chosen.locator('.moves').innerText(), /\d+ \w+ → \d+ \w+/);
    await screenshot(ui(), 'trend-step');
  });

  it('opens a commit in its own view', async () => {
    await webview(ui()).locator('.hash').first().click();
    await ui()
      .page.locator('.multiDiffEditor, .multi-diff-editor, .monaco-component.multiDiffEditor')
      .first()
      .waitFor();
  });

  it('leads to the risks: a page with odds from a thread of its own', async () => {
    await runCommand(ui(), 'View: Close All Editors');
    await runCommand(ui(), 'Milewright: Open Risks');
    await webview(ui()).locator('.curves svg .line-title').first().waitFor();
    await webview(ui()).locator('.burndown svg').waitFor();
    await webview(ui()).getByText('10,000 runs, seed 1').waitFor();
    await lookInEveryTheme(ui(), 'risks-window');
  });

  it('moves a risk in the matrix as one edit of the text, and takes it back', async () => {
    const file = join(ui().folder, 'project.yaml');
    const before = readFileSync(file, 'utf8');
    const square = (probability: number, impact: number) =>
      webview(ui()).locator(`[data-probability="${probability}"][data-impact="${impact}"]`);
    await webview(ui()).locator('.chip[data-item="sandbox"]').hover();
    await ui().page.mouse.down();
    await square(2, 4).hover();
    await ui().page.mouse.up();
    await untilHolds(() => {
      const lines = readFileSync(file, 'utf8').split('\n');
      const changed = lines.filter((line, i) => line !== before.split('\n')[i]);
      assert.deepEqual(
        changed.map((line) => line.trim()),
        ['probability: 10%', 'impact: { schedule: 15d, cost: 4k }'],
      );
    });
    await square(2, 4).locator('.chip[data-item="sandbox"]').waitFor();
    await runCommand(ui(), 'Milewright: Undo the Last Edit from a View');
    await untilHolds(() => assert.equal(readFileSync(file, 'utf8'), before));
  });

  it('simulates again when the text changes', async () => {
    const file = join(ui().folder, 'project.yaml');
    const label = webview(ui()).locator('.curves svg .mark-label').first();
    const before = await label.textContent();
    writeFileSync(file, readFileSync(file, 'utf8').replace('effort: 23d/26d/29d', 'effort: 43d/46d/49d'));
    await untilHolds(async () => assert.notEqual(await label.textContent(), before));
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});

describe('the page of the trend', () => {
  let pages: WebviewPages;
  let model: TrendModel;
  before(async () => {
    pages = await startWebviewPages();
    model = await sampleModel();
  });
  after(() => pages.close());

  for (const theme of ['dark', 'light', 'contrast'] as const) {
    for (const width of [1400, 500]) {
      it(`has no serious fault for assistive technology in ${theme} at ${width} px, and never scrolls sideways`, async () => {
        const shown = await pages.open('trend', model, { theme, width });
        await shown.page.keyboard.press('ArrowRight');
        for (const step of ['chart', 'table'] as const) {
          if (step === 'table') await shown.page.keyboard.press('t');
          await shown.page.screenshot({ path: `out/screenshots/trend-page-${theme}-${width}-${step}.png` });
          assert.deepEqual(await seriousFaults(shown), [], step);
          const over = await shown.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
          assert.ok(over <= 0, `${over} px too wide`);
        }
        assert.deepEqual(shown.faults, []);
        await shown.page.close();
      });
    }
  }

  it('asks for a commit and for the table by keys', async () => {
    const shown = await pages.open('trend', model, { theme: 'dark', width: 1400 });
    await shown.page.keyboard.press('ArrowRight');
    await shown.page.keyboard.press('d');
    const newest = model.steps.rows.at(-1)!.hash;
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'openCommit', hash: newest });
    await shown.page.keyboard.press('Control+c');
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'copyTable', table: 'trend' });
    await shown.page.close();
  });
});
