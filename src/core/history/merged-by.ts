/** Which merge brought a commit to the main line: whoever made it has taken the commit in. */
import type { Commit, CommitLog } from '../model/commit';
import { broughtBy } from './branch-lines';
import { commitGraph } from './commit-graph';

/** @returns null for what was committed on the main line itself, or is not on it */
export function mergedBy(logs: readonly CommitLog[]): (hash: string) => Commit | null {
  const all = logs.map((log) => {
    const graph = commitGraph(log.commits);
    return { log, graph, by: broughtBy(log, graph) };
  });
  return (hash) => {
    for (const { log, graph, by } of all) {
      const at = graph.indexOf(hash);
      const merge = at < 0 ? 0 : by[at]!;
      if (merge > 0) return log.commits.at(merge - 1) ?? null;
    }
    return null;
  };
}
