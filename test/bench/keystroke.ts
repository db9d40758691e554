/**
 * From a keystroke to fresh findings, inside the extension host of a real VS Code: typing a title and an estimate in the
 * middle of plans of 100, 1,000 and 10,000 tasks, beside one parse of the whole text in the same host. What is aimed at: 19 of 20 letters within
 * 16 ms at 1,000 tasks and 50 ms at 10,000, and nobody waits for more than 100 ms.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePlan } from './support/generate-plan';
import { loadScript } from './support/load-script';
import type { KeystrokeTimes } from './support/measure-keystroke';

const sizes = [100, 1_000, 10_000];
const timeoutMilliseconds = 300_000;
const ofLetters = [
  ['median', 12],
  ['p95', 8],
  ['worst', 8],
] as const;
const columns = [...ofLetters, ...ofLetters, ['longest stall', 16], ['one whole reading', 20]] as const;

async function main(): Promise<void> {
  const { runOnServer } = await loadScript<{
    runOnServer: (run: object, timeout: number) => Promise<number>;
  }>('host/run-on-server');
  const { cleanUp } = await loadScript<{ cleanUp: () => Promise<void> }>('support/cleanup');
  const place = mkdtempSync(join(tmpdir(), 'milewright-bench-'));
  try {
    const names = columns.map(([name, width]) => name.padStart(width)).join('');
    console.log(`${''.padEnd(7)}${'title, ms'.padStart(28)}${'estimate, ms'.padStart(28)}`);
    console.log('tasks'.padEnd(7) + names);
    for (const tasks of sizes) {
      const folder = join(place, String(tasks), 'plan');
      const results = join(place, String(tasks), 'times.json');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'project.yaml'), generatePlan(tasks));
      const status = await runOnServer(
        {
          folder,
          extension: process.cwd(),
          tests: join(__dirname, 'support', 'measure-keystroke.js'),
          env: { MILEWRIGHT_BENCH_RESULTS: results },
          // A save would be one more thing to wait for, and so is the look for open ports that only a server has.
          settings: { 'files.autoSave': 'off', 'remote.autoForwardPorts': false },
          trust: false,
        },
        timeoutMilliseconds,
      );
      if (status !== 0) throw new Error(`VS Code ended with ${status}`);
      print(tasks, JSON.parse(readFileSync(results, 'utf8')) as KeystrokeTimes);
    }
  } finally {
    await cleanUp();
    rmSync(place, { recursive: true, force: true });
  }
}

function print(tasks: number, { findings, moving, longestStall, wholeParse }: KeystrokeTimes): void {
  const at = (times: readonly number[], share: number): number =>
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const cells = [findings, moving].flatMap((times) => [0.5, 0.95, 1].map((share) => at(times, share)));
  const all = [...cells, longestStall, wholeParse];
  console.log(
    tasks.toLocaleString('en').padEnd(7) +
      all.map((ms, i) => ms.toFixed(1).padStart(columns[i]![1])).join(''),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
