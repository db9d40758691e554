// Runs the extension-host suite: one VS Code per run of extension-runs.mjs, on the desktop build where there is one,
// else on the server with its workbench in Chromium. Usage: run-extension-tests.mjs [RUN…]; results go to the file
// that MILEWRIGHT_TEST_RESULTS names.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addResults, failure, judge, readResults, writeResults } from '../test/results.mjs';
import { cleanUp } from '../support/cleanup.mjs';
import { Failure, runMain } from '../support/failure.mjs';
import { inRepository, repository } from '../support/repository.mjs';
import { makeTemporaryFolder } from '../support/temporary.mjs';
import { findDesktop } from './desktop.mjs';
import { extensionRuns } from './extension-runs.mjs';
import { makeGitRecorder } from './git-recorder.mjs';
import { runOnDesktop } from './run-on-desktop.mjs';
import { runOnServer } from './run-on-server.mjs';

/**
 * @typedef {object} PreparedRun everything a VS Code needs to be told
 * @property {string} folder what it opens: a folder, or a .code-workspace file
 * @property {string} extension the extension under development
 * @property {string} tests the module whose `run()` it calls
 * @property {Readonly<Record<string, string>>} env
 * @property {Readonly<Record<string, unknown>>} settings
 * @property {boolean} trust
 */

const timeoutMs = 600_000;

await runMain(async () => {
  const desktop = await findDesktop();
  console.log(desktop ? `In desktop VS Code: ${desktop}` : "In VS Code's server");
  const wanted = process.argv.slice(2);
  const runs = wanted.length ? extensionRuns.filter((run) => wanted.includes(run.name)) : extensionRuns;
  if (runs.length === 0) throw new Failure(`No run is named ${wanted.join(', ')}`);
  const all = [];
  for (const run of runs) {
    console.log(`\n  ── ${run.name}`);
    const began = Date.now();
    all.push(await perform(run, desktop));
    console.log(`  ── ${run.name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  const results = addResults(all);
  const file = process.env['MILEWRIGHT_TEST_RESULTS'];
  if (file) writeResults(file, results);
  process.exitCode = results.failed.length > 0 ? 1 : 0;
});
await cleanUp();

/** @param {import('./extension-runs.mjs').ExtensionRun} run @param {string | undefined} desktop */
async function perform(run, desktop) {
  const place = makeTemporaryFolder(`run-${run.name}`);
  const folder = join(place, 'workspace');
  mkdirSync(folder);
  run.prepare(folder);
  const results = join(place, 'results.json');
  /** @type {PreparedRun} */
  const prepared = {
    folder: run.opens ? join(folder, run.opens) : folder,
    extension: repository,
    tests: inRepository('out', 'test', 'extension', 'index.js'),
    env: { ...makeGitRecorder(place), MILEWRIGHT_TEST_RUN: run.name, MILEWRIGHT_TEST_RESULTS: results },
    settings: run.settings ?? {},
    trust: run.trust ?? false,
  };
  try {
    const status = desktop
      ? await runOnDesktop(desktop, prepared, timeoutMs)
      : await runOnServer(prepared, timeoutMs);
    return judge(`extension ${run.name}`, readResults(results), status);
  } catch (error) {
    const message = error instanceof Failure ? error.message : String(error);
    console.error(message);
    return failure(`extension ${run.name}: ${message.split('\n')[0]}`);
  }
}
