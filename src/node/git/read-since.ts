/**
 * How far back the log of a plan reaches: to the plan's first commit or `project.start`, whichever is earlier. Renames
 * are followed where the contents stayed the same, which needs no file's content: a partial clone holds none.
 */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Day } from '../../core/base/dates';
import { zonedDays } from '../zoned-days';
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
  { git, root, bare }: Repository,
  planFile: string,
  signal?: AbortSignal,
): Promise<number | null> {
  if (bare) return null;
  try {
    const file = join(await realpath(dirname(planFile)), basename(planFile));
    const inRoot = relative(root, file);
    if (inRoot === '' || inRoot.startsWith(`..${sep}`)) return null;
    // As seen from where git runs.
    const path = relative(git.folder, file);
    const answer = await git.ask(
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
        path.split(sep).join('/'),
      ],
      signal,
    );
    const seconds = Number(answer.trim().split('\n')[0]);
    return answer.trim() === '' || !Number.isFinite(seconds) ? null : seconds;
  } catch {
    return null; // No commit yet, or a history that git cannot follow.
  }
}
