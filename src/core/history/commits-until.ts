/**
 * The log as it stood at the end of a day: commits later than `today` are not seen, so that the same `today` gives the
 * same answer next year. A branch then ends at its newest commit that is seen; one that had none yet is left out.
 */
import type { Day } from '../base/dates';
import type { Branch, CommitLog } from '../model/commit';
import { commitGraph } from './commit-graph';
import { listFrom } from './commit-list';

/** The log itself where nothing in it is later. */
export function commitsUntil(log: CommitLog, today: Day): CommitLog {
  // The newest stand first.
  let first = 0;
  while (first < log.commits.length && log.commits.at(first)!.day > today) first++;
  if (first === 0) return log;
  const graph = commitGraph(log.commits);
  const branches: Branch[] = [];
  for (const branch of log.branches) {
    let at = graph.indexOf(branch.tip);
    // A tip outside the log is older than the log reaches back, and so was there already.
    if (at < 0) branches.push(branch);
    while (at >= 0 && at < first) at = graph.firstParent[at]!;
    if (at >= 0) branches.push({ ...branch, tip: log.commits.at(at)!.hash });
  }
  return { ...log, commits: listFrom(log.commits, first), branches };
}
