// A window on the sample as a person first sees it, and all that stands in it, in each theme: looked at by a person on the
// screenshots, and here for what can be told: that it is all there, that the theme is the one asked for, and that marks
// which rely on colour differ from the rest.
import * as assert from 'node:assert/strict';
import { untilHolds } from '../extension/support/until';
import { runCommand } from './support/commands';
import { goToText, openFile, openQuickFixes } from './support/editor';
import { copySample } from './support/host';
import { lookIn, lookInEveryTheme } from './support/picture';
import { containerTab, expandRow, openContainer, row, rows } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';
import { showTheme, type VSCodeWindow } from './support/window';

const themes = { light: 'vscode-light', contrast: 'vscode-high-contrast', dark: 'vscode-dark' } as const;
const names = ['light', 'contrast', 'dark'] as const;

describe('a window on the sample', () => {
  const ui = useWindow(() => ({ folder: copySample() }));

  it('has Milewright in the activity bar', async () => {
    await containerTab(ui(), 'Milewright').waitFor();
  });

  it('shows the tree, with commits below a task, and late rows say so in words', async () => {
    await openContainer(ui(), 'Milewright');
    await expandRow(row(ui(), 'Schedule', /^Session tokens/));
    await row(ui(), 'Schedule', /^commit /)
      .first()
      .waitFor();
    await untilHolds(async () => assert.match((await rows(ui(), 'Schedule')).join('\n'), /\sd late$/m));
  });

  for (const theme of names) {
    it(`marks late rows in ${theme}`, async () => {
      await showTheme(ui(), theme);
      await lookIn(ui(), theme, 'tree');
      // High contrast has no colour for errors in lists: there the words alone tell.
      if (theme === 'contrast') return;
      await untilHolds(async () =>
        assert.notEqual(await colorOf(ui(), /^Public beta/), await colorOf(ui(), /^End-to-end tests/)),
      );
    });
  }

  it('has a warning at its line with its quick fixes', async () => {
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', '2026-06-30');
    await ui().page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await lookInEveryTheme(ui(), 'window');
    const titles = await openQuickFixes(ui());
    assert.ok(titles.length > 0);
    for (const title of titles) assert.ok(title.length <= 80, title);
    await lookInEveryTheme(ui(), 'diagnostics');
    await ui().page.keyboard.press('Escape');
  });

  it('opens the budget', async () => {
    await runCommand(ui(), 'Milewright: Open Budget');
    await webviewBody(ui());
    await webview(ui()).getByRole('heading', { level: 1 }).waitFor();
  });

  for (const theme of names) {
    it(`shows the budget in the colours of ${theme}`, async () => {
      await showTheme(ui(), theme);
      await webview(ui()).locator(`body.${themes[theme]}`).waitFor();
      await lookIn(ui(), theme, 'budget');
    });
  }
});

async function colorOf(window: VSCodeWindow, name: RegExp): Promise<string> {
  const label = row(window, 'Schedule', name).locator('.label-name').first();
  return label.evaluate((element) => getComputedStyle(element).color);
}
