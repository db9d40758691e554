/**
 * `npm run accept:risk -- DIR [--runs N]`: the simulation beside the worked examples of `DIR/worked-examples.json` and
 * its closed forms, each figure with the sampling error it may have. The last line counts them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExamples } from './risk/check-examples';

const [folder, option, count] = process.argv.slice(2);
const runs = option === '--runs' ? Number(count) : 200_000;
const file = join(folder ?? '', 'worked-examples.json');
if (folder === undefined || !Number.isInteger(runs) || runs < 1) {
  console.error('usage: npm run accept:risk -- DIR [--runs N]');
  process.exitCode = 2;
} else if (!existsSync(file)) {
  console.error(`${file} is not here`);
  process.exitCode = 2;
} else {
  const checks = checkExamples(readFileSync(file, 'utf8'), runs);
  console.log(
    `${runs} runs; ± is four standard errors of both simulations, and half a digit of what is printed`,
  );
  for (const { name, verdict, detail } of checks) console.log(`${verdict} ${name}: ${detail}`);
  const of = (verdict: string): number => checks.filter((check) => check.verdict === verdict).length;
  console.log(`risk: ${of('ok')} figures hold, ${of('wrong')} do not, ${of('skipped')} skipped`);
  if (of('wrong') > 0) process.exitCode = 1;
}
