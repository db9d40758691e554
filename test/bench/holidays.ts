/**
 * Public holidays: how long the thread takes from the question to the answer, how long the asking thread stands still
 * meanwhile, beside the same without asking, and what it would cost to load the tables in the asking thread itself.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HolidayRequest } from '../../src/core/model/public-holidays';
import { createHolidayReader } from '../../src/node/holidays/read-holidays';

const script = join(process.cwd(), 'dist', 'holidays.js');
const reader = createHolidayReader(script);

/** The longest time for which nothing else ran while `work` was under way, and its whole time. */
async function watch(
  work: () => Promise<unknown>,
): Promise<{ readonly stall: number; readonly whole: number }> {
  let stall = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    stall = Math.max(stall, now - last);
    last = now;
  }, 1);
  const began = performance.now();
  await work();
  const whole = performance.now() - began;
  await sleep(5);
  clearInterval(timer);
  return { stall, whole };
}

function print(what: string, ...milliseconds: readonly number[]): void {
  console.log(what.padEnd(46) + milliseconds.map((time) => time.toFixed(1).padStart(10)).join(''));
}

async function main(): Promise<void> {
  console.log(`${'median of nine'.padEnd(46)}${'stall ms'.padStart(10)}${'whole ms'.padStart(10)}`);
  const row = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const runs: Awaited<ReturnType<typeof watch>>[] = [];
    for (let n = 0; n < 9; n++) runs.push(await watch(work));
    const median = (key: 'stall' | 'whole'): number => runs.map((run) => run[key]).sort((a, b) => a - b)[4]!;
    print(what, median('stall'), median('whole'));
  };
  const ask =
    (regions: readonly string[], firstYear: number, lastYear: number) => async (): Promise<unknown> => {
      const request: HolidayRequest = { regions, firstYear, lastYear };
      return reader(request);
    };
  await row('nothing, for as long', () => sleep(200));
  await row('DE-BY, 12 years', ask(['DE-BY'], 2025, 2036));
  await row('DE-BY, US-CA, FR, JP, 12 years', ask(['DE-BY', 'US-CA', 'FR', 'JP'], 2025, 2036));
  await row('DE-BY, 61 years', ask(['DE-BY'], 2016, 2076));
  const load = `const t = performance.now(); require(${JSON.stringify(script)}); console.log(performance.now() - t)`;
  const loads = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ['-e', load], { encoding: 'utf8' })),
  );
  print('the tables loaded where they are asked for', loads.sort((a, b) => a - b)[4]!);
}

void main();
