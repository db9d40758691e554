// The sidebar by keyboard alone: no pointer is moved here.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until, untilHolds } from '../extension/support/until';
import { quickInput } from './support/commands';
import { untilTabs } from './support/editor';
import { copySample } from './support/host';
import { row, untilSampleSettled } from './support/sidebar';
import { useWindow } from './support/use-window';
import { screenshot } from './support/window';

describe('the sidebar by keyboard alone', () => {
  const ui = useWindow(() => ({ folder: copySample() }));
  const plan = (): string => readFileSync(join(ui().folder, 'project.yaml'), 'utf8');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await ui().page.keyboard.press(key);
  };
  const focusedOption = (title: string): Locator =>
    quickInput(ui()).locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  /** Types into the open list, and takes the row with the focus once that is the one meant. */
  const choose = async (title: string): Promise<void> => {
    await quickInput(ui()).getByRole('option', { name: title }).waitFor();
    await ui().page.keyboard.type(title);
    await focusedOption(title).waitFor();
    await press('Enter');
    await quickInput(ui()).getByRole('option', { name: title }).waitFor({ state: 'hidden' });
  };
  const command = async (title: string): Promise<void> => {
    const found = focusedOption(title);
    // The list shows what was allowed when it was opened: a command that waits for the plan comes with a later one.
    for (let opened = 0; opened < 4; opened++) {
      await press('F1');
      await quickInput(ui()).locator('input').first().waitFor();
      await ui().page.keyboard.type(title);
      const here = await found.waitFor({ timeout: 8000 }).then(
        () => true,
        () => false,
      );
      if (here) break;
      await press('Escape');
    }
    await found.waitFor();
    await press('Enter');
    await quickInput(ui()).getByRole('option', { name: title }).waitFor({ state: 'hidden' });
  };
  /** Presses a key until the row that has the focus says so to a screen reader. */
  const pressUntil = async (key: string, said: RegExp, atMost = 1): Promise<void> => {
    for (let i = 0; i < atMost && !said.test(await spoken()); i++) {
      const before = await spoken();
      await press(key);
      await ui().page.waitForFunction(hasMoved, before);
    }
    assert.match(await spoken(), said);
  };
  const spoken = (): Promise<string> => ui().page.evaluate(spokenRow);

  it('is reached, walked and unfolded', async () => {
    await command('View: Show Milewright');
    await untilSampleSettled(ui());
    await command('Milewright: Focus on Schedule View');
    await pressUntil('Home', /^Discover, 24 Feb/);
    await pressUntil('ArrowDown', /^Session tokens, doing, finishes 19 May, critical/, 10);
    await press('ArrowRight');
    await row(ui(), 'Schedule', /^commit /)
      .first()
      .waitFor();
    // What the commits show comes before them.
    await pressUntil('ArrowDown', /^commit .*, Ana, \d+ \w{3}$/, 3);
    await pressUntil('ArrowLeft', /^Session tokens/);
  });

  it('changes a state, and takes it back', async () => {
    const before = plan();
    await press('Shift+F10');
    await ui().page.locator('.monaco-menu').getByText('Mark Task as Done').waitFor();
    await screenshot(ui(), 'keyboard-menu');
    await press('ArrowDown', 'Enter');
    // Of its checklist, the load test is open.
    await quickInput(ui())
      .getByRole('option', { name: '«load test run» of its checklist is open' })
      .waitFor();
    await screenshot(ui(), 'finish-open-ends');
    await press('Enter');
    await row(ui(), 'Schedule', /^5 done/).waitFor();
    await until('the file', () => plan() !== before);
    await command('Milewright: Undo the Last Edit from a View');
    await row(ui(), 'Schedule', /^Session tokens, doing/).waitFor();
    await untilHolds(() => assert.equal(plan(), before));
  });

  it('leads to the line of a task', async () => {
    await command('Milewright: Focus on Schedule View');
    await pressUntil('Home', /^Discover/);
    await pressUntil('ArrowDown', /^Refunds/, 20);
    await press('Enter');
    const line = plan().slice(0, plan().indexOf('title: Refunds')).split('\n').length - 1;
    await ui()
      .page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line}, `) })
      .waitFor();
    await untilTabs(ui(), ['project.yaml']);
  });

  it('is filtered and grouped', async () => {
    await command('Milewright: Filter Schedule...');
    await quickInput(ui()).getByText('Title, id, person').waitFor();
    await ui().page.keyboard.type('chloé');
    await press('Enter');
    await row(ui(), 'Schedule', /^Refunds/).waitFor({ state: 'detached' });
    await command('Milewright: Clear the Filter');
    await row(ui(), 'Schedule', /^Refunds/).waitFor();
    await command('Milewright: Group Schedule By...');
    await choose('State');
    await row(ui(), 'Schedule', /^blocked, 1/).waitFor();
    await command('Milewright: Group Schedule By...');
    await choose('Phase');
    await row(ui(), 'Schedule', /^Discover/).waitFor();
  });

  it('logs no error', () => assert.deepEqual(ui().errors, []));
});

// Both run in the page.

/** What a screen reader says of the row that has the focus. */
function spokenRow(): string {
  const id = document.activeElement?.getAttribute('aria-activedescendant');
  return (id && document.getElementById(id)?.getAttribute('aria-label')) ?? '';
}

function hasMoved(before: string): boolean {
  const id = document.activeElement?.getAttribute('aria-activedescendant');
  return Boolean(id) && document.getElementById(id!)?.getAttribute('aria-label') !== before;
}
