/** What a thread and its host say to each other. A thread works on one job at a time. */

export interface JobRequest {
  readonly job: number;
  readonly kind: PropertyKey;
  readonly request: unknown;
  /** One 32-bit integer, shared by both sides: anything but 0 means «stop». A message would wait for the job's end. */
  readonly stop: SharedArrayBuffer;
}

export type JobAnswer = { readonly job: number } & (
  | { readonly kind: 'progress'; readonly progress: unknown }
  | { readonly kind: 'done'; readonly result: unknown }
  /** The job has thrown, which is a bug. */
  | { readonly kind: 'failed'; readonly stack: string }
);

export function isStopped(stop: SharedArrayBuffer): boolean {
  return Atomics.load(new Int32Array(stop), 0) !== 0;
}

export function setStopped(stop: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(stop), 0, 1);
}
