// Commands and quick input, as a person uses them from the keyboard.
import type { Locator } from 'playwright-core';
import { until } from '../../extension/support/until';
import type { VSCodeWindow } from './window';

/**
 * Runs a command by its title in the command palette. The palette lists what was allowed when it was opened: a command
 * that waits for the plan, or for the extension, comes with a later one.
 */
export async function runCommand(window: VSCodeWindow, title: string): Promise<void> {
  const { keyboard } = window.page;
  const input = quickInput(window).locator('input').first();
  const command = quickInput(window).getByRole('option', { name: title }).first();
  await until(
    `the command ${title}`,
    async () => {
      await keyboard.press('F1');
      // While the focus moves from a page to an editor the key goes to neither, or the palette closes again.
      const offered =
        (await happens(input.fill(`>${title}`, { timeout: 3000 }))) &&
        (await happens(command.waitFor({ timeout: 3000 })));
      if (!offered) {
        await keyboard.press('Escape');
        await input.waitFor({ state: 'hidden' });
      }
      return offered;
    },
    60_000,
  );
  await command.click();
}

function happens(awaited: Promise<unknown>): Promise<boolean> {
  return awaited.then(
    () => true,
    () => false,
  );
}

/** Types into the open quick input and takes the row that holds `row`. */
export async function pick(window: VSCodeWindow, text: string, row: string): Promise<void> {
  const input = quickInput(window).locator('input').first();
  await input.waitFor();
  await input.fill(text);
  await quickInput(window).getByRole('option', { name: row }).first().click();
}

export function quickInput(window: VSCodeWindow): Locator {
  return window.page.locator('.quick-input-widget:visible');
}
