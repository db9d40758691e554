/**
 * Entry point of the thread that runs the jobs of `core/session/jobs.ts`: a bundle of its own, started with the first
 * job. Loaded in the main thread it only hands out the jobs, for where no thread can be had.
 */
import { jobs } from './core/session/jobs';
import { answerJobs } from './node/jobs/answer-jobs';

answerJobs(jobs);

export { jobs };
