/** Finds the commits that people mean by words of time: the last tag before the present commit, the last commit before a day. */
import type { Day } from '../../core/base/dates';
import { zonedDays } from '../zoned-days';
import type { Repository } from './repository';

/** @returns the name of the tag, as a whole reference; null where no tag lies behind the present commit */
export async function lastTag({ git }: Repository, signal?: AbortSignal): Promise<string | null> {
  try {
    const name = await git.ask(['describe', '--tags', '--abbrev=0', 'HEAD'], signal);
    return name.trim() === '' ? null : `refs/tags/${name.trim()}`;
  } catch {
    return null; // No tag, or no commit yet.
  }
}

/**
 * @param zone IANA name of the project's zone, or null for the machine's
 * @returns the hash of the newest commit of the present line that was made before the day; null where there is none
 */
export async function lastCommitBefore(
  { git }: Repository,
  day: Day,
  zone: string | null,
  signal?: AbortSignal,
): Promise<string | null> {
  const until = String(firstSecondOf(day, zone) - 1);
  try {
    const hash = await git.ask(
      ['rev-list', '--first-parent', '--max-count=1', `--min-age=${until}`, 'HEAD'],
      signal,
    );
    return hash.trim() || null;
  } catch {
    return null; // No commit yet.
  }
}

/** Seconds since 1970 at which a day begins in a zone: found between its neighbours, since clocks change. */
function firstSecondOf(day: Day, zone: string | null): number {
  const dayOf = zonedDays(zone);
  let [before, from] = [(day - 1) * 86_400, (day + 1) * 86_400];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayOf(middle) < day) before = middle;
    else from = middle;
  }
  return from;
}
