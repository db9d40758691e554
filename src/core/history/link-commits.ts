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
  at(index: number): readonly Link[];
}

export function linkCommits(ids: LinkIds, log: CommitLog): Evidence {
  const index = indexIds(ids);
  const links = emptyLinks();
  const unknown: UnknownReference[] = [];
  const writer = scribe(links, unknown);
  const merges = new Map<number, MergeNames>();
  log.commits.forEach((commit, i) => {
    const merge = mergeNames(commit.subject, commit.body);
    if (merge) merges.set(i, merge);
    writer.turnTo(i, commit);
    linkByText(index, commit, merge, writer);
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

/** Writes down what the text of one commit mentions after another; it is one object, since there are many commits. */
interface Scribe extends Mentions {
  turnTo(at: number, commit: Commit): void;
  /** Null: only what is unknown is written down. */
  as(by: LinkKind | null, closes: boolean): Mentions;
}

function scribe(links: Links, unknown: UnknownReference[]): Scribe {
  let at = 0;
  let hash = '';
  let by: LinkKind | null = null;
  let closes = false;
  let reported: Set<string> | null = null;
  const self: Scribe = {
    turnTo(index, commit) {
      at = index;
      hash = commit.hash;
      reported = null;
    },
    as(kind, closing) {
      by = kind;
      closes = closing;
      return self;
    },
    known({ task, id }) {
      if (task === null) return self.unknown(id);
      if (by === null) return;
      const link = links.add(at, task, by, null);
      if (closes) link.closes = true;
    },
    unknown(id) {
      reported ??= new Set();
      if (reported.has(id)) return;
      reported.add(id);
      unknown.push({ id, commit: hash });
    },
  };
  return self;
}

function linkByText(
  index: IdIndex,
  { trailers, subject, body }: Commit,
  merge: MergeNames | null,
  writer: Scribe,
): void {
  for (const [key, value] of trailers) {
    const name = key.toLowerCase();
    if (name === 'task' || name === 'refs' || name === 'closes') {
      findInTrailer(index, value, writer.as('trailer', name === 'closes'));
    }
  }
  if (merge) {
    // The links of a title are those of the merge, which come last.
    findInProse(index, merge.title, writer.as(null, false));
    if (merge.rest !== '') findInProse(index, merge.rest, writer.as('body', false));
    return;
  }
  findInProse(index, subject, writer.as('subject', false));
  if (body !== '') findInProse(index, body, writer.as('body', false));
}

/** Ids in the title of a pull request. */
function linkByTitle(index: IdIndex, merge: MergeNames, at: number, links: Links): void {
  findInProse(index, merge.title, {
    known({ task }) {
      if (task !== null) links.add(at, task, 'merge', merge.branches[0] ?? null);
    },
    unknown() {},
  });
}

/** Beyond this many, the links of a commit are looked up rather than searched. */
const fewLinks = 32;

function emptyLinks(): Links {
  const lists: (Link[] | undefined)[] = [];
  const large = new Map<number, Map<string, Link>>();
  const find = (index: number, list: readonly Link[], task: string): Link | undefined => {
    if (list.length <= fewLinks) return list.find((link) => link.task === task);
    let map = large.get(index);
    if (!map) large.set(index, (map = new Map(list.map((link) => [link.task, link]))));
    return map.get(task);
  };
  return {
    add(index, task, by, branch) {
      const list = (lists[index] ??= []);
      const known = find(index, list, task);
      if (known) return known;
      const link: Link = { task, by, branch, closes: false };
      list.push(link);
      large.get(index)?.set(task, link);
      return link;
    },
    at: (index) => lists[index] ?? none,
  };
}

const none: readonly Link[] = [];

function collect(log: CommitLog, links: Links): Omit<Evidence, 'unknown' | 'branches'> {
  const byTask = new Map<string, LinkedCommit[]>();
  const unlinked: string[] = [];
  log.commits.forEach((commit, i) => {
    const found = links.at(i);
    if (found.length === 0) unlinked.push(commit.hash);
    for (const { task, by, branch, closes } of found) {
      const linked: LinkedCommit = { commit, by, branch, closes };
      const list = byTask.get(task);
      if (list) list.push(linked);
      else byTask.set(task, [linked]);
    }
  });
  return { state: log.state, shallow: log.shallow, byTask, unlinked, total: log.commits.length };
}
