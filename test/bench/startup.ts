/**
 * Sizes of the bundles as they ship, and how long the command line takes from start to end beside an empty Node. The
 * extension's own start is measured inside a real VS Code.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generatePlan } from './support/generate-plan';

function printSizes(): void {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css)$/.test(file))
    .sort();
  console.log(`${'bundle'.padEnd(30)}${'kB'.padStart(8)}${'gzip kB'.padStart(10)}`);
  for (const file of files) {
    const bytes = readFileSync(join('dist', file));
    const kilobytes = (size: number): string => (size / 1e3).toFixed(0);
    console.log(
      file.padEnd(30) + kilobytes(bytes.length).padStart(8) + kilobytes(gzipSync(bytes).length).padStart(10),
    );
  }
}

/** Median milliseconds of nine processes. */
function median(args: readonly string[], cwd: string): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    execFileSync(process.execPath, args, { cwd, stdio: 'ignore' });
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[4]!;
}

function printStarts(): void {
  const folder = mkdtempSync(join(tmpdir(), 'milewright-bench-'));
  const cli = join(process.cwd(), 'dist', 'cli.js');
  const rows: [string, readonly string[]][] = [
    ['an empty Node', ['-e', '0']],
    ['milewright --version', [cli, '--version']],
  ];
  for (const tasks of [100, 1_000, 10_000]) {
    const file = join(folder, `plan-${tasks}.yaml`);
    writeFileSync(file, generatePlan(tasks));
    rows.push([
      `milewright schedule, ${tasks} tasks`,
      [cli, 'schedule', file, '--json', '--today', '2026-03-02'],
    ]);
  }
  console.log(`\n${'process, start to end'.padEnd(40)}${'ms'.padStart(8)}`);
  for (const [name, args] of rows) console.log(name.padEnd(40) + median(args, folder).toFixed(0).padStart(8));
  rmSync(folder, { recursive: true });
}

printSizes();
printStarts();
