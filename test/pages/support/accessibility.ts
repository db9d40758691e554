// What a page lacks for assistive technology, as axe sees it.
import axe, { type AxeResults } from 'axe-core';
import type { WebviewPage } from './webview-page';

/** Each serious or critical fault of the page as it is now, with the elements that have it. */
export async function seriousFaults({ page }: Pick<WebviewPage, 'page'>): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    );
}
