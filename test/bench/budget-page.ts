/**
 * The page of the budget at 1,000 tasks: what the editor computes for it, its size, how long the browser takes from opening
 * the page to its first paint with all of the model in it, and what a question costs. Medians; in a browser without VS Code
 * around it, under the same policy.
 */
import { analyse } from '../../src/core/analysis/analyse';
import type { Snapshot } from '../../src/core/analysis/snapshot';
import { parseDay } from '../../src/core/base/dates';
import { inEnglish } from '../../src/core/base/translate';
import { noCommits } from '../../src/core/model/commit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { answerBudget, presentBudget } from '../../src/core/views/budget';
import type { WebviewOptions } from '../../src/core/views/webview';
import { startWebviewPages } from '../pages/support/webview-page';
import { generatePlan } from './support/generate-plan';
import { loadScript } from './support/load-script';

const tasks = 1000;
const times = 15;
const options: WebviewOptions = { locale: 'en', translate: inEnglish, stale: null };

function snapshotOf(): Snapshot {
  const plan = generatePlan(tasks).replace('budget: { total: 10M }', 'budget: { total: 10M, ledger: l.csv }');
  const rows = Array.from(
    { length: tasks },
    (_, i) => `2026-03-${String(1 + (i % 28)).padStart(2, '0')},GEN-${i},900`,
  );
  return analyse(
    {
      files: [{ path: 'project.yaml', text: plan, role: 'root' }],
      ledgers: [{ path: 'l.csv', text: ['date,task,amount', ...rows].join('\n') }],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay('2026-04-01')!,
    },
    null,
  );
}

function report(name: string, milliseconds: readonly number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const shown = [sorted[Math.floor(sorted.length / 2)]!, sorted[0]!, sorted.at(-1)!];
  console.log(name.padEnd(52) + shown.map((ms) => ms.toFixed(1).padStart(9)).join(''));
}

function timed(name: string, work: () => unknown): void {
  const measured = Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  report(name, measured);
}

async function main(): Promise<void> {
  const { preparePageHost } = await loadScript<{
    preparePageHost: () => Promise<Readonly<Record<string, string>>>;
  }>('host/page-host');
  Object.assign(process.env, await preparePageHost());
  const { cleanUp } = await loadScript<{ cleanUp: () => Promise<void> }>('support/cleanup');
  const snapshot = snapshotOf();
  const model = presentBudget(snapshot, options);
  const size = JSON.stringify(model).length / 1000;
  console.log(`${tasks} tasks, a model of ${size.toFixed(0)} kB`);
  console.log(`${`ms, of ${times}`.padEnd(52)}   median     best    worst`);
  timed('the model, from a snapshot that is there', () => presentBudget(snapshot, options));
  const levers = { kind: 'levers', team: 1.25, rate: 1.1, scope: 0.9 } as const;
  timed('a move of a slider', () => answerBudget(snapshot, levers, options));
  const cell = {
    kind: 'cell',
    breakdown: 'phase',
    row: model.breakdowns[0]!.rows[0]!.id,
    column: 'spent',
  } as const;
  timed('the formula of a number', () => answerBudget(snapshot, cell, options));
  const pages = await startWebviewPages();
  try {
    const paints: number[] = [];
    for (let i = 0; i < times; i++) {
      const { page } = await pages.open('budget', model, { theme: 'dark', width: 1400 });
      await page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
      paints.push(await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
      await page.close();
    }
    report('the page, from opening it to its first paint', paints);
  } finally {
    await pages.close();
    await cleanUp();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
