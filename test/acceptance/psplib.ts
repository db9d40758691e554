/**
 * `npm run accept:psplib -- DIR --schedules 1000,5000,50000 [--sets j30,j60,j120] [--limit N] [--json]`: how near the
 * levelling comes to the best known schedules of PSPLIB. `--limit` takes N instances of each set, spread over it. DIR
 * holds one folder for each set. Exit code 2: wrong arguments, or nothing there to read.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { levelSet, type SetResult } from './psplib/level-set';
import { readSet } from './psplib/read-instance';

const usage =
  'usage: npm run accept:psplib -- DIR --schedules 1000,5000,50000 [--sets j30,j60,j120] [--limit N] [--json]';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        schedules: { type: 'string', default: '1000' },
        sets: { type: 'string', default: 'j30,j60,j120' },
        limit: { type: 'string', default: '1000000' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch {
    return fail(usage);
  }
}

const { values, positionals } = readArguments();
const [folder] = positionals;
const budgets = values.schedules.split(',').map(Number);
const limit = Number(values.limit);
if (folder === undefined || ![...budgets, limit].every((number) => Number.isInteger(number) && number > 0)) {
  fail(usage);
}
const sets = values.sets.split(',');
const missing = sets.filter((set) => !existsSync(join(folder, set, 'best-known.csv')));
if (missing.length > 0) fail(`${folder} holds no instances of ${missing.join(', ')}`);

const results: Record<string, Record<string, SetResult>> = {};
for (const set of sets) {
  const all = readSet(join(folder, set));
  const step = Math.max(1, all.length / limit);
  const instances = all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const bySchedules: Record<string, SetResult> = {};
  for (const schedules of budgets) {
    const result = levelSet(instances, schedules);
    bySchedules[schedules] = result;
    if (values.json) continue;
    const { overBest, overBound, bestOverBound, schedulesUsed, seconds } = result;
    console.log(
      `${set}, ${schedules} schedules: ${overBest.toFixed(2)} % over the best known, ` +
        `${overBound.toFixed(2)} % over the bound (best known ${bestOverBound.toFixed(2)} %), ` +
        `at most ${schedulesUsed} used, ${seconds.toFixed(3)} s, ${instances.length} instances`,
    );
  }
  results[set] = bySchedules;
}
if (values.json) console.log(JSON.stringify(results));
