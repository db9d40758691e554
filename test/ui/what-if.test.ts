// «What if» as a person uses it: a change said in words, whose effect is told while it is typed; quick fixes that are
// chosen together; and what is not committed yet.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../extension/support/until';
import { pick, quickInput, runCommand } from './support/commands';
import { undo, untilTabs } from './support/editor';
import { copySample } from './support/host';
import { notification } from './support/messages';
import { lookInEveryTheme } from './support/picture';
import { openContainer, row } from './support/sidebar';
import { useWindow } from './support/use-window';
import { webview } from './support/webview';
import { screenshot } from './support/window';

describe('what if', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const look = (name: string): Promise<void> => lookInEveryTheme(ui(), name);

  it('tells the effect of a change while it is typed, and what is wrong with it', async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Build/)
      .first()
      .waitFor();
    await runCommand(ui(), 'Milewright: What If…');
    await pick(ui(), 'say', 'Say a Change…');
    const input = quickInput(ui()).locator('input').first();
    await input.fill('Refunds effort lots');
    await quickInput(ui())
      .getByText(/«lots» is not a duration/)
      .waitFor();
    await look('what-if-wrong');
    await input.fill('Refunds effort 15d; add task Load test, effort 3d, before beta');
    await quickInput(ui())
      .getByText(/Finish .*; cost \+/i)
      .waitFor();
    await look('what-if-words');
  });

  it('shows the changed text, applies it, and one undo takes it back', async () => {
    const file = join(ui().folder, 'project.yaml');
    const before = readFileSync(file, 'utf8');
    await ui().page.keyboard.press('Enter');
    const told = notification(ui(), /3 changes\. Finish /);
    await told.waitFor();
    await untilTabs(ui(), ['What If: preview']);
    await told.getByRole('button', { name: 'Show Effect' }).click();
    await webview(ui()).getByRole('cell', { name: 'Public beta' }).waitFor();
    await told.waitFor();
    await look('what-if-effect');
    await told.getByRole('button', { name: 'Apply' }).click();
    await until('the change', () => readFileSync(file, 'utf8') !== before);
    await untilTabs(ui(), ['project.yaml']);
    await undo(ui());
    await until('the text of before', () => readFileSync(file, 'utf8') === before);
  });

  it('takes any of the quick fixes together', async () => {
    await runCommand(ui(), 'View: Close All Editors');
    await runCommand(ui(), 'Milewright: What If…');
    await pick(ui(), 'fix', 'Choose Quick Fixes…');
    const fixes = quickInput(ui()).locator('.monaco-list-row');
    await fixes.nth(1).waitFor();
    await fixes.nth(0).click();
    await fixes.nth(1).click();
    await screenshot(ui(), 'what-if-fixes');
    await quickInput(ui()).getByRole('button', { name: 'OK' }).click();
    await notification(ui(), /changes?\. Finish /).waitFor();
    await untilTabs(ui(), ['What If: preview']);
  });

  it('tells what the present text does beside that of the last commit', async () => {
    const file = join(ui().folder, 'project.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(title: Refunds\n +effort: )\S+/, '$115d'));
    assert.notEqual(readFileSync(file, 'utf8'), text);
    await runCommand(ui(), 'View: Close All Editors');
    await runCommand(ui(), 'Notifications: Clear All Notifications');
    await until('the effect', async () => {
      await runCommand(ui(), 'Milewright: What If…');
      await pick(ui(), 'uncommitted', 'Uncommitted Changes');
      return notification(ui(), /Uncommitted changes\. Finish /)
        .waitFor({ timeout: 5000 })
        .then(
          () => true,
          () => undefined,
        );
    });
    await untilTabs(ui(), ['Uncommitted changes: what they do']);
    await screenshot(ui(), 'what-if-uncommitted');
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});
