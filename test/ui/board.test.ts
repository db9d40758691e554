// The board in a real VS Code: a move by keys and one by mouse write exactly the expected text, and undo takes it back.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { untilHolds } from '../extension/support/until';
import { quickInput, runCommand } from './support/commands';
import { copySample } from './support/host';
import { lookInEveryTheme } from './support/picture';
import { openContainer, untilSampleSettled } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview, webviewBody } from './support/webview';

const workflow =
  'workflow: { states: { todo: open, doing: { kind: active, limit: 3 }, review: { kind: review, limit: 2 } } }\n';

describe('the board', () => {
  const ui = useWindow(() => {
    const folder = copySample();
    const file = join(folder, 'project.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^tasks:$/m, `${workflow}tasks:`));
    return { folder };
  });
  const plan = (): string => readFileSync(join(ui().folder, 'project.yaml'), 'utf8');
  const entry = (id: string): Locator => webview(ui()).locator(`[data-task="${id}"]`);
  const lane = (state: string): Locator => webview(ui()).locator(`.lane[data-state="${state}"]`);
  const undone = async (before: string): Promise<void> => {
    await runCommand(ui(), 'Milewright: Undo the Last Edit from a View');
    await untilHolds(() => assert.equal(plan(), before));
  };

  it('opens with one sentence, in every theme', async () => {
    await openContainer(ui(), 'Milewright');
    await untilSampleSettled(ui());
    await runCommand(ui(), 'Milewright: Open Board');
    await webviewBody(ui());
    const headline = webview(ui()).getByRole('heading', { level: 1 });
    await headline.waitFor();
    assert.match(await headline.innerText(), /^Doing is full at 3 of 3\./);
    await lookInEveryTheme(ui(), 'board-window');
  });

  it('changes a state by keys, and takes it back to the same bytes', async () => {
    const before = plan();
    await entry('ATLAS-k3f').click();
    await webview(ui()).locator('.board').press('Alt+ArrowRight');
    await lane('review').and(webview(ui()).locator('.target.free')).waitFor();
    await webview(ui()).locator('.board').press('Enter');
    await untilHolds(() =>
      assert.equal(plan(), before.replace(/(ATLAS-k3f:[^]*?status: )doing/, '$1review')),
    );
    await undone(before);
  });

  it('takes a task into a full column by mouse, with a reason that is kept', async () => {
    const before = plan();
    await entry('ATLAS-m2q').hover();
    await ui().page.mouse.down();
    await lane('doing').hover();
    await lane('doing').and(webview(ui()).locator('.target.wants-reason')).waitFor();
    await ui().page.mouse.up();
    await quickInput(ui()).getByText('Doing is full: 3 of 3').waitFor();
    await quickInput(ui()).locator('input').first().fill('the client waits');
    await ui().page.keyboard.press('Enter');
    await untilHolds(() => {
      const [item = ''] = /      ATLAS-m2q:[^]*?(?=\n      \w)/.exec(plan()) ?? [];
      assert.match(item, /\n {8}waived:\n {10}limit: the client waits\n {8}status: doing\n/);
    });
    await undone(before);
  });
});
