/**
 * The page of the timeline at 1,000 and 10,000 tasks: its model, what the editor computes while a hand moves (the aim: 16 and
 * 50 ms), and in a browser without VS Code around it, under the same policy, the first paint, frames while it is scrolled
 * and zoomed, and memory, also after many openings. Times are medians and 95th percentiles; «cpu» is the process's own time,
 * which other work on the machine leaves alone.
 */
import type { Page } from 'playwright-core';
import { analyse } from '../../src/core/analysis/analyse';
import type { Snapshot } from '../../src/core/analysis/snapshot';
import { parseDay } from '../../src/core/base/dates';
import { inEnglish } from '../../src/core/base/translate';
import { noCommits } from '../../src/core/model/commit';
import type { HandEdit } from '../../src/core/model/hand-edit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { createPlanReader } from '../../src/core/syntax/plan-reader';
import { presentTimeline, timelineView } from '../../src/core/views/timeline';
import type { WebviewOptions } from '../../src/core/views/webview';
import { startWebviewPages } from '../pages/support/webview-page';
import { generatePlan } from './support/generate-plan';
import { loadScript } from './support/load-script';

const sizes = [1_000, 10_000];
const drags = 60;
const frames = 100;
const openings = 100;
const options: WebviewOptions = { locale: 'en', translate: inEnglish, stale: null };

function snapshotOf(tasks: number): Snapshot {
  const files = [{ path: 'project.yaml', text: generatePlan(tasks), role: 'root' as const }];
  const today = parseDay('2026-03-02')!;
  return analyse(
    { files, ledgers: [], commits: noCommits, holidays: noHolidays, today },
    null,
    createPlanReader().read,
  );
}

function report(name: string, milliseconds: readonly number[], cpu?: readonly number[]): void {
  const at = (times: readonly number[], share: number): string => {
    const sorted = times.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1).padStart(8);
  };
  const own = cpu ? `   cpu${at(cpu, 0.5)}  p95${at(cpu, 0.95)}` : '';
  console.log(`  ${name.padEnd(34)}${at(milliseconds, 0.5)} ms  p95${at(milliseconds, 0.95)}${own}`);
}

function measure(times: number, act: (i: number) => void): readonly [number[], number[]] {
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    const start = performance.now();
    act(i);
    walls.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpus.push((user + system) / 1000);
  }
  return [walls, cpus];
}

function benchHand(snapshot: Snapshot, tasks: number): void {
  const hands: Readonly<Record<string, (id: string, i: number) => HandEdit>> = {
    move: (id, i) => ({ kind: 'move', items: [id], by: { days: 1 + (i % 9) }, way: 'date' }),
    resize: (id, i) => ({ kind: 'resize', items: [id], by: { days: 1 + (i % 5) } }),
    progress: (id, i) => ({ kind: 'progress', items: [id], percent: 5 + (i % 90) }),
    link: (id) => ({ kind: 'link', from: 'GEN-3', to: id, type: 'FS', lag: '' }),
  };
  for (const [name, hand] of Object.entries(hands)) {
    const ask = (i: number): void =>
      void timelineView.answer?.(
        snapshot,
        { kind: 'hand', edit: hand(`GEN-${(i * 37 + 7) % tasks}`, i) },
        options,
      );
    for (let i = 0; i < 10; i++) ask(i);
    report(`consequence of ${name}`, ...measure(drags, ask));
  }
}

/** Milliseconds of script, style and layout for each of many steps. */
async function framesOf(page: Page, step: string): Promise<readonly number[]> {
  return page.evaluate<number[]>(`(async () => {
    const box = document.querySelector('.rows');
    const times = [];
    for (let i = 0; i < ${frames}; i++) {
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      ${step}
      await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
    }
    return times;
  })()`);
}

async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 2 ** 20;
}

async function main(): Promise<void> {
  const { preparePageHost } = await loadScript<{
    preparePageHost: () => Promise<Readonly<Record<string, string>>>;
  }>('host/page-host');
  Object.assign(process.env, await preparePageHost());
  const { cleanUp } = await loadScript<{ cleanUp: () => Promise<void> }>('support/cleanup');
  const pages = await startWebviewPages();
  try {
    for (const tasks of sizes) {
      console.log(`${tasks} tasks`);
      const snapshot = snapshotOf(tasks);
      const model = presentTimeline(snapshot, options);
      report('model', ...measure(10, () => presentTimeline(snapshot, options)));
      console.log(
        `  ${'its size'.padEnd(34)}${(JSON.stringify(model).length / 2 ** 20).toFixed(1).padStart(8)} MB`,
      );
      benchHand(snapshot, tasks);
      const { page, faults } = await pages.open('timeline', model, { theme: 'dark', width: 1400 });
      await page.locator('.drawing .part').first().waitFor();
      const paints = await page.evaluate<number[]>(`(async () => {
        const times = [];
        for (let i = 0; i < 10; i++) {
          const start = performance.now();
          window.dispatchEvent(new MessageEvent('message', { data: { kind: 'model', model: structuredClone(model) } }));
          await new Promise(requestAnimationFrame);
          document.body.getBoundingClientRect();
          times.push(performance.now() - start);
        }
        return times;
      })()`);
      report('from a model to its paint', paints);
      report(
        'a frame of scrolling',
        await framesOf(page, 'box.scrollTop += 110; box.dispatchEvent(new Event("scroll"));'),
      );
      const zoom =
        'box.dispatchEvent(new WheelEvent("wheel", { deltaY: i % 20 < 10 ? 100 : -100, ctrlKey: true, clientX: 900, cancelable: true, bubbles: true }));';
      report('a frame of zooming', await framesOf(page, zoom));
      console.log(`  ${'memory of the page'.padEnd(34)}${(await heapOf(page)).toFixed(1).padStart(8)} MB`);
      if (tasks === sizes[0]) {
        for (let i = 0; i < openings; i++) {
          await page.reload();
          await page.locator('.drawing').waitFor();
        }
        console.log(
          `  ${`after ${openings} openings`.padEnd(34)}${(await heapOf(page)).toFixed(1).padStart(8)} MB`,
        );
      }
      if (faults.length > 0) throw new Error(faults.join('\n'));
      await page.close();
    }
  } finally {
    await pages.close();
    await cleanUp();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
