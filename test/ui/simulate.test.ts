// The simulation as a person runs it: the choice, the page of odds in every theme, and how a long one is cancelled.
import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatePlan } from '../bench/support/generate-plan';
import { pick, quickInput, runCommand } from './support/commands';
import { tabs } from './support/editor';
import { copySample, emptyFolder } from './support/host';
import { notification } from './support/messages';
import { lookInEveryTheme } from './support/picture';
import { openContainer, row } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview } from './support/webview';
import { screenshot } from './support/window';

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

describe('simulating a large plan', () => {
  const ui = useWindow(() => {
    const folder = emptyFolder('large');
    writeFileSync(join(folder, 'project.yaml'), generatePlan(6000));
    return { folder };
  });

  it('says how far it is, and shows nothing once it is cancelled', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Phase 0/)
      .first()
      .waitFor();
    await runCommand(ui(), 'Milewright: Simulate…');
    await pick(ui(), '', 'Every estimate errs on its own');
    const progress = notification(ui(), /Simulating/);
    await progress.filter({ hasText: /\d+ of \d+ runs/ }).waitFor();
    await screenshot(ui(), 'simulate-progress');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    await ui().page.waitForTimeout(1000); // nothing comes later either
    assert.deepEqual(await tabs(ui()), []);
  });
});
