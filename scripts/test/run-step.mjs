// Runs one step as a child process, with its output shown as it comes, and says how many tests it stands for.
import { join } from 'node:path';
import { runCommand } from '../support/child.mjs';
import { repository } from '../support/repository.mjs';
import { failure, judge, readResults } from './results.mjs';

/**
 * @param {import('./steps.mjs').Step} step
 * @param {object} options
 * @param {string} options.folder for the results file
 * @param {string} [options.grep] runs only the tests whose title matches
 * @returns {Promise<import('./results.mjs').Results>}
 */
export async function runStep(step, { folder, grep }) {
  const file = join(folder, `${step.name}.json`);
  const env = {
    ...process.env,
    ...(step.kind === 'suite' ? { MILEWRIGHT_TEST_RESULTS: file } : {}),
    ...(grep ? { MILEWRIGHT_TEST_GREP: grep } : {}),
  };
  const { status, output } = await runCommand(step.command, step.args(grep), { cwd: repository, env });
  if (output) console.error(output);
  if (step.kind === 'suite') return judge(step.name, readResults(file), status);
  return status === 0
    ? { passed: 1, failed: [], skipped: [] }
    : failure(`${step.name} (exit status ${status})`);
}
