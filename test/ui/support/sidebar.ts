// The side bar: view containers, their sections, and rows of trees.
import type { Locator } from 'playwright-core';
import type { VSCodeWindow } from './window';

/** The icon of a view container in the activity bar. */
export function containerTab(window: VSCodeWindow, title: string): Locator {
  return window.page.locator('.part.activitybar').getByRole('tab', { name: title });
}

export async function openContainer(window: VSCodeWindow, title: string): Promise<void> {
  const tab = containerTab(window, title);
  await tab.waitFor();
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  // What the icon says on hover would cover the rows.
  await window.page.mouse.move(900, 850);
  await window.page.locator('.part.sidebar .composite.title').getByText(title).waitFor();
}

/** One section of the open container, by the title in its header. */
export function section(window: VSCodeWindow, title: string): Locator {
  const header = window.page.getByRole('button', { name: new RegExp(`^${title}.* Section$`) });
  return window.page.locator('.part.sidebar .pane').filter({ has: header });
}

/** Folds a section away: the others get its room. */
export async function foldSection(window: VSCodeWindow, title: string): Promise<void> {
  const header = section(window, title).locator('.pane-header');
  // Buttons come over the rest of it while the pointer is there.
  const position = { x: 24, y: 11 };
  if ((await header.getAttribute('aria-expanded')) === 'true') await header.click({ position });
}

/** Rows of a section's tree whose accessible name holds `name`. */
export function row(window: VSCodeWindow, sectionTitle: string, name: string | RegExp): Locator {
  return section(window, sectionTitle).getByRole('treeitem', { name });
}

/** The row that is selected, if its label holds `text`. */
export function selectedRow(window: VSCodeWindow, sectionTitle: string, text: string): Locator {
  return section(window, sectionTitle).locator('.monaco-list-row.selected', { hasText: text });
}

/** The visible rows of a section, each as `label | description`. */
export async function rows(window: VSCodeWindow, sectionTitle: string): Promise<readonly string[]> {
  return section(window, sectionTitle)
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items.map((item) =>
        ['.monaco-icon-name-container', '.monaco-icon-description-container']
          .map((part) => item.querySelector(part)?.textContent?.trim())
          .filter(Boolean)
          .join(' | '),
      ),
    );
}

/** The first of some rows that has something below it. */
function unfoldable(tree: Locator): Locator {
  return tree.and(tree.page().locator('[aria-expanded]')).first();
}

/** Waits until the rows of the sample stand as they stay: with the public holidays of its calendar, and with commits. */
export async function untilSampleSettled(window: VSCodeWindow): Promise<void> {
  await row(window, 'Schedule', /^Public beta, milestone, 9 Jul, 7\sd late$/).waitFor();
  await unfoldable(row(window, 'Schedule', /^Session tokens/)).waitFor();
  await row(window, 'Schedule', /^Log scrubber, .* by its commits/).waitFor();
}

/** Unfolds a row, once it has something below it; waits until that is shown. */
export async function expandRow(tree: Locator): Promise<void> {
  const foldable = unfoldable(tree);
  await foldable.waitFor();
  if ((await foldable.getAttribute('aria-expanded')) === 'true') return;
  await foldable.locator('.monaco-tl-twistie').click();
  await tree.and(tree.page().locator('[aria-expanded=true]')).first().waitFor();
}

/** Clicks an action in the header of a section by its title; they are seen only where the pointer is. */
export async function clickSectionAction(
  window: VSCodeWindow,
  sectionTitle: string,
  title: string,
): Promise<void> {
  await section(window, sectionTitle).locator('.pane-header').hover();
  await section(window, sectionTitle).getByRole('button', { name: title }).click();
}

/** Clicks an inline action of a row by its title. */
export async function clickRowAction(tree: Locator, title: string): Promise<void> {
  await tree.hover();
  await tree.getByRole('button', { name: title }).click();
}

/**
 * Rests the pointer on a row and answers with its tooltip, which says something of the kind: what is around the row has
 * tooltips too. A tree that is drawn again under the pointer, as when commits
 * come in, shows none until the pointer moves: then it is moved, as a person would.
 */
export async function tooltipOf(tree: Locator, says: RegExp): Promise<Locator> {
  const page = tree.page();
  const tooltip = page.locator('.workbench-hover:visible').filter({ hasText: says }).first();
  for (let tries = 1; ; tries++) {
    try {
      await tree.locator('.label-name').first().hover({ timeout: 5_000 });
      await tooltip.waitFor({ timeout: 5_000 });
      return tooltip;
    } catch (error) {
      if (tries === 5) throw error;
      await page.mouse.move(900, 850);
    }
  }
}
