// Code beside the plan: marks on files in the explorer, the task of a line under the pointer, and a comment's task started
// from the light bulb.
import * as assert from 'node:assert/strict';
import { until } from '../extension/support/until';
import { goToText, openFile, openQuickFixes } from './support/editor';
import { copySample } from './support/host';
import { openContainer, row, untilSampleSettled } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('code beside the plan', () => {
  const ui = useWindow(() => ({
    folder: copySample(),
    settings: {
      'milewright.fileDecorations': 'critical', // The host has no TypeScript service, and would say so.
      'files.associations': { '*.ts': 'plaintext' },
    },
  }));

  it('is marked in the explorer where its task is critical, in a letter and in words', async () => {
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
    await openFile(ui(), 'session.ts');
    await openContainer(ui(), 'Explorer');
    const file = ui().page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'session.ts' });
    await file.waitFor();
    const letters = (): Promise<string> =>
      file
        .locator('.monaco-icon-label')
        .first()
        .evaluate((label) => getComputedStyle(label, '::after').content);
    await until('the mark', async () => (await letters()) === '"Cr"');
    await screenshot(ui(), 'code-explorer-dark');
  });

  it('tells under the pointer which task a line was written for', async () => {
    const line = ui().page.locator('.view-line', { hasText: 'export' }).first();
    await line.locator('span').last().hover();
    const hover = ui().page.locator('.monaco-hover:visible', { hasText: 'Session tokens' });
    await hover.waitFor();
    await screenshot(ui(), 'code-hover-dark');
    assert.match((await hover.textContent()) ?? '', /Session tokens ATLAS-k3f · doing.*Ana Ruiz/s);
    await ui().page.mouse.move(900, 850);
    await hover.waitFor({ state: 'hidden' });
  });

  it('starts the task that a comment names', async () => {
    await goToText(ui(), 'src/auth/session.ts', '// Sessions');
    await ui().page.keyboard.press('Control+Home');
    await ui().page.keyboard.type('// TODO(ATLAS-t6w): pay back in part\n');
    await ui().page.keyboard.press('ArrowUp');
    const titles = await openQuickFixes(ui());
    assert.equal(titles[0], 'Start ATLAS-t6w «Refunds»');
    await screenshot(ui(), 'code-start-dark');
    await ui().page.keyboard.press('Enter');
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Refunds, doing/).waitFor();
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
