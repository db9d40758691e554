// `npm test`: types, lint, format, generated files, build, and every suite, each in a process of its own; the last
// line adds up all of them. `npm test -- unit cli` runs only what is named, `--grep TEXT` only the tests whose title
// holds TEXT. A suite that crashes, or holds no test, has failed.
import { cleanUp } from './support/cleanup.mjs';
import { Failure, runMain } from './support/failure.mjs';
import { makeTemporaryFolder } from './support/temporary.mjs';
import { addResults, failure } from './test/results.mjs';
import { runStep } from './test/run-step.mjs';
import { chooseSteps } from './test/steps.mjs';

/** @typedef {{ name: string, seconds: number, results: import('./test/results.mjs').Results }} Finished */

await runMain(async () => {
  const { names, grep } = parseArguments(process.argv.slice(2));
  const folder = makeTemporaryFolder('test');
  /** @type {Finished[]} */
  const finished = [];
  const steps = chooseSteps(names);
  /** @type {Map<string, ReturnType<typeof runStep>>} */
  const begun = new Map();
  for (const [i, step] of steps.entries()) {
    console.log(`\n▸ ${step.name}`);
    const began = performance.now();
    const next = steps[i + 1];
    let results = failure(`${step.name}: not run, since the build failed`);
    if (!step.built || !buildFailed(finished)) {
      // What was built is run once it is.
      const isReady = step.built === true || next?.built !== true;
      if (next?.beside && isReady) begun.set(next.name, runStep(next, { folder, grep, quiet: true }));
      const ended = await (begun.get(step.name) ?? runStep(step, { folder, grep }));
      if (ended.output) console.log(ended.output);
      results = ended.results;
    }
    // Of a step that ran beside another: what was still to be waited for.
    const seconds = (performance.now() - began) / 1000;
    finished.push({ name: step.name, seconds, results });
  }
  printSummary(finished);
});
await cleanUp();

/** @param {readonly Finished[]} finished */
function buildFailed(finished) {
  return finished.some((step) => step.name === 'build' && step.results.failed.length > 0);
}

/** @param {readonly string[]} args */
function parseArguments(args) {
  const at = args.indexOf('--grep');
  const grep = at < 0 ? undefined : args[at + 1];
  if (at >= 0 && !grep) throw new Failure('--grep needs a text');
  const names = at < 0 ? args : args.toSpliced(at, 2);
  return { names, grep };
}

/** @param {readonly Finished[]} finished */
function printSummary(finished) {
  const total = addResults(finished.map((step) => step.results));
  console.log('');
  const width = Math.max(...finished.map((step) => step.name.length));
  for (const { name, seconds, results } of finished) {
    console.log(`${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${countLine(results)}`);
  }
  if (total.skipped.length > 0) console.log('');
  for (const title of total.skipped) console.log(`skipped: ${title}`);
  if (total.failed.length > 0) console.log('');
  for (const title of total.failed) console.log(`failed: ${title}`);
  const all = finished.reduce((sum, step) => sum + step.seconds, 0);
  console.log(`\nin ${all.toFixed(1)} s`);
  console.log(countLine(total));
  if (total.failed.length > 0) process.exitCode = 1;
}

/** @param {import('./test/results.mjs').Results} results */
function countLine({ passed, failed, skipped }) {
  const some = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed.length} failed${some}`;
}
