/**
 * Links commits to tasks: by trailers, ids in subject and body, the branch a commit belongs to, and the names in a
 * merge. Only ids that the plan knows are ids. Linear in the text of the commits; it changes no date and no sum.
 */
import type { Commit, CommitLog } from '../model/commit';
import type { Plan } from '../model/plan';
import { branchesByTask, forEachBranchCommit, mergedLines } from './branch-lines';
import { commitGraph } from './commit-graph';
import type { Evidence, LinkedCommit, LinkKind, UnknownReference } from './evidence';
import { findInProse, findInTrailer, tasksOfBranch, type Mentions } from './find-ids';
import { indexIds, type IdIndex, type LinkIds } from './id-index';
import { mergeNames, type MergeNames } from './merge-names';

/** @param earlier ids that stood in earlier revisions of the plan */
export function linkProjection(
  plan: Pick<Plan, 'tasks' | 'project'>,
  earlier: readonly string[] = [],
): LinkIds {
  const was: [string, string][] = [];
  for (const task of plan.tasks.values()) for (const id of task.was) was.push([id, task.id]);
  return { ids: Array.from(plan.tasks.keys()), was, key: plan.project.key, earlier };
}

interface Link {
  readonly task: string;
  readonly by: LinkKind;
  readonly branch: string | null;
  closes: boolean;
}

/** Links by position in the log; the first way that names a task is the one that is kept. */
interface Links {
  add(index: number, task: string, by: LinkKind, branch: string | null): Link;
  at(index: number): Iterable<Link>;
}

export function linkCommits(ids: LinkIds, log: CommitLog): Evidence {
  const index = indexIds(ids);
  const links = emptyLinks();
  const unknown: UnknownReference[] = [];
  const merges = new Map<number, MergeNames>();
  log.commits.forEach((commit, i) => {
    const merge = mergeNames(commit.subject, commit.body);
    if (merge) merges.set(i, merge);
    linkByText(index, commit, merge, i, links, unknown);
  });

  const branches = branchesByTask(index, log);
  if (branches.size > 0 || merges.size > 0) {
    const graph = commitGraph(log.commits);
    forEachBranchCommit(log, graph, branches, (i, task, branch) => links.add(i, task, 'branch', branch));
    const brought = mergedLines(log, graph);
    for (const [i, merge] of merges) {
      const named = merge.branches.map((name) => ({ name, tasks: tasksOfBranch(index, name) }));
      if (merge.into !== null && named.every(({ tasks }) => tasks.length === 0)) {
        named.push({ name: merge.into, tasks: tasksOfBranch(index, merge.into) });
      }
      const parents = graph.parents(i);
      named.forEach(({ name, tasks }, position) => {
        for (const task of tasks) links.add(i, task, 'merge', name);
        if (tasks.length !== 1 || position >= merge.branches.length) return;
        for (const at of brought(i, parents[position + 1] ?? -1)) links.add(at, tasks[0]!, 'merge', name);
      });
      linkByTitle(index, merge, i, links);
    }
  }
  return { ...collect(log, links), unknown, branches };
}

function linkByText(
  index: IdIndex,
  commit: Commit,
  merge: MergeNames | null,
  at: number,
  links: Links,
  unknown: UnknownReference[],
): void {
  const reported = new Set<string>();
  const report = (id: string): void => {
    if (reported.has(id)) return;
    reported.add(id);
    unknown.push({ id, commit: commit.hash });
  };
  const mentionsBy = (by: LinkKind, closes: boolean): Mentions => ({
    known({ task, id }) {
      if (task === null) return report(id);
      const link = links.add(at, task, by, null);
      if (closes) link.closes = true;
    },
    unknown: report,
  });
  for (const [key, value] of commit.trailers) {
    const name = key.toLowerCase();
    if (name === 'task' || name === 'refs' || name === 'closes') {
      findInTrailer(index, value, mentionsBy('trailer', name === 'closes'));
    }
  }
  if (merge) {
    findInProse(index, merge.title, { known() {}, unknown: report });
    if (merge.rest !== '') findInProse(index, merge.rest, mentionsBy('body', false));
    return;
  }
  findInProse(index, commit.subject, mentionsBy('subject', false));
  if (commit.body !== '') findInProse(index, commit.body, mentionsBy('body', false));
}

function linkByTitle(index: IdIndex, merge: MergeNames, at: number, links: Links): void {
  findInProse(index, merge.title, {
    known({ task }) {
      if (task !== null) links.add(at, task, 'merge', merge.branches[0] ?? null);
    },
    unknown() {},
  });
}

function emptyLinks(): Links {
  const maps = new Map<number, Map<string, Link>>();
  return {
    add(index, task, by, branch) {
      const map = maps.get(index);
      const known = map?.get(task);
      if (known) return known;
      const link: Link = { task, by, branch, closes: false };
      if (map) map.set(task, link);
      else maps.set(index, new Map([[task, link]]));
      return link;
    },
    at: (index) => maps.get(index)?.values() ?? [],
  };
}

function collect(log: CommitLog, links: Links): Omit<Evidence, 'unknown' | 'branches'> {
  const byTask = new Map<string, LinkedCommit[]>();
  const unlinked: string[] = [];
  log.commits.forEach((commit, i) => {
    let linkedOnce = false;
    for (const { task, by, branch, closes } of links.at(i)) {
      linkedOnce = true;
      const linked: LinkedCommit = { commit, by, branch, closes };
      const list = byTask.get(task);
      if (list) list.push(linked);
      else byTask.set(task, [linked]);
    }
    if (!linkedOnce) unlinked.push(commit.hash);
  });
  return { state: log.state, shallow: log.shallow, byTask, unlinked, total: log.commits.length };
}
