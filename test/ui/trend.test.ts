// The milestone trend in a real VS Code: read from the history of the sample, walked commit by commit, copied.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { untilHolds } from '../extension/support/until';
import { runCommand } from './support/commands';
import { copySample } from './support/host';
import { lookInEveryTheme } from './support/picture';
import { openContainer, untilSampleSettled } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';
import { screenshot } from './support/window';

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

  it('adds a task for the response by M, and takes it back', async () => {
    const file = join(ui().folder, 'project.yaml');
    const before = readFileSync(file, 'utf8');
    await webview(ui()).locator('tr[data-item="sandbox"]').focus();
    await webview(ui()).locator('tr[data-item="sandbox"]').press('m');
    await untilHolds(() => {
      const now = readFileSync(file, 'utf8');
      const [, id] = /^ {4}actions: \[?(ATLAS-\w+)\]?$/m.exec(now.slice(now.indexOf('  sandbox:'))) ?? [];
      assert.ok(id !== undefined && !before.includes(id), 'no new task carries the response');
      assert.match(now, new RegExp(`^ +${id}:`, 'm'));
    });
    await runCommand(ui(), 'Milewright: Undo the Last Edit from a View');
    await untilHolds(() => assert.equal(readFileSync(file, 'utf8'), before));
    await runCommand(ui(), 'Milewright: Open Risks');
    await webview(ui()).locator('.curves svg .mark-label').first().waitFor();
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
