// A window on the sample as a person first sees it, in every theme.
import { until } from '../extension/support/until';
import { goToText, openFile, problems } from './support/editor';
import { copySample } from './support/host';
import { lookIn } from './support/picture';
import { containerTab, openContainer, row, rows } from './support/sidebar';
import { useWindow } from './support/use-window';
import { showTheme } from './support/window';

describe('a window on the sample', () => {
  const ui = useWindow(() => ({ folder: copySample() }));

  it('has Milewright in the activity bar', async () => {
    await containerTab(ui(), 'Milewright').waitFor();
  });

  it('shows the schedule in the side bar', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Build/)
      .first()
      .waitFor();
    await until('its rows', async () => (await rows(ui(), 'Schedule')).length >= 4);
  });

  it('lists what is wrong in the problems panel', async () => {
    await openFile(ui(), 'project.yaml');
    await goToText(ui(), 'project.yaml', '2026-06-30');
    await ui().page.locator('.squiggly-error').first().waitFor();
    await problems(ui(), /Public beta is due .*7\sd\slate/);
  });

  for (const theme of ['light', 'contrast', 'dark'] as const) {
    it(`can be looked at in ${theme}`, async () => {
      await showTheme(ui(), theme);
      await lookIn(ui(), theme, 'window');
    });
  }
});
