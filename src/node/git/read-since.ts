/**
 * How far back the log of a plan reaches: to the plan's first commit or `project.start`, whichever is earlier. Renames
 * are followed where the contents stayed the same, which needs no file's content: a partial clone holds none.
 */
import type { Day } from '../../core/base/dates';
import { zonedDays } from '../zoned-days';
import { pathForGit, pathInRepository } from './path-in-repository';
import type { Repository } from './repository';

/**
 * @param planFile the root file, absolute
 * @param start the day of `project.start`, or null
 * @returns null where neither is known: then everything is read
 */
export async function readSince(
  repository: Repository,
  planFile: string,
  start: Day | null,
  zone: string | null,
  signal?: AbortSignal,
): Promise<Day | null> {
  const first = await firstCommitOf(repository, planFile, signal);
  if (first === null) return start;
  const day = zonedDays(zone)(first);
  return start === null ? day : Math.min(start, day);
}

/** Seconds since 1970, or null where the file was never committed or cannot be asked for. */
async function firstCommitOf(
  repository: Repository,
  planFile: string,
  signal?: AbortSignal,
): Promise<number | null> {
  const path = await pathInRepository(repository, planFile);
  if (path === null) return null;
  try {
    const answer = await repository.git.ask(
      [
        '--literal-pathspecs',
        'log',
        '--follow',
        '--find-renames=100%',
        '--diff-filter=A',
        '--no-show-signature',
        '--no-ext-diff',
        '--no-textconv',
        '--format=%ct',
        '--max-count=1',
        'HEAD',
        '--',
        pathForGit(repository, path),
      ],
      signal,
    );
    const seconds = Number(answer.trim().split('\n')[0]);
    return answer.trim() === '' || !Number.isFinite(seconds) ? null : seconds;
  } catch {
    return null; // No commit yet, or a history that git cannot follow.
  }
}
