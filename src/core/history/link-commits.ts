/**
 * Links commits to tasks: by trailers, ids in subject and body, notes, the branch a commit belongs to, the names in a
 * merge, and what it says of another commit. Only ids that the plan knows are ids. Linear in the text of the commits; it
 * changes no date and no sum.
 */
import type { Branch, Commit, CommitLog } from '../model/commit';
import type { Plan } from '../model/plan';
import { branchesByTask, forEachBranchCommit, mainTips, mergedLines } from './branch-lines';
import { findClosed, trailerMeaning } from './closing-words';
import { commitGraph, type CommitGraph } from './commit-graph';
import { marksOf, relateCommits, type Mark, type Relations } from './commit-relations';
import type { Evidence, LinkedCommit, LinkKind, TaskBranch, UnknownReference } from './evidence';
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
  const marks = new Map<number, readonly Mark[]>();
  log.commits.forEach((commit, i) => {
    const merge = mergeNames(commit.subject, commit.body);
    if (merge) merges.set(i, merge);
    writer.turnTo(i, commit);
    linkByText(index, commit, merge, writer);
    const note = log.notes?.get(commit.hash);
    if (note !== undefined) linkByNote(index, note, writer);
    const said = marksOf(commit);
    if (said.length > 0) marks.set(i, said);
    // What a revert quotes was closed by the commit that it takes back.
    else if (links.at(i).some(isNamedByText)) closeByWords(index, commit, i, links);
  });

  const branches = branchesByTask(index, log);
  const graph = commitGraph(log.commits);
  const onMain = graph.reachable(mainTips(log, graph));
  forEachBranchCommit(log, graph, branches, onMain, (i, task, branch) =>
    links.add(i, task, 'branch', branch),
  );
  const brought = merges.size > 0 || marks.size > 0 ? mergedLines(log, graph) : () => [];
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
  const relations = relateCommits(log, graph, marks, onMain, brought);
  linkByRelations(relations, links);
  return {
    ...collect(log, links, onMain, relations),
    unknown,
    branches: describeBranches(log, graph, branches, onMain),
  };
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
    const meaning = trailerMeaning(key);
    if (meaning !== null) findInTrailer(index, value, writer.as('trailer', meaning === 'closes'));
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

/** A note is lines of trailers, or words: whatever it names was meant by whoever wrote it. */
function linkByNote(index: IdIndex, note: string, writer: Scribe): void {
  for (const line of note.split('\n')) {
    const colon = line.indexOf(':');
    const meaning = colon > 0 ? trailerMeaning(line.slice(0, colon).trim()) : null;
    if (meaning === null) findInProse(index, line, writer.as('note', false));
    else findInTrailer(index, line.slice(colon + 1), writer.as('note', meaning === 'closes'));
  }
}

function isNamedByText({ by }: Link): boolean {
  return by === 'subject' || by === 'body';
}

function closeByWords(index: IdIndex, { subject, body }: Commit, at: number, links: Links): void {
  const close = (task: string): void => {
    const link = links.at(at).find((known) => known.task === task);
    if (link) link.closes = true;
  };
  findClosed(index, subject, close);
  if (body !== '') findClosed(index, body, close);
}

/** A copy and a revert belong to the tasks of the commit that they name, from the oldest on: copies are copied too. */
function linkByRelations({ copies, reverts }: Relations, links: Links): void {
  const steps: { readonly at: number; readonly from: number; readonly by: LinkKind }[] = [];
  for (const [at, from] of copies) steps.push({ at, from, by: 'cherry-pick' });
  for (const [at, targets] of reverts) for (const from of targets) steps.push({ at, from, by: 'revert' });
  for (const { at, from, by } of steps.sort((a, b) => b.at - a.at)) {
    for (const { task } of Array.from(links.at(from))) links.add(at, task, by, null);
  }
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

function collect(
  log: CommitLog,
  links: Links,
  onMain: Uint8Array,
  { reverts, copies, revertedBy }: Relations,
): Omit<Evidence, 'unknown' | 'branches'> {
  const byTask = new Map<string, LinkedCommit[]>();
  const unlinked: string[] = [];
  const hashAt = (index: number | undefined): string | null =>
    index === undefined || index < 0 ? null : log.commits[index]!.hash;
  // Where the clone is cut off, nobody can say that the main line does not hold a commit.
  const elsewhere = log.mainBranch === null || log.shallow ? null : false;
  log.commits.forEach((commit, i) => {
    const found = links.at(i);
    if (found.length === 0) unlinked.push(commit.hash);
    for (const { task, by, branch, closes } of found) {
      const linked: LinkedCommit = {
        commit,
        by,
        branch,
        closes,
        onMain: onMain[i] === 1 ? true : elsewhere,
        revertedBy: hashAt(revertedBy(i)),
        reverts: reverts.has(i),
        copyOf: hashAt(copies.get(i)),
      };
      const list = byTask.get(task);
      if (list) list.push(linked);
      else byTask.set(task, [linked]);
    }
  });
  return { state: log.state, shallow: log.shallow, byTask, unlinked, total: log.commits.length };
}

function describeBranches(
  log: CommitLog,
  graph: CommitGraph,
  byTask: ReadonlyMap<string, readonly Branch[]>,
  onMain: Uint8Array,
): ReadonlyMap<string, readonly TaskBranch[]> {
  const describe = (branch: Branch): TaskBranch => {
    const at = graph.indexOf(branch.tip);
    return { ...branch, day: log.commits[at]?.day ?? null, merged: at >= 0 && onMain[at] === 1 };
  };
  return new Map(Array.from(byTask, ([task, list]) => [task, list.map(describe)]));
}
