/**
 * `npm run accept:earned-value -- FILE.csv --bac N --pd N`: earned value and earned schedule of a series with the
 * columns `period,PV,EV,AC` (cumulative), as CSV to six decimals. What has no value is an empty cell.
 *
 * `npm run accept:earned-value -- DIR`: the worked examples of `DIR/worked-examples.json`. «exact» figures must hold
 * to 1e-6, «published» ones to the rounding they are printed with; the last line counts them.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkExamples } from './earned-value/check-examples';
import { seriesTable } from './earned-value/series-table';

const usage = 'usage: npm run accept:earned-value -- FILE.csv --bac N --pd N | DIR';
const args = process.argv.slice(2);
const path = args[0];
if (path === undefined || path.startsWith('--')) fail(usage);
else if (statSync(path, { throwIfNoEntry: false }) === undefined) fail(`${path} is not here`);
else if (statSync(path).isDirectory()) runExamples(path);
else runSeries(path);

function runSeries(file: string): void {
  const [bac, pd] = [option('--bac'), option('--pd')];
  if (bac === null || pd === null) return fail(usage);
  const table = seriesTable(readFileSync(file, 'utf8'), bac, pd);
  if (typeof table === 'string') process.stdout.write(table);
  else fail(table.problem);
}

function runExamples(folder: string): void {
  const checks = checkExamples(readFileSync(join(folder, 'worked-examples.json'), 'utf8'));
  for (const { name, verdict, detail } of checks)
    console.log(`${verdict} ${name}${detail === '' ? '' : `: ${detail}`}`);
  const count = (verdict: string): number => checks.filter((check) => check.verdict === verdict).length;
  console.log(
    `earned value: ${count('ok')} figures hold, ${count('wrong')} do not, ${count('skipped')} skipped`,
  );
  if (count('wrong') > 0) process.exitCode = 1;
}

function option(name: string): number | null {
  const at = args.indexOf(name);
  const value = at < 0 ? NaN : Number(args[at + 1]);
  return Number.isFinite(value) ? value : null;
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 2;
}
