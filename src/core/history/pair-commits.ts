/**
 * Which commits of a log stood in an earlier one, in one pass over both: a log keeps the very objects of commits that
 * it knew. Where many commits are of one second, some may be missed, which costs time and nothing else.
 */
import type { Commit } from '../model/commit';

/** Commits of one second that are looked through for the same one. */
const mostOfOneSecond = 64;

/**
 * Both newest first.
 * @returns by position in `commits`: its position in `before`, or -1
 */
export function pairCommits(commits: readonly Commit[], before: readonly Commit[]): Int32Array {
  const pairs = new Int32Array(commits.length).fill(-1);
  let next = 0;
  for (let i = 0; i < commits.length; i++) {
    const commit = commits[i]!;
    while (next < before.length && before[next]!.seconds > commit.seconds) next++;
    const last = Math.min(before.length, next + mostOfOneSecond);
    for (let at = next; at < last && before[at]!.seconds === commit.seconds; at++) {
      if (before[at] !== commit) continue;
      pairs[i] = at;
      next = at + 1;
      break;
    }
  }
  return pairs;
}
