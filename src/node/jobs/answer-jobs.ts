/**
 * The thread's side of `job-host.ts`: takes requests, runs them one after the other, and tells how far they are. In the
 * main thread it does nothing.
 */
import { parentPort } from 'node:worker_threads';
import type { JobRunners, JobShape } from '../../core/base/job';
import { isStopped, type JobAnswer, type JobRequest } from './job-messages';

/** Nobody sees more often how far a job is. */
const progressMilliseconds = 50;

export function answerJobs<Jobs extends Readonly<Record<keyof Jobs, JobShape>>>(
  runners: JobRunners<Jobs>,
): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's, which has no origins
  const answer = (message: JobAnswer): void => parentPort?.postMessage(message);
  parentPort?.on('message', ({ job, kind, request, stop }: JobRequest) => {
    let told = -Infinity;
    try {
      const result = runners[kind as keyof Jobs](request, {
        shouldStop: () => isStopped(stop),
        onProgress(progress) {
          const now = performance.now();
          if (now - told < progressMilliseconds) return;
          told = now;
          answer({ job, kind: 'progress', progress });
        },
      });
      answer({ job, kind: 'done', result });
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      answer({ job, kind: 'failed', stack });
    }
  });
}
