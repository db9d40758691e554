// The simulation as a person runs it: the choice, and the page of odds in every theme.
import * as assert from 'node:assert/strict';
import { pick, quickInput, runCommand } from './support/commands';
import { copySample } from './support/host';
import { lookInEveryTheme } from './support/picture';
import { openContainer, row } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview } from './support/webview';

describe('simulating', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const look = (name: string): Promise<void> => lookInEveryTheme(ui(), name);

  it('asks how estimates err, and shows the odds of every date', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Build/)
      .first()
      .waitFor();
    await runCommand(ui(), 'Milewright: Simulate…');
    await quickInput(ui()).getByText('Every estimate errs on its own').waitFor();
    await look('simulate-choice');
    await pick(ui(), '', 'Every estimate errs on its own');
    const page = webview(ui());
    await page.getByRole('heading', { name: 'Odds of Atlas payments' }).waitFor();
    await page.getByRole('row', { name: /^Public beta 30 Jun/ }).waitFor();
    await look('simulate');
  });

  it('shows what moves the finish, the curve and the costs below', async () => {
    const page = webview(ui());
    const costs = page.getByRole('heading', { name: 'Cost' });
    await page.getByRole('heading', { name: 'What moves the finish' }).scrollIntoViewIfNeeded();
    await look('simulate-drivers');
    await costs.scrollIntoViewIfNeeded();
    await look('simulate-costs');
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
