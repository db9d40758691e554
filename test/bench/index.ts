/**
 * `npm run bench [-- NAME…]`: runs the benches beside this file, each in a process of its own, so that none inherits
 * another's memory or warm code. A bench is a program that prints its figures; whatever has a time or a size in it
 * stands here, and in no test.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const named = process.argv.slice(2);
const all = readdirSync(__dirname)
  .filter((file) => file.endsWith('.js') && file !== basename(__filename))
  .map((file) => basename(file, '.js'))
  .sort();
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is named ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of named.length > 0 ? named : all) {
    console.log(`\n▸ ${name}`);
    const { status } = spawnSync(process.execPath, ['--expose-gc', join(__dirname, `${name}.js`)], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
