// A window on the sample: the first thing that a person sees.
import * as assert from 'node:assert/strict';
import { copySample } from './support/host';
import { containerTab, openContainer, rows } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('a window on the sample', () => {
  const ui = useWindow(() => ({ folder: copySample() }));

  it('has Milewright in the activity bar', async () => {
    await containerTab(ui(), 'Milewright').waitFor({ timeout: 30_000 });
  });

  it('shows the schedule in the side bar', async () => {
    await openContainer(ui(), 'Milewright');
    await ui().page.getByRole('treeitem', { name: /Build/ }).first().waitFor();
    const seen = await rows(ui(), 'Schedule');
    await screenshot(ui(), 'window-dark');
    assert.ok(seen.length >= 4, seen.join('\n'));
  });
});
