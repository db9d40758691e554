/** The thread's side of `read-holidays.ts`: one request in, one answer out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { HolidayRequest } from '../../core/model/public-holidays';
import { lookUpHolidays } from './look-up-holidays';

export function answerRequest(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's, which has no origins
  parentPort?.postMessage(lookUpHolidays(workerData as HolidayRequest));
}
