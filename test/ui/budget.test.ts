// The budget beside the text, in a real VS Code: it opens, follows the text, keeps what was chosen and leads back.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './support/commands';
import { openFile, untilText } from './support/editor';
import { copySample } from './support/host';
import { openContainer, section } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';

describe('the budget', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const refused: string[] = [];
  before(async () => {
    ui().page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await openContainer(ui(), 'Milewright');
    await section(ui(), 'Schedule').getByRole('treeitem').first().waitFor();
    await runCommand(ui(), 'Milewright: Open Budget');
    await webviewBody(ui());
  });
  const headline = () => webview(ui()).getByRole('heading', { level: 1 });

  it('opens with one sentence that a manager could say', async () => {
    assert.match(await headline().innerText(), /^Forecast [\d.]+k, .* the budget of 250k/);
  });

  it('follows the text', async () => {
    const file = join(ui().folder, 'project.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('total: 250k', 'total: 300k'));
    await webview(ui()).getByText('the budget of 300k').first().waitFor();
  });

  it('keeps what was chosen while it is hidden', async () => {
    await webview(ui()).getByRole('radio', { name: 'Person' }).click();
    await webview(ui()).locator('tr[data-item]', { hasText: 'Ana Ruiz' }).first().waitFor();
    await openFile(ui(), 'project.yaml');
    await ui().page.getByRole('tab', { name: 'Budget' }).first().click();
    await webview(ui()).locator('tr[data-item]', { hasText: 'Ana Ruiz' }).first().waitFor();
  });

  it('leads back to the line of what it shows', async () => {
    await webview(ui()).locator('tr[data-item]', { hasText: 'Ana Ruiz' }).first().focus();
    await ui().page.keyboard.press('Enter');
    await ui().page.getByRole('tab', { name: 'project.yaml' }).first().waitFor();
    await untilText(ui(), /Ana Ruiz/);
  });

  it('refuses nothing and is refused nothing', () => assert.deepEqual(refused, []));
});
