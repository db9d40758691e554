// Runs one step as a child process, with its output shown as it comes or kept for later, and says how many tests it
// stands for.
import { join } from 'node:path';
import { runCommand } from '../support/child.mjs';
import { repository } from '../support/repository.mjs';
import { failure, judge, readResults } from './results.mjs';

/**
 * @param {import('./steps.mjs').Step} step
 * @param {object} options
 * @param {string} options.folder for the results file
 * @param {string} [options.grep] runs only the tests whose title matches
 * @param {boolean} [options.quiet] its output is kept, not shown
 * @returns {Promise<{ results: import('./results.mjs').Results, output: string }>} output: what was not shown
 */
export async function runStep(step, { folder, grep, quiet = false }) {
  const file = join(folder, `${step.name}.json`);
  const env = {
    ...process.env,
    ...(step.kind === 'suite' ? { MILEWRIGHT_TEST_RESULTS: file } : {}),
    ...(grep ? { MILEWRIGHT_TEST_GREP: grep } : {}),
  };
  const { status, output } = await runCommand(step.command, step.args(grep), { cwd: repository, env, quiet });
  if (step.kind === 'suite') return { results: judge(step.name, readResults(file), status), output };
  const results =
    status === 0 ? { passed: 1, failed: [], skipped: [] } : failure(`${step.name} (exit status ${status})`);
  return { results, output };
}
