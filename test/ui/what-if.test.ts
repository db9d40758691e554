// What would be, as a person asks for it: levelling, seen before it is applied; the odds of a simulation; a change said in
// words, whose effect is told while it is typed; quick fixes that are chosen together; and what is not committed yet. What
// has been applied is taken back: all ask the same plan in one window.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
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

describe('what would be', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const look = (name: string): Promise<void> => lookInEveryTheme(ui(), name);
  const file = (): string => join(ui().folder, 'project.yaml');
  const plan = (): string => readFileSync(file(), 'utf8');
  before(async () => {
    await openContainer(ui(), 'Milewright');
    await row(ui(), 'Schedule', /^Build/)
      .first()
      .waitFor();
  });

  /** The button of a message applies what it tells of, and one undo takes it back. */
  async function checkApplied(told: Locator): Promise<void> {
    const before = plan();
    await told.getByRole('button', { name: 'Apply' }).click();
    // VS Code in a browser saves by itself.
    await until('the change', () => plan() !== before);
    await untilTabs(ui(), ['project.yaml']);
    await ui().page.locator('.part.editor .monaco-diff-editor').first().waitFor({ state: 'detached' });
    // It is shown where it was changed: before that, an undo would meet an editor that is still being opened.
    await ui()
      .page.locator('.statusbar-item', { hasText: /^Ln (?!1,)/ })
      .waitFor();
    await undo(ui());
    await until('the text of before', () => plan() === before);
  }

  async function closeAll(): Promise<void> {
    await runCommand(ui(), 'View: Close All Editors');
    await runCommand(ui(), 'Notifications: Clear All Notifications');
  }

  describe('by levelling', () => {
    const told = (): Locator => notification(ui(), /nobody has more work than time\. Finish /);
    after(closeAll);

    it('is shown as the changed text beside the present one, with a sentence of its effect', async () => {
      await runCommand(ui(), 'Milewright: Level Resources…');
      await told().waitFor();
      await untilTabs(ui(), ['Level Resources: preview']);
      await changedLines().first().waitFor();
      await look('levelling');
    });

    it('is shown with all of its effect in a page of its own', async () => {
      await told().getByRole('button', { name: 'Show Effect' }).click();
      await webview(ui()).getByRole('cell', { name: 'Public beta' }).waitFor();
      await told().waitFor();
      await look('levelling-effect');
    });

    it('is applied by a button, and taken back by one undo', () => checkApplied(told()));

    /** Lines that the preview marks as changed. */
    function changedLines(): Locator {
      return ui().page.locator(
        '.part.editor .diff-editor .line-insert:visible, .part.editor .char-insert:visible',
      );
    }
  });

  describe('by the odds', () => {
    after(closeAll);

    it('is asked with how estimates err, and shown for every date', async () => {
      await runCommand(ui(), 'Milewright: Simulate…');
      await quickInput(ui()).getByText('Every estimate errs on its own').waitFor();
      await look('simulate-choice');
      await pick(ui(), '', 'Every estimate errs on its own');
      const page = webview(ui());
      await page.getByRole('heading', { name: 'Odds of Atlas payments' }).waitFor();
      await page.getByRole('row', { name: /^Public beta 30 Jun/ }).waitFor();
      await look('simulate');
    });

    it('is shown with what moves the finish, the curve and the costs', async () => {
      const page = webview(ui());
      const costs = page.getByRole('heading', { name: 'Cost' });
      await page.getByRole('heading', { name: 'What moves the finish' }).scrollIntoViewIfNeeded();
      await look('simulate-drivers');
      await costs.scrollIntoViewIfNeeded();
      await look('simulate-costs');
    });
  });

  describe('after a change in words', () => {
    after(closeAll);

    it('is told while it is typed, and what is wrong with it', async () => {
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

    it('is shown as text, applied, and taken back by one undo', async () => {
      await ui().page.keyboard.press('Enter');
      const told = notification(ui(), /3 changes\. Finish /);
      await told.waitFor();
      await untilTabs(ui(), ['What If: preview']);
      await told.getByRole('button', { name: 'Show Effect' }).click();
      await webview(ui()).getByRole('cell', { name: 'Public beta' }).waitFor();
      await told.waitFor();
      await look('what-if-effect');
      await checkApplied(told);
    });
  });

  describe('after quick fixes together', () => {
    after(closeAll);

    it('is shown for any of them', async () => {
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
  });

  describe('by what is not committed yet', () => {
    it('is told beside the last commit', async () => {
      const text = plan();
      writeFileSync(file(), text.replace(/(title: Refunds\n +effort: )\S+/, '$115d'));
      assert.notEqual(plan(), text);
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
  });

  describe('and after all of it', () => {
    it('has logged no error', () => assert.deepEqual(ui().errors, []));
  });
});
