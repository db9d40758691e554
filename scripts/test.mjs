// `npm test`: types, lint, format, generated files, build, and every suite, each in a process of its own; the last
// line adds up all of them. `npm test -- unit cli` runs only what is named, `--grep TEXT` only the tests whose title
// holds TEXT. A suite that crashes, or holds no test, has failed.
import { cleanUp } from './support/cleanup.mjs';
import { Failure, runMain } from './support/failure.mjs';
import { makeTemporaryFolder } from './support/temporary.mjs';
import { addResults, failure } from './test/results.mjs';
import { runStep } from './test/run-step.mjs';
import { chooseStages } from './test/steps.mjs';

/** @typedef {{ name: string, seconds: number, output: string, results: import('./test/results.mjs').Results }} Finished */

await runMain(async () => {
  const { names, grep } = parseArguments(process.argv.slice(2));
  const folder = makeTemporaryFolder('test');
  const began = performance.now();
  /** @type {Finished[]} */
  const finished = [];
  for (const [first = [], ...others] of chooseStages(names)) {
    const isBuilt = !finished.some((step) => step.name === 'build' && step.results.failed.length > 0);
    const options = { folder, grep, isBuilt };
    const beside = others.map((lane) => inTurn(lane, (step) => perform(step, { ...options, quiet: true })));
    const shown = await inTurn(first, (step) => {
      console.log(`\n▸ ${step.name}`);
      return perform(step, { ...options, quiet: false });
    });
    finished.push(...shown);
    for (const lane of beside) {
      for (const step of await lane) {
        console.log(`\n▸ ${step.name}\n${step.output}`);
        finished.push(step);
      }
    }
  }
  printSummary(finished, (performance.now() - began) / 1000);
});
await cleanUp();

/**
 * @template T, R
 * @param {readonly T[]} items @param {(item: T) => Promise<R>} act
 * @returns {Promise<R[]>}
 */
async function inTurn(items, act) {
  const results = [];
  for (const item of items) results.push(await act(item));
  return results;
}

/**
 * @param {import('./test/steps.mjs').Step} step
 * @param {{ folder: string, grep: string | undefined, quiet: boolean, isBuilt: boolean }} options quiet: its output is
 *   kept, to be shown when what runs beside it has ended
 * @returns {Promise<Finished>}
 */
async function perform(step, { isBuilt, ...options }) {
  const { name } = step;
  if (step.built && !isBuilt) {
    return { name, seconds: 0, output: '', results: failure(`${name}: not run, since the build failed`) };
  }
  const began = performance.now();
  const { results, output } = await runStep(step, options);
  return { name, seconds: (performance.now() - began) / 1000, output, results };
}

/** @param {readonly string[]} args */
function parseArguments(args) {
  const at = args.indexOf('--grep');
  const grep = at < 0 ? undefined : args[at + 1];
  if (at >= 0 && !grep) throw new Failure('--grep needs a text');
  const names = at < 0 ? args : args.toSpliced(at, 2);
  return { names, grep };
}

/** @param {readonly Finished[]} finished @param {number} seconds all that went by */
function printSummary(finished, seconds) {
  const total = addResults(finished.map((step) => step.results));
  console.log('');
  const width = Math.max(...finished.map((step) => step.name.length));
  for (const step of finished) {
    const { name, results } = step;
    console.log(`${name.padEnd(width)}  ${step.seconds.toFixed(1).padStart(6)} s  ${countLine(results)}`);
  }
  if (total.skipped.length > 0) console.log('');
  for (const title of total.skipped) console.log(`skipped: ${title}`);
  if (total.failed.length > 0) console.log('');
  for (const title of total.failed) console.log(`failed: ${title}`);
  console.log(`\nin ${seconds.toFixed(1)} s`);
  console.log(countLine(total));
  if (total.failed.length > 0) process.exitCode = 1;
}

/** @param {import('./test/results.mjs').Results} results */
function countLine({ passed, failed, skipped }) {
  const some = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed.length} failed${some}`;
}
