/**
 * Public holidays, looked up in a thread of its own: to load the tables of all countries takes a tenth of a second, for
 * which neither the editor's other extensions nor the reading of commits should wait. The thread ends with its answer.
 */
import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../core/base/result';
import type { HolidayRequest, PublicHolidays } from '../../core/model/public-holidays';

/** An error is one sentence. */
export type ReadHolidays = (request: HolidayRequest) => Promise<Result<PublicHolidays, string>>;

/** @param script the built `holidays.js`, absolute */
export function createHolidayReader(script: string): ReadHolidays {
  return (request) =>
    new Promise((resolve) => {
      const worker = new Worker(script, { workerData: request });
      const fail = (why: string): void =>
        resolve(err(`Public holidays cannot be looked up: ${why}. The dates are computed without them.`));
      worker.once('message', (holidays: PublicHolidays) => resolve(ok(holidays)));
      worker.once('error', (error) => fail(error instanceof Error ? error.message : String(error)));
      worker.once('exit', (code) => fail(`the thread ended with code ${code}`));
    });
}
