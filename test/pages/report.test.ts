// The paper of a status report in a browser: one sheet when it is printed, nothing wider than a narrow window, nothing
// serious for assistive technology.
import * as assert from 'node:assert/strict';
import { chromium, type Browser, type Page } from 'playwright-core';
import { simulationInput } from '../../src/core/analysis/simulation-input';
import { inEnglish } from '../../src/core/base/translate';
import { itemLines } from '../../src/core/language/item-lines';
import { reportAudiences, type ReportAudience } from '../../src/core/model/report-words';
import { simulate } from '../../src/core/schedule/simulation/simulate';
import { presentReport } from '../../src/core/views/report/present-report';
import { reportHtml } from '../../src/core/views/report/report-html';
import { periodOf } from '../../src/core/views/report/report-period';
import { seriousFaults } from './support/accessibility';
import { analysePlan, sampleText } from './support/analyse-plan';
import { pageHost } from './support/host';

function paper(text: string, audience: ReportAudience): string {
  const snapshot = analysePlan(text, [
    { path: 'finance/ledger.csv', text: sampleText('finance', 'ledger.csv') },
  ]);
  const report = presentReport(snapshot, {
    locale: 'en',
    translate: inEnglish,
    definition: null,
    audience,
    period: periodOf(snapshot.plan, null, snapshot.statusDay, null),
    past: null,
    odds: simulate(simulationInput(snapshot), { runs: 500, seed: 1 }),
    hash: null,
  });
  return reportHtml(report, itemLines(snapshot), 'en');
}

/** The sample with as much to say as a page of a large project has. */
function crowded(text: string): string {
  const many = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => `  ${line(i)}\n`).join('');
  const milestones = many(
    12,
    (i) => `m${i}: { title: Interim milestone number ${i}, due: 2026-07-01, needs: [build] }`,
  );
  const issues = many(
    12,
    (i) => `i${i}: { title: 'A question to the board, which has the number ${i}', owner: client }`,
  );
  return `${text.replace(/^milestones:\n/m, `milestones:\n${milestones}`)}\nissues:\n${issues}`;
}

describe('the paper of a status report', () => {
  let browser: Browser;
  before(async () => {
    const { executablePath, args } = pageHost().browser;
    browser = await chromium.launch({ executablePath, args: [...args] });
  });
  after(() => browser.close());
  const open = async (html: string, width: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(html);
    return page;
  };
  const sheets = async (html: string): Promise<number> => {
    const page = await open(html, 1400);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.close();
    return pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length;
  };

  for (const audience of reportAudiences) {
    it(`is one sheet for the ${audience}, of a large project too`, async () => {
      const text = sampleText('project.yaml');
      assert.equal(await sheets(paper(text, audience)), 1);
      assert.equal(await sheets(paper(crowded(text), audience)), 1);
    });
  }

  for (const width of [1400, 500]) {
    it(`has no serious fault for assistive technology at ${width} px, and never scrolls sideways`, async () => {
      const page = await open(paper(sampleText('project.yaml'), 'sponsor'), width);
      await page.screenshot({ path: `out/screenshots/report-${width}.png`, fullPage: true });
      assert.deepEqual(await seriousFaults({ page }), []);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      assert.ok(over <= 0, `${over} px too wide`);
      await page.close();
    });
  }
});
