/** One thread, from its start to its end: asked for one job at a time, it tells how that ended. */
import { Worker } from 'node:worker_threads';
import type { JobAnswer, JobRequest } from './job-messages';

export type JobEnd =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly stack: string }
  /** The thread is gone, and with it the job. */
  | { readonly kind: 'lost'; readonly error: Error };

export interface JobThread {
  ask(request: JobRequest, onProgress: (progress: unknown) => void): Promise<JobEnd>;
  /** A job that runs ends as lost. */
  end(): void;
}

/** @param script absolute path of a program that calls `answerJobs` */
export function startJobThread(script: string): JobThread {
  const worker = new Worker(script);
  let lost: Error | null = null;
  let onAnswer: (answer: JobAnswer) => void = () => undefined;
  let onLost: () => void = () => undefined;
  const lose = (error: Error): void => {
    lost ??= error;
    onLost();
  };
  worker.on('message', (answer: JobAnswer) => onAnswer(answer));
  worker.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))));
  worker.on('messageerror', lose);
  worker.on('exit', (code) => lose(new Error(`the thread ended with code ${code}`)));
  return {
    ask(request, onProgress) {
      return new Promise((resolve) => {
        onLost = () => resolve({ kind: 'lost', error: lost! });
        onAnswer = (answer) => {
          if (answer.job !== request.job) return;
          if (answer.kind === 'progress') onProgress(answer.progress);
          else resolve(answer);
        };
        if (lost) onLost();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's, which has no origins
        else worker.postMessage(request);
      });
    },
    end() {
      lose(new Error('the thread was ended'));
      void worker.terminate();
    },
  };
}
