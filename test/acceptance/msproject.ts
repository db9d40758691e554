/**
 * `npm run accept:msproject -- DIR [--json] [--all]`: how much of what Microsoft Project computed the engine
 * reproduces, over all `.json` files of a folder. `--all` prints every difference, not the first of each file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareProject, fields, type Comparison, type Field } from './msproject/compare-project';

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run accept:msproject -- DIR [--json] [--all]');
  process.exit(2);
}
const comparisons = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => compareProject(name, readFileSync(join(folder, name), 'utf8')))
  .filter((comparison) => comparison.counts);

const differs = (comparison: Comparison, ...of: Field[]): boolean =>
  comparison.differences.some(({ field }) => of.includes(field));
const share = (...of: Field[]): number => {
  const wrong = comparisons
    .flatMap(({ differences }) => differences)
    .filter(({ field }) => of.includes(field));
  const all = comparisons.reduce(
    (sum, { compared }) => sum + of.reduce((n, field) => n + compared[field], 0),
    0,
  );
  return all === 0 ? 1 : 1 - wrong.length / all;
};
const exact = comparisons.filter((comparison) => !differs(comparison, 'start', 'finish')).length;

if (args.includes('--json')) {
  const differences = comparisons.flatMap((comparison) => comparison.differences);
  const shares = {
    starts: share('start'),
    finishes: share('finish'),
    lateDates: share('lateStart', 'lateFinish'),
    totalSlack: share('totalSlack'),
    critical: share('critical'),
  };
  console.log(JSON.stringify({ projects: comparisons.length, exact, ...shares, differences }));
} else {
  for (const { file, compared, differences } of comparisons) {
    if (differences.length === 0) continue;
    const counts = fields
      .map((field) => [field, differences.filter((difference) => difference.field === field).length] as const)
      .filter(([, count]) => count > 0)
      .map(([field, count]) => `${field} ${count}`);
    console.log(`${file}: of ${compared.start} tasks ${counts.join(', ')}`);
    for (const { task, field, expected, actual } of args.includes('--all')
      ? differences
      : differences.slice(0, 1)) {
      console.log(`  task ${task} ${field}: ${expected}, here ${actual}`);
    }
  }
  const percent = (value: number): string => (value * 100).toFixed(2);
  console.log(
    `exact ${exact} of ${comparisons.length} projects, starts ${percent(share('start'))} %, ` +
      `finishes ${percent(share('finish'))} %, late dates ${percent(share('lateStart', 'lateFinish'))} %, ` +
      `critical ${percent(share('critical'))} %`,
  );
}
