// Levelling as a person does it: the command, its progress and how it is cancelled, the preview with its effect in every
// theme, applied by a button and taken back by one undo.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until } from '../extension/support/until';
import { generatePlan } from '../bench/support/generate-plan';
import { runCommand } from './support/commands';
import { tabs, undo, untilTabs } from './support/editor';
import { copySample, emptyFolder } from './support/host';
import { notification } from './support/messages';
import { lookIn } from './support/picture';
import { openContainer, row } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview } from './support/webview';
import { screenshot, type VSCodeWindow } from './support/window';

const effect = /nobody has more work than time\. Finish /;

for (const theme of ['dark', 'light', 'contrast'] as const) {
  describe(`levelling in the theme ${theme}`, () => {
    const ui = useWindow(() => ({ folder: copySample(), theme }));
    const look = (name: string): Promise<void> => lookIn(ui(), theme, name);

    it('shows the changed text beside the present one, with a sentence of its effect', async () => {
      await openContainer(ui(), 'Milewright');
      await row(ui(), 'Schedule', /^Build/)
        .first()
        .waitFor();
      await runCommand(ui(), 'Milewright: Level Resources…');
      await notification(ui(), effect).waitFor();
      await untilTabs(ui(), ['Level Resources: preview']);
      await changedLines(ui()).first().waitFor();
      await look('levelling');
    });

    it('shows all of the effect in a page of its own', async () => {
      await notification(ui(), effect).getByRole('button', { name: 'Show Effect' }).click();
      await webview(ui()).getByRole('cell', { name: 'Public beta' }).waitFor();
      await notification(ui(), effect).waitFor();
      await look('levelling-effect');
    });

    it('is applied by a button, and taken back by one undo', async () => {
      const file = join(ui().folder, 'project.yaml');
      const before = readFileSync(file, 'utf8');
      await notification(ui(), effect).getByRole('button', { name: 'Apply' }).click();
      // VS Code in a browser saves by itself.
      await until('the change', () => readFileSync(file, 'utf8') !== before);
      await untilTabs(ui(), ['project.yaml']);
      await undo(ui());
      await until('the text of before', () => readFileSync(file, 'utf8') === before);
    });

    it('logs no error', () => assert.deepEqual(ui().errors, []));
  });
}

describe('levelling a large plan', () => {
  const ui = useWindow(() => {
    const folder = emptyFolder('large');
    writeFileSync(join(folder, 'project.yaml'), generatePlan(1500));
    return { folder };
  });

  it('says how far it is, and shows nothing once it is cancelled', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Phase 0/)
      .first()
      .waitFor();
    await runCommand(ui(), 'Milewright: Level Resources…');
    const progress = notification(ui(), /Levelling resources/);
    await progress.filter({ hasText: /\d+ of \d+ schedules/ }).waitFor();
    await screenshot(ui(), 'levelling-progress');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    await ui().page.waitForTimeout(1000); // nothing comes later either
    assert.deepEqual(await tabs(ui()), []);
  });
});

/** Lines that the preview marks as changed. */
function changedLines(window: VSCodeWindow): Locator {
  return window.page.locator(
    '.part.editor .diff-editor .line-insert:visible, .part.editor .char-insert:visible',
  );
}
