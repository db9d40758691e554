// Commands and quick input, as a person uses them from the keyboard.
import type { Locator } from 'playwright-core';
import type { VSCodeWindow } from './window';

/** Runs a command by its title in the command palette. */
export async function runCommand(window: VSCodeWindow, title: string): Promise<void> {
  await window.page.keyboard.press('F1');
  await pick(window, `>${title}`, title);
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
