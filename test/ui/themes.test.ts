// Everything there is to see, in each theme: looked at by a person on the screenshots, and here for what can be told:
// that it is all there, that the theme is the one asked for, and that marks which rely on colour differ from the rest.
import * as assert from 'node:assert/strict';
import { untilHolds } from '../extension/support/until';
import { runCommand } from './support/commands';
import { goToText, openFile, openQuickFixes } from './support/editor';
import { copySample } from './support/host';
import { lookIn } from './support/picture';
import { expandRow, openContainer, row, rows } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';
import type { VSCodeWindow } from './support/window';

const themes = { dark: 'vscode-dark', light: 'vscode-light', contrast: 'vscode-high-contrast' } as const;

for (const theme of ['dark', 'light', 'contrast'] as const) {
  describe(`in the theme ${theme}`, () => {
    const ui = useWindow(() => ({ folder: copySample(), theme }));
    const look = (name: string): Promise<void> => lookIn(ui(), theme, name);

    it('the tree stands with commits below a task, and late rows say so in words', async () => {
      await openContainer(ui(), 'Milewright');
      await expandRow(row(ui(), 'Schedule', /^Session tokens/));
      await row(ui(), 'Schedule', /^commit /)
        .first()
        .waitFor();
      await untilHolds(async () => assert.match((await rows(ui(), 'Schedule')).join('\n'), /\sd late$/m));
      await look('tree');
    });

    // High contrast has no colour for errors in lists: there the words alone tell.
    if (theme !== 'contrast') {
      it('late rows differ in colour too', async () => {
        assert.notEqual(await colorOf(ui(), /^Public beta/), await colorOf(ui(), /^End-to-end tests/));
      });
    }

    it('a warning stands at its line with its quick fixes', async () => {
      await openFile(ui(), 'project.yaml');
      await goToText(ui(), 'project.yaml', '2026-06-30');
      await ui().page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
      const titles = await openQuickFixes(ui());
      await look('diagnostics');
      assert.ok(titles.length > 0);
      for (const title of titles) assert.ok(title.length <= 80, title);
      await ui().page.keyboard.press('Escape');
    });

    it('the budget opens in the colours of the theme', async () => {
      await runCommand(ui(), 'Milewright: Open Budget');
      await webviewBody(ui());
      await webview(ui()).locator(`body.${themes[theme]}`).waitFor();
      await webview(ui()).getByRole('heading', { level: 1 }).waitFor();
      await look('budget');
    });
  });
}

async function colorOf(window: VSCodeWindow, name: RegExp): Promise<string> {
  const label = row(window, 'Schedule', name).locator('.label-name').first();
  return label.evaluate((element) => getComputedStyle(element).color);
}
