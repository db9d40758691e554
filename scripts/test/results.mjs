// What a suite reports: how many tests passed, and the titles of those that failed or were skipped. A suite hands it
// over as a JSON file, so that it does not matter in which process, or which VS Code, the tests ran.
import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: string[], skipped: string[] }} Results */

/** @param {string} file @returns {Results | undefined} undefined: the suite never came to its end */
export function readResults(file) {
  try {
    return /** @type {Results} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** @param {string} file @param {Results} results */
export function writeResults(file, results) {
  writeFileSync(file, JSON.stringify(results));
}

/** @param {readonly Results[]} all @returns {Results} */
export function addResults(all) {
  return {
    passed: all.reduce((sum, results) => sum + results.passed, 0),
    failed: all.flatMap((results) => results.failed),
    skipped: all.flatMap((results) => results.skipped),
  };
}

/**
 * Results of a suite that was meant to run tests: a crash and an empty suite are failures.
 * @param {string} name
 * @param {Results | undefined} results
 * @param {number} status exit status of the suite's process
 * @returns {Results}
 */
export function judge(name, results, status) {
  if (!results) return failure(`${name}: crashed before its end (exit status ${status})`);
  const { passed, failed, skipped } = results;
  if (passed + failed.length + skipped.length === 0) return failure(`${name}: holds no test`);
  if (status !== 0 && failed.length === 0) {
    return { passed, failed: [`${name}: ended with exit status ${status}`], skipped };
  }
  return results;
}

/** @param {string} title @returns {Results} */
export function failure(title) {
  return { passed: 0, failed: [title], skipped: [] };
}
