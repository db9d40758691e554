// The health of the plan and the risks in the sidebar: unfolded, walked to the line that is to be mended, grouped.
import * as assert from 'node:assert/strict';
import { untilHolds } from '../extension/support/until';
import { pick } from './support/commands';
import { copySample } from './support/host';
import { lookInEveryTheme } from './support/picture';
import {
  clickSectionAction,
  containerTab,
  openContainer,
  row,
  rows,
  section,
  untilSampleSettled,
} from './support/sidebar';
import { useWindow } from './support/use-window';

describe('the health of the sample', () => {
  const ui = useWindow(() => ({ folder: copySample() }));

  it('is folded at first, and says what to do first', async () => {
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
    await section(ui(), 'Health').locator('.pane-header').click();
    await row(ui(), 'Health', /^To do first/).waitFor();
    await section(ui(), 'Health')
      .getByText(/^\d+ of 100$/)
      .waitFor();
    await untilHolds(async () =>
      assert.match((await rows(ui(), 'Health')).slice(1, 4).join('\n'), /^Public beta is due .* \| \+\d/m),
    );
    await lookInEveryTheme(ui(), 'health');
  });

  it('leads to the line that is to be mended', async () => {
    await row(ui(), 'Health', /^Public beta is due/)
      .first()
      .click();
    await ui().page.locator('.editor-instance').getByText('due: 2026-06-30').first().waitFor();
  });

  it('counts the risks to be reviewed today, and groups them', async () => {
    await containerTab(ui(), 'Milewright').locator('.badge-content', { hasText: '1' }).waitFor();
    await clickSectionAction(ui(), 'Risks', 'Group Risks By...');
    await pick(ui(), 'Next review', 'Next review');
    await row(ui(), 'Risks', /^Due, 1/).waitFor();
    await lookInEveryTheme(ui(), 'risks-by-review');
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
