// The trend's page by itself: its looks, and what it asks for by keys.
import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import { revisionComputer } from '../../src/core/analysis/revision-computer';
import { trendLine } from '../../src/core/analysis/trend-line';
import { ok } from '../../src/core/base/result';
import { inEnglish } from '../../src/core/base/translate';
import { presentTrend } from '../../src/core/views/trend';
import type { TrendModel } from '../../src/core/views/trend-model';
import { readPlanHistory } from '../../src/node/git/read-plan-history';
import { lookUpHolidays } from '../../src/node/holidays/look-up-holidays';
import { openAt } from '../support/git-log';
import { analysePlan, sampleText } from './support/analyse-plan';
import { pageHost } from './support/host';
import { checkLooks, showTables } from './support/looks';
import { startWebviewPages, type WebviewPages } from './support/webview-page';

async function sampleModel(): Promise<TrendModel> {
  const { sample } = pageHost();
  const snapshot = analysePlan(sampleText('project.yaml'));
  const compute = revisionComputer(snapshot, async (request) => ok(lookUpHolidays(request)));
  const line = trendLine({ ...snapshot, whole: true });
  const read = await readPlanHistory(await openAt(sample), {
    planFile: join(sample, 'project.yaml'),
    limit: 300,
    zone: snapshot.plan.project.timezone,
    async visit(revision) {
      const { at, head } = await compute(revision);
      line.add(head, at, await compute.holidaysOf(line.newer()));
      return true;
    },
  });
  assert.ok(read.ok);
  const trend = { kind: 'read', points: line.end(), more: read.value.more } as const;
  return presentTrend(snapshot, { locale: 'en', translate: inEnglish, stale: null, trend });
}

describe('the page of the trend', () => {
  let pages: WebviewPages;
  let model: TrendModel;
  before(async () => {
    pages = await startWebviewPages();
    model = await sampleModel();
  });
  after(() => pages.close());

  checkLooks('trend', (theme, width) => pages.open('trend', model, { theme, width }), {
    chart: (shown) => shown.page.keyboard.press('ArrowRight'),
    table: showTables,
  });

  it('asks for a commit and for the table by keys', async () => {
    const shown = await pages.open('trend', model, { theme: 'dark', width: 1400 });
    await shown.page.keyboard.press('ArrowRight');
    await shown.page.keyboard.press('d');
    const newest = model.steps.rows.at(-1)!.hash;
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'openCommit', hash: newest });
    await shown.page.keyboard.press('Control+c');
    assert.deepEqual((await shown.sent()).at(-1), { kind: 'copyTable', table: 'trend' });
    await shown.page.close();
  });
});
