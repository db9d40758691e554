/**
 * `npm run fuzz -- N [--seed S]`: N mutations of plans and of hostile texts; none may throw, give a range outside of its text, or take
 * more than two seconds. Prints the seed, and the text of a failure so that it can become a test. Without a seed all properties of the
 * tests follow, each tried N / 100 times as often as there.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { checkText } from './check-text';
import { neighbour } from './neighbour';

const slowest = 2000;

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`not a whole number: ${text}`);
  return number;
}

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: 'string' } },
  });
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : wholeNumber(values.seed);
  const count = wholeNumber(positionals[0] ?? '1000');
  console.log(`fuzz: ${count} texts, seed ${seed}`);
  let longest = 0;
  for (let run = 0; run < count; run++) {
    const text = neighbour(seed + run);
    // Of the process: what else the machine does slows no text down.
    const before = process.cpuUsage();
    try {
      checkText(text);
      const { user, system } = process.cpuUsage(before);
      const took = (user + system) / 1000;
      longest = Math.max(longest, took);
      if (took > slowest) throw new Error(`took ${Math.round(took)} ms`);
    } catch (error) {
      console.error(error);
      console.error(`fuzz: failed at run ${run}; again with: npm run fuzz -- 1 --seed ${seed + run}`);
      console.error(JSON.stringify(text));
      return 1;
    }
  }
  console.log(`fuzz: ${count} texts read, the slowest in ${Math.round(longest)} ms`);
  return values.seed === undefined ? fuzzProperties(count / 100) : 0;
}

function fuzzProperties(times: number): number {
  const args = [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    '--timeout=0',
    'out/test/property/all.test.js',
  ];
  const env = { ...process.env, MILEWRIGHT_TIMES: String(Math.max(1, times)) };
  return spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
