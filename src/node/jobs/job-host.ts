/**
 * Runs jobs in threads, one thread to each kind of job, so that nobody waits for them and none of them for another. The
 * newest of a kind wins; a job that is stopped gives what it has; a thread that dies is started again three times, and
 * then the work is done in the thread of whoever asks, for a short time at most. The same seed gives the same answer.
 */
import type { JobRunners, JobShape } from '../../core/base/job';
import { isStopped, setStopped, type JobRequest } from './job-messages';
import { startJobThread, type JobThread } from './job-thread';

export type JobOutcome<Result> =
  /** Also of a job that was stopped and had something to show for it: the result says so itself. */
  | { readonly kind: 'done'; readonly result: Result }
  /** Before there was anything to show. */
  | { readonly kind: 'stopped' }
  /** A newer job of the same kind was asked for. */
  | { readonly kind: 'overtaken' };

export interface JobOptions<Progress> {
  /** Aborting it ends the job with what there is. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface JobHost<Jobs extends Readonly<Record<keyof Jobs, JobShape>>> {
  /** Rejects where the job itself throws, which is a bug, or where memory does not suffice. */
  run<K extends keyof Jobs>(
    kind: K,
    request: Jobs[K]['request'],
    options?: JobOptions<Jobs[K]['progress']>,
  ): Promise<JobOutcome<Jobs[K]['result']>>;
  /** Ends all threads; jobs that run end as stopped. */
  dispose(): void;
}

export interface JobPlaces<Jobs extends Readonly<Record<keyof Jobs, JobShape>>> {
  /** The built `worker.js`, absolute. */
  readonly script: string;
  /** The same jobs for this thread. */
  readonly inline: () => Promise<JobRunners<Jobs>>;
}

/** Starts of a thread that may fail, one after the other, before the work is done without it. */
const startsAtMost = 4;
/** How long a job may go on once it was told to stop. */
const patienceMilliseconds = 2000;
/** In this thread, where everything else waits for it. */
const inlineMilliseconds = 1000;
/** A thread without work gives its memory back after this time. */
const idleMilliseconds = 60_000;

interface Lane {
  thread: JobThread | null;
  failures: number;
  /** Settled when nothing of this kind runs any more. */
  free: Promise<void>;
  newest: Pending | null;
  idle: NodeJS.Timeout | undefined;
}

interface Pending {
  readonly message: JobRequest;
  readonly onProgress: (progress: unknown) => void;
  readonly settle: (outcome: JobOutcome<unknown>) => void;
  readonly reject: (error: Error) => void;
  readonly stop: () => void;
}

export function createJobHost<Jobs extends Readonly<Record<keyof Jobs, JobShape>>>({
  script,
  inline,
}: JobPlaces<Jobs>): JobHost<Jobs> {
  const lanes = new Map<keyof Jobs, Lane>();
  let disposed = false;
  let count = 0;

  const endThread = (lane: Lane): void => {
    clearTimeout(lane.idle);
    lane.thread?.end();
    lane.thread = null;
  };
  const laneOf = (kind: keyof Jobs): Lane => {
    const known = lanes.get(kind);
    if (known) return known;
    const lane: Lane = { thread: null, failures: 0, free: Promise.resolve(), newest: null, idle: undefined };
    lanes.set(kind, lane);
    return lane;
  };
  const runInline = async ({ message, onProgress }: Pending): Promise<JobOutcome<unknown>> => {
    const runners = await inline();
    const until = performance.now() + inlineMilliseconds;
    const result = runners[message.kind as keyof Jobs](message.request, {
      shouldStop: () => isStopped(message.stop) || performance.now() > until,
      onProgress,
    });
    return { kind: 'done', result };
  };
  const runOn = async (lane: Lane, pending: Pending): Promise<JobOutcome<unknown>> => {
    const { message, onProgress } = pending;
    while (lane.failures < startsAtMost) {
      if (disposed || isStopped(message.stop)) return { kind: 'stopped' };
      lane.thread ??= startJobThread(script);
      const end = await lane.thread.ask(message, onProgress);
      if (end.kind === 'done') {
        lane.failures = 0;
        return { kind: 'done', result: end.result };
      }
      if (end.kind === 'failed') throw new Error(end.stack);
      endThread(lane);
      if (isStopped(message.stop)) return { kind: 'stopped' };
      // Here it would take the memory of everything else, too.
      if ('code' in end.error && end.error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw end.error;
      lane.failures++;
    }
    return runInline(pending);
  };

  return {
    run(kind, request, { signal, onProgress } = {}) {
      const lane = laneOf(kind);
      const message = { job: ++count, kind, request, stop: new SharedArrayBuffer(4) };
      let patience: NodeJS.Timeout | undefined;
      return new Promise((resolve, reject) => {
        let isOver = false;
        const pending: Pending = {
          message,
          onProgress(progress) {
            if (!isOver) onProgress?.(progress);
          },
          settle(outcome) {
            isOver = true;
            resolve(outcome);
          },
          reject,
          stop() {
            setStopped(message.stop);
            patience ??= setTimeout(() => endThread(lane), patienceMilliseconds);
          },
        };
        if (lane.newest) {
          lane.newest.stop();
          lane.newest.settle({ kind: 'overtaken' });
        }
        lane.newest = pending;
        clearTimeout(lane.idle);
        if (signal?.aborted === true) pending.stop();
        signal?.addEventListener('abort', pending.stop, { once: true });
        lane.free = lane.free
          .then(() => runOn(lane, pending))
          .then(pending.settle, pending.reject)
          .then(() => {
            clearTimeout(patience);
            signal?.removeEventListener('abort', pending.stop);
            if (lane.newest !== pending) return;
            lane.newest = null;
            lane.idle = setTimeout(() => endThread(lane), idleMilliseconds);
            lane.idle.unref();
          });
      });
    },
    dispose() {
      disposed = true;
      for (const lane of lanes.values()) {
        lane.newest?.stop();
        endThread(lane);
      }
    },
  };
}
