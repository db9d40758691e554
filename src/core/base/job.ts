/**
 * What a computation that takes longer than a moment looks like from both sides of a thread: by kind what goes in, what
 * it tells on the way and what comes out. All three are plain data, for they are copied from one thread to the other.
 */

export interface JobShape {
  readonly request: unknown;
  readonly progress: unknown;
  readonly result: unknown;
}

/** What the surroundings lend to a job that runs. */
export interface JobControl<Progress> {
  /** True: end soon, with what there is so far; the result then says that it was cut short. */
  readonly shouldStop: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** Each kind of job as a function that computes without waiting. Pure: the same request gives the same result. */
export type JobRunners<Jobs extends Readonly<Record<keyof Jobs, JobShape>>> = {
  readonly [K in keyof Jobs]: (
    request: Jobs[K]['request'],
    control: JobControl<Jobs[K]['progress']>,
  ) => Jobs[K]['result'];
};
