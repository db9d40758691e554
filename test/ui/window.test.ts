// A window on the sample as a person first sees it, in every theme.
import * as assert from 'node:assert/strict';
import { goToText, openFile, problems } from './support/editor';
import { copySample } from './support/host';
import { themeOfPicture } from './support/picture';
import { containerTab, openContainer, row, rows } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot, showTheme } from './support/window';

describe('a window on the sample', () => {
  const ui = useWindow(() => ({ folder: copySample() }));

  it('has Milewright in the activity bar', async () => {
    await containerTab(ui(), 'Milewright').waitFor({ timeout: 30_000 });
  });

  it('shows the schedule in the side bar', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Build/)
      .first()
      .waitFor();
    const seen = await rows(ui(), 'Schedule');
    assert.ok(seen.length >= 4, seen.join('\n'));
  });

  it('lists what is wrong in the problems panel', async () => {
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', '2026-06-30');
    await ui().page.locator('.squiggly-error').first().waitFor();
    const listed = await problems(ui());
    assert.match(listed.join('\n'), /Public beta is due .*7\sd\slate/);
  });

  for (const theme of ['light', 'contrast', 'dark'] as const) {
    it(`can be looked at in ${theme}`, async () => {
      await showTheme(ui(), theme);
      const picture = await screenshot(ui(), `window-${theme}`);
      assert.equal(await themeOfPicture(ui(), picture), theme, picture);
    });
  }
});
