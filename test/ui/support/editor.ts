// The text editor: opening files, moving the cursor, what hovers, squiggles and quick fixes show.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { until, untilHolds } from '../../extension/support/until';
import { pick, quickInput, runCommand } from './commands';
import type { VSCodeWindow } from './window';

/** Opens a file of the window's folder by its name. */
export async function openFile(window: VSCodeWindow, name: string): Promise<void> {
  await window.page.keyboard.press('Control+p');
  await pick(window, name, name);
  await window.page.getByRole('tab', { name }).first().waitFor();
  await editor(window).waitFor();
}

export function editor(window: VSCodeWindow): Locator {
  return window.page.locator('.part.editor .editor-instance .monaco-editor').first();
}

/** Titles of the open tabs. */
export async function tabs(window: VSCodeWindow): Promise<readonly string[]> {
  return window.page.locator('.part.editor .tabs-container .tab .label-name').allInnerTexts();
}

/** Waits until just these tabs are open, in this order. */
export async function untilTabs(window: VSCodeWindow, expected: readonly string[]): Promise<void> {
  await untilHolds(async () => assert.deepEqual(await tabs(window), expected));
}

/** Waits until the text that is to be seen holds `expected`, and answers with it. */
export async function untilText(window: VSCodeWindow, expected: RegExp): Promise<string> {
  let text = '';
  await untilHolds(async () => {
    text = await visibleText(window);
    assert.match(text, expected);
  });
  return text;
}

/** Closes the editor that is shown, whatever it shows. */
export async function closeEditor(window: VSCodeWindow): Promise<void> {
  const before = (await tabs(window)).length;
  await runCommand(window, 'View: Close Editor');
  await window.page.waitForFunction(
    (count) => document.querySelectorAll('.part.editor .tabs-container .tab').length < count,
    before,
  );
}

/** Puts the cursor on a line and column (from 1) and brings it into view. */
export async function goTo(window: VSCodeWindow, line: number, column = 1): Promise<void> {
  await window.page.keyboard.press('Control+g');
  const input = quickInput(window).locator('input').first();
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await window.page.keyboard.press('Enter');
  await quickInput(window).waitFor({ state: 'hidden' });
}

/** Puts the cursor at the first place where a file of the folder, as it is on disk, holds `text`. */
export async function goToText(window: VSCodeWindow, file: string, text: string): Promise<void> {
  const content = readFileSync(join(window.folder, file), 'utf8');
  const offset = content.indexOf(text);
  if (offset < 0) throw new Error(`${file} does not hold «${text}»`);
  const before = content.slice(0, offset).split('\n');
  await goTo(window, before.length, (before.at(-1)?.length ?? 0) + 1);
}

/** The text that is to be seen, line by line. */
export async function visibleText(window: VSCodeWindow): Promise<string> {
  const lines = await editor(window)
    .locator('.view-line')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .toSorted((a, b) => a.top - b.top)
        .map((line) => line.text),
    );
  return lines.join('\n').replaceAll('\u00A0', ' ');
}

/** Rests the pointer on a piece of visible text and answers with what the hover says. Lines may still move below it. */
export async function hoverText(window: VSCodeWindow, text: string): Promise<string> {
  const hover = window.page.locator('.monaco-hover:visible .monaco-hover-content').first();
  let said = '';
  await until(`a hover of ${text}`, async () => {
    await editor(window).locator('.view-line').getByText(text, { exact: true }).first().hover();
    await hover.waitFor({ timeout: 3000 }).catch(() => window.page.mouse.move(5, 5));
    said = (await hover.isVisible()) ? await hover.innerText() : '';
    return said.trim() !== '' && !said.includes('Loading...');
  });
  return said;
}

/** Titles in the quick fix menu at the cursor; the menu stays open. */
export async function openQuickFixes(window: VSCodeWindow): Promise<readonly string[]> {
  const menu = window.page.locator('.action-widget:visible');
  const first = menu.locator('.monaco-list-row').first();
  // VS Code has none to offer where the problems change just while it asks.
  await until(
    'quick fixes',
    async () => {
      await window.page.keyboard.press('Control+.');
      await first.waitFor({ timeout: 8000 }).catch(() => undefined);
      return first.isVisible();
    },
    40_000,
  );
  return menu.locator('.monaco-list-row.action .title').allInnerTexts();
}

/** Applies the quick fix at the cursor whose title holds `title`; from the keyboard, as the menu wants it. */
export async function applyQuickFix(window: VSCodeWindow, title: string): Promise<void> {
  const titles = await openQuickFixes(window);
  const index = titles.findIndex((known) => known.includes(title));
  if (index < 0) throw new Error(`No quick fix holds «${title}», but ${titles.join('; ')}`);
  for (let row = 0; row < index; row += 1) await window.page.keyboard.press('ArrowDown');
  await window.page.keyboard.press('Enter');
  await window.page.locator('.action-widget:visible').waitFor({ state: 'hidden' });
}

/** Waits until a line of the problems panel holds `expected`, and answers with all that it lists. */
export async function problems(window: VSCodeWindow, expected: RegExp): Promise<readonly string[]> {
  await runCommand(window, 'Problems: Focus on Problems View');
  const panel = window.page.locator('.markers-panel');
  await panel.waitFor();
  let listed: readonly string[] = [];
  await untilHolds(async () => {
    const rows = await panel.getByRole('treeitem').allInnerTexts();
    listed = rows.map((text) => text.split('\n').filter(Boolean).join(' '));
    assert.match(listed.join('\n'), expected);
  });
  return listed;
}

/** Types at the cursor, as a person does. */
export async function type(window: VSCodeWindow, text: string): Promise<void> {
  await focusText(window);
  await window.page.keyboard.type(text);
}

/** Waits until the problems panel lists something of a rule, or nothing any more. */
export async function untilProblem(window: VSCodeWindow, rule: string, listed: boolean): Promise<void> {
  const marker = window.page.locator('.markers-panel').getByRole('treeitem').filter({ hasText: rule });
  if (!(await window.page.locator('.markers-panel').isVisible())) {
    await runCommand(window, 'Problems: Focus on Problems View');
  }
  await marker.first().waitFor({ state: listed ? 'visible' : 'detached' });
}

/** Takes back the last edit of the editor that is shown. No click: what is on top may be a line that sticks there. */
export async function undo(window: VSCodeWindow): Promise<void> {
  // An editor that has just been opened may take the focus from another one that is still closing.
  await untilHolds(async () => {
    await focusText(window);
    assert.match((await editor(window).getAttribute('class')) ?? '', /\bfocused\b/);
  });
  await window.page.keyboard.press('Control+z');
}

async function focusText(window: VSCodeWindow): Promise<void> {
  await editor(window).locator('.native-edit-context, textarea.inputarea').first().focus();
}
