/**
 * Links commits to tasks: by trailers, ids in subject and body, notes, the branch a commit belongs to, the names in a
 * merge, and what it says of another commit. Only ids that the plan knows are ids. Linear in the text of the commits; it
 * changes no date and no sum. What was read of a commit's words is handed on, so that after a new commit only its own
 * words are read; all that depends on other commits is found anew.
 */
import type { Branch, Commit, CommitLog } from '../model/commit';
import type { Plan } from '../model/plan';
import { branchesByTask, forEachBranchCommit, mainTips, mergedLines } from './branch-lines';
import { commitGraph, type CommitGraph } from './commit-graph';
import { relateCommits, type Mark, type Relations } from './commit-relations';
import type { Evidence, LinkedCommit, TaskBranch, UnknownReference } from './evidence';
import { indexIds, type IdIndex, type LinkIds } from './id-index';
import { pairCommits } from './pair-commits';
import { fewLinks, textReader, type Link, type MergeLinks, type TextLinks } from './text-links';

/** @param earlier ids that stood in earlier revisions of the plan */
export function linkProjection(
  plan: Pick<Plan, 'tasks' | 'project'>,
  earlier: readonly string[] = [],
): LinkIds {
  const was: [string, string][] = [];
  for (const task of plan.tasks.values()) for (const id of task.was) was.push([id, task.id]);
  return { ids: Array.from(plan.tasks.keys()), was, key: plan.project.key, earlier };
}

/** Evidence, and what saves work when some of the commits are linked again. */
export interface LinkedLog {
  readonly evidence: Evidence;
  readonly ids: LinkIds;
  readonly index: IdIndex;
  readonly log: CommitLog;
  readonly graph: CommitGraph;
  /** By position in the log. */
  readonly texts: readonly (TextLinks | null)[];
  readonly links: readonly (readonly Link[])[];
  readonly linked: readonly (readonly LinkedCommit[])[];
}

export function linkCommits(ids: LinkIds, log: CommitLog): Evidence {
  return relinkCommits(ids, log, null).evidence;
}

/**
 * The same evidence as `linkCommits`, and its unchanged parts as the very objects of before.
 * @param previous of any ids and any log; it pays where ids are the same object and most commits are
 */
export function relinkCommits(ids: LinkIds, log: CommitLog, previous: LinkedLog | null): LinkedLog {
  const known = previous?.ids === ids ? previous : null;
  const earlier = pairCommits(log.commits, previous?.log.commits ?? []);
  const index = known?.index ?? indexIds(ids);
  const read = textReader(index);
  const { notes } = log;
  const notesBefore = known?.log.notes;
  const texts = log.commits.map((commit, i) => {
    const note = notes?.get(commit.hash);
    const at = earlier[i]!;
    const isKnown = known !== null && at >= 0 && note === notesBefore?.get(commit.hash);
    return isKnown ? known.texts[at]! : read(commit, note);
  });
  const links = linksOver(texts);
  const merges = new Map<number, MergeLinks>();
  const marks = new Map<number, readonly Mark[]>();
  const unknown: UnknownReference[] = [];
  texts.forEach((text, i) => {
    if (text === null) return;
    if (text.merge) merges.set(i, text.merge);
    if (text.marks.length > 0) marks.set(i, text.marks);
    for (const id of text.unknown) unknown.push({ id, commit: log.commits[i]!.hash });
  });

  const branches = branchesByTask(index, log);
  const graph = graphOf(log, previous, earlier);
  const onMain = graph.reachable(mainTips(log, graph));
  forEachBranchCommit(log, graph, branches, onMain, (i, task, branch) =>
    links.add(i, { task, by: 'branch', branch, closes: false }),
  );
  const brought = merges.size > 0 || marks.size > 0 ? mergedLines(log, graph) : () => [];
  for (const [i, merge] of merges) linkByMerge(merge, i, graph, brought, links);
  const relations = relateCommits(log, graph, marks, onMain, brought);
  linkByRelations(relations, links);
  const found = log.commits.map((_, i) => links.at(i));
  const linked = describeLinks(log, found, onMain, relations, previous, earlier);
  const evidence: Evidence = {
    state: log.state,
    shallow: log.shallow,
    ...collect(log, linked, previous?.evidence ?? null),
    total: log.commits.length,
    unknown,
    branches: describeBranches(log, graph, branches, onMain),
  };
  return { evidence, ids, index, log, graph, texts, links: found, linked };
}

/** Links by position in the log; the first way that names a task is the one that is kept. */
interface Links {
  add(index: number, link: Link): void;
  at(index: number): readonly Link[];
}

const none: readonly never[] = [];

function linksOver(texts: readonly (TextLinks | null)[]): Links {
  const own = new Map<number, Link[]>();
  const large = new Map<number, Set<string>>();
  const has = (index: number, list: readonly Link[], task: string): boolean => {
    if (list.length <= fewLinks) return list.some((link) => link.task === task);
    let set = large.get(index);
    if (!set) large.set(index, (set = new Set(list.map((link) => link.task))));
    return set.has(task);
  };
  const at = (index: number): readonly Link[] => own.get(index) ?? texts[index]?.links ?? none;
  return {
    add(index, link) {
      const list = at(index);
      if (has(index, list, link.task)) return;
      const added = own.get(index);
      if (added) added.push(link);
      else own.set(index, [...list, link]);
      large.get(index)?.add(link.task);
    },
    at,
  };
}

function linkByMerge(
  { named, titled }: MergeLinks,
  at: number,
  graph: CommitGraph,
  brought: (merge: number, parent: number) => readonly number[],
  links: Links,
): void {
  const parents = graph.parents(at);
  for (const { name, tasks, parent } of named) {
    for (const task of tasks) links.add(at, { task, by: 'merge', branch: name, closes: false });
    if (tasks.length !== 1 || parent === null) continue;
    const link: Link = { task: tasks[0]!, by: 'merge', branch: name, closes: false };
    for (const on of brought(at, parents[parent] ?? -1)) links.add(on, link);
  }
  const branch = named.find(({ parent }) => parent !== null)?.name ?? null;
  for (const task of titled) links.add(at, { task, by: 'merge', branch, closes: false });
}

/** A copy and a revert belong to the tasks of the commit that they name, from the oldest on: copies are copied too. */
function linkByRelations({ copies, reverts }: Relations, links: Links): void {
  const steps: { readonly at: number; readonly from: number; readonly by: 'cherry-pick' | 'revert' }[] = [];
  for (const [at, from] of copies) steps.push({ at, from, by: 'cherry-pick' });
  for (const [at, targets] of reverts) for (const from of targets) steps.push({ at, from, by: 'revert' });
  for (const { at, from, by } of steps.sort((a, b) => b.at - a.at)) {
    for (const { task } of Array.from(links.at(from))) {
      links.add(at, { task, by, branch: null, closes: false });
    }
  }
}

/** By position; what was said of the same links of the same commit before is kept. */
function describeLinks(
  log: CommitLog,
  links: readonly (readonly Link[])[],
  onMain: Uint8Array,
  { reverts, copies, revertedBy }: Relations,
  previous: LinkedLog | null,
  earlier: Int32Array,
): readonly (readonly LinkedCommit[])[] {
  const hashAt = (index: number | undefined): string | null =>
    index === undefined || index < 0 ? null : log.commits[index]!.hash;
  // Where the clone is cut off, nobody can say that the main line does not hold a commit.
  const elsewhere = log.mainBranch === null || log.shallow ? null : false;
  const linked: (readonly LinkedCommit[])[] = Array.from({ length: links.length });
  for (let i = 0; i < links.length; i++) {
    const found = links[i]!;
    if (found.length === 0) {
      linked[i] = none;
      continue;
    }
    const commit = log.commits[i]!;
    const common = {
      onMain: onMain[i] === 1 ? true : elsewhere,
      revertedBy: hashAt(revertedBy(i)),
      reverts: reverts.has(i),
      copyOf: hashAt(copies.get(i)),
    };
    const at = earlier[i]!;
    const known = at >= 0 ? previous!.linked[at]! : none;
    // The very links of before need no comparison one by one.
    const isKnown =
      known.length === found.length &&
      hasSameFate(known[0]!, common) &&
      (previous!.links[at] === found || found.every((link, k) => isSame(known[k]!, commit, link)));
    linked[i] = isKnown ? known : found.map((link) => ({ ...link, commit, ...common }));
  }
  return linked;
}

/** What is said of a commit itself is the same for all tasks that it belongs to. */
type Fate = Pick<LinkedCommit, 'onMain' | 'revertedBy' | 'reverts' | 'copyOf'>;

function hasSameFate(known: Fate, { onMain, revertedBy, reverts, copyOf }: Fate): boolean {
  return (
    known.onMain === onMain &&
    known.revertedBy === revertedBy &&
    known.reverts === reverts &&
    known.copyOf === copyOf
  );
}

function isSame(known: LinkedCommit, commit: Commit, { task, by, branch, closes }: Link): boolean {
  return (
    known.commit === commit &&
    known.task === task &&
    known.by === by &&
    known.branch === branch &&
    known.closes === closes
  );
}

/** That of before, where commits have only come in front of the others. */
function graphOf({ commits }: CommitLog, previous: LinkedLog | null, earlier: Int32Array): CommitGraph {
  const fresh = previous ? commits.length - previous.log.commits.length : -1;
  const isLonger = fresh >= 0 && earlier.every((at, i) => at === (i < fresh ? -1 : i - fresh));
  return (isLonger ? previous?.graph.extend(commits) : null) ?? commitGraph(commits);
}

function collect(
  { commits }: CommitLog,
  linked: readonly (readonly LinkedCommit[])[],
  previous: Evidence | null,
): Pick<Evidence, 'byTask' | 'unlinked'> {
  const byTask = new Map<string, readonly LinkedCommit[]>();
  const open = new Map<string, LinkedCommit[]>();
  const unlinked: Commit[] = [];
  linked.forEach((found, i) => {
    if (found.length === 0) unlinked.push(commits[i]!);
    for (const link of found) {
      const list = open.get(link.task);
      if (list) list.push(link);
      else open.set(link.task, [link]);
    }
  });
  for (const [task, list] of open) {
    const before = previous?.byTask.get(task);
    const isKnown = before?.length === list.length && list.every((link, i) => link === before[i]);
    byTask.set(task, isKnown ? before : list);
  }
  return { byTask, unlinked };
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
