// What every page has to keep in every look: nothing serious for assistive technology, nothing that the policy refuses,
// nothing wider than the page.
import * as assert from 'node:assert/strict';
import type { Theme } from '../../support/theme';
import { seriousFaults } from './accessibility';
import type { WebviewPage } from './webview-page';

const looks: readonly (readonly [Theme, number])[] = [
  ['dark', 1400],
  ['light', 1400],
  ['contrast', 1400],
  ['light', 500],
];

/**
 * One test for each look. `steps` bring the page from its first state to the next, by name; each state is looked at, and its
 * picture lies in out/screenshots.
 */
export function checkLooks(
  view: string,
  open: (theme: Theme, width: number) => Promise<WebviewPage>,
  steps: Readonly<Record<string, (shown: WebviewPage) => Promise<void>>>,
): void {
  for (const [theme, width] of looks) {
    it(`has no serious fault for assistive technology in ${theme} at ${width} px, and never scrolls sideways`, async () => {
      const shown = await open(theme, width);
      for (const [name, step] of Object.entries(steps)) {
        await step(shown);
        const path = `out/screenshots/${view}-page-${theme}-${width}-${name}.png`;
        await shown.page.screenshot({ path, fullPage: true });
        assert.deepEqual(await seriousFaults(shown), [], name);
        const over = await shown.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        assert.ok(over <= 0, `${name} is ${over} px too wide`);
      }
      assert.deepEqual(shown.faults, []);
      await shown.page.close();
    });
  }
}

/** The step that changes every chart into its table. */
export async function showTables({ page }: WebviewPage): Promise<void> {
  await page.keyboard.press('t');
  await page.locator('table').first().waitFor();
}
