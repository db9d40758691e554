/**
 * How long the extension takes to start, inside a real VS Code on the sample: what VS Code waits for (loading its code
 * and `activate`), beside VS Code's own git extension in the same windows, and what follows without anybody waiting.
 * Medians of several windows, each in a server of its own, which is ended after at most a minute and a half.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScript } from './support/load-script';
import type { StartTimes } from './support/measure-start';

const windows = 5;
const timeoutMilliseconds = 90_000;

async function main(): Promise<void> {
  const { makeSample } = await loadScript<{ makeSample: (folder: string) => void }>('sample/make-sample');
  const { runOnServer } = await loadScript<{
    runOnServer: (run: object, timeout: number) => Promise<number>;
  }>('host/run-on-server');
  const { cleanUp } = await loadScript<{ cleanUp: () => Promise<void> }>('support/cleanup');
  const place = mkdtempSync(join(tmpdir(), 'milewright-bench-'));
  const times: StartTimes[] = [];
  try {
    for (let i = 0; i < windows; i++) {
      const folder = join(place, String(i), 'atlas-payments');
      const results = join(place, String(i), 'times.json');
      mkdirSync(folder, { recursive: true });
      makeSample(folder);
      const run = {
        folder,
        extension: process.cwd(),
        tests: join(__dirname, 'support', 'measure-start.js'),
        env: { MILEWRIGHT_BENCH_RESULTS: results },
        settings: {},
        trust: false,
      };
      const status = await runOnServer(run, timeoutMilliseconds);
      if (status !== 0) throw new Error(`VS Code ended with ${status}`);
      times.push(JSON.parse(readFileSync(results, 'utf8')) as StartTimes);
    }
  } finally {
    await cleanUp();
    rmSync(place, { recursive: true, force: true });
  }
  print(times);
}

function print(times: readonly StartTimes[]): void {
  const line = (name: string, valueOf: (time: StartTimes) => number): void => {
    const sorted = times.map(valueOf).toSorted((a, b) => a - b);
    const shown = [sorted[Math.floor(sorted.length / 2)]!, sorted[0]!, sorted.at(-1)!];
    console.log(name.padEnd(52) + shown.map((ms) => ms.toFixed(0).padStart(8)).join(''));
  };
  console.log(`${`ms, of ${times.length} windows`.padEnd(52)}  median    best   worst`);
  line(
    'VS Code waits for Milewright: code and activate',
    ({ milewright }) => milewright.load + milewright.activate,
  );
  line('VS Code waits for its git extension, the same', ({ git }) => git.load + git.activate);
  line('then: loading of start.js', ({ loadRest }) => loadRest);
  line('then: wiring of views, commands and problems', ({ wire }) => wire);
  line(
    'all of it, until a command of Milewright answers',
    ({ milewright, loadRest, wire }) => milewright.load + milewright.activate + loadRest + wire,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
