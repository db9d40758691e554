/** Which tag was the first to hold a commit: for that the whole history is gone through once. */
import type { CommitLog } from '../model/commit';
import { commitGraph } from './commit-graph';

/** By hash; `api:v1.0` where the tag is of another repository, null where no tag holds the commit. */
export type TagOfCommit = (hash: string) => string | null;

/**
 * @param logs of all repositories
 * @param without a tag that does not count, as that of the baseline: it says what was planned and not what was released
 */
export function tagFinder(logs: readonly CommitLog[], without: string | null): TagOfCommit {
  const tagsOf = logs.map((log) => firstTags(log, without));
  return (hash) => {
    for (const tagIn of tagsOf) {
      const tag = tagIn(hash);
      if (tag !== null) return tag;
    }
    return null;
  };
}

/**
 * The oldest tag that each commit is in: tags are gone through from the oldest on, and each takes what no older one
 * has, so that every commit is looked at once however many tags there are.
 */
function firstTags(log: CommitLog, without: string | null): TagOfCommit {
  const tagged: number[] = [];
  const { rows } = log.commits;
  for (const [row, { tags }] of rows.tagged) {
    if (tags.some((tag) => tag !== without)) tagged.push(rows.position[row]!);
  }
  if (tagged.length === 0) return () => null;
  tagged.sort((a, b) => b - a);
  const graph = commitGraph(log.commits);
  const first = new Int32Array(log.commits.length).fill(-1);
  for (const tag of tagged) {
    const open = [tag];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (let on = at; on >= 0 && first[on] === -1; on = graph.firstParent[on]!) {
        first[on] = tag;
        if (graph.isMerge(on)) open.push(...graph.parents(on).slice(1));
      }
    }
  }
  return (hash) => {
    const at = graph.indexOf(hash);
    const tag = at < 0 ? -1 : first[at]!;
    if (tag < 0) return null;
    const { tags, repository } = log.commits.at(tag)!;
    const name = tags.find((one) => one !== without)!;
    // No name of a tag holds a colon.
    return repository === undefined ? name : `${repository}:${name}`;
  };
}
