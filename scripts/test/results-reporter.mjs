// The reporter of every mocha suite, in Node and in the extension host: prints like mocha's own `spec` and writes
// what happened as JSON to the file that MILEWRIGHT_TEST_RESULTS names, for scripts/test.mjs to add up. A skipped test
// says why in `this.test.skipReason`, else its title has to.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import Mocha from 'mocha';

/** @typedef {import('./results.mjs').Results} Results */

class ResultsReporter extends Mocha.reporters.Spec {
  /** @param {Mocha.Runner} runner @param {Mocha.MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    /** @type {Results} */
    const results = { passed: 0, failed: [], skipped: [] };
    runner.on('pass', () => (results.passed += 1));
    runner.on('fail', (test, error) => {
      // Of a process that crashed, mocha knows no test but the file that it ran.
      const { file } = /** @type {{ file?: string }} */ (error);
      results.failed.push(file ? `${test.fullTitle()}: ${basename(file)}` : test.fullTitle());
    });
    runner.on('pending', (test) => {
      const reason = /** @type {{ skipReason?: string }} */ (test).skipReason;
      results.skipped.push(reason ? `${test.fullTitle()}: ${reason}` : test.fullTitle());
    });
    runner.once('end', () => {
      const file = process.env['MILEWRIGHT_TEST_RESULTS'];
      if (file) writeFileSync(file, JSON.stringify(results));
    });
  }
}

// oxlint-disable-next-line import/no-default-export -- mocha takes the reporter from a module's default export
export default ResultsReporter;
