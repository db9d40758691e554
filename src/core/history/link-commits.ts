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
  /** By row of the store; absent where nothing was read. */
  readonly texts: readonly (TextLinks | null | undefined)[];
  /** By row. */
  readonly linked: ReadonlyMap<number, KnownLinks>;
}

/** What was said of a commit. */
interface KnownLinks {
  readonly links: readonly Link[];
  readonly linked: readonly LinkedCommit[];
}

/** Commits without a task that are kept, the newest of them. */
const mostUnlinked = 5000;

export function linkCommits(ids: LinkIds, log: CommitLog): Evidence {
  return relinkCommits(ids, log, null).evidence;
}

/**
 * The same evidence as `linkCommits`, and its unchanged parts as the very objects of before.
 * @param previous of any ids and any log; it pays where ids are the same object and the log continues the former one
 */
export function relinkCommits(ids: LinkIds, log: CommitLog, previous: LinkedLog | null): LinkedLog {
  const { rows } = log.commits;
  const sameStore = previous?.log.commits.rows.store === rows.store ? previous : null;
  const known = sameStore?.ids === ids ? sameStore : null;
  const index = known?.index ?? indexIds(ids);
  const texts = readTexts(index, log, known);
  const named: number[] = [];
  const merges = new Map<number, MergeLinks>();
  const marks = new Map<number, readonly Mark[]>();
  const unknown: UnknownReference[] = [];
  for (let i = 0; i < rows.order.length; i++) {
    const text = texts[rows.order[i]!];
    if (!text) continue;
    if (text.links.length > 0) named.push(i);
    if (text.merge) merges.set(i, text.merge);
    if (text.marks.length > 0) marks.set(i, text.marks);
    for (const id of text.unknown) unknown.push({ id, commit: log.commits.at(i)!.hash });
  }
  const links = linksOver((i) => texts[rows.order[i]!]?.links ?? none);

  const branches = branchesByTask(index, log);
  const graph = commitGraph(log.commits);
  const onMain = graph.reachable(mainTips(log, graph));
  forEachBranchCommit(log, graph, branches, onMain, (i, task, branch) =>
    links.add(i, { task, by: 'branch', branch, closes: false }),
  );
  const brought = merges.size > 0 || marks.size > 0 ? mergedLines(log, graph) : () => [];
  for (const [i, merge] of merges) linkByMerge(merge, i, graph, brought, links);
  const relations = relateCommits(log, graph, marks, onMain, brought);
  linkByRelations(relations, links);
  const at = links.positions(named);
  const linked = describeLinks(log, links, at, onMain, relations, sameStore?.linked ?? null);
  const evidence: Evidence = {
    state: log.state,
    shallow: log.shallow,
    byTask: collect(log, at, linked, previous?.evidence ?? null),
    unlinked: newestOthers(log, at),
    unlinkedCount: log.commits.length - at.length,
    total: log.commits.length,
    unknown,
    branches: describeBranches(log, graph, branches, onMain),
  };
  return { evidence, ids, index, log, texts, linked };
}

/** What the words and the note of each commit say; what is known of the same words is not read again. */
function readTexts(
  index: IdIndex,
  { commits, notes }: CommitLog,
  known: LinkedLog | null,
): readonly (TextLinks | null | undefined)[] {
  const { store, order, position } = commits.rows;
  const read = textReader(index);
  const texts = known ? known.texts.slice() : [];
  while (texts.length < position.length) texts.push(undefined);
  const before = known?.log.notes;
  for (const hash of new Set([...(notes?.keys() ?? []), ...(before?.keys() ?? [])])) {
    const row = store.find(hash);
    if (row >= 0 && notes?.get(hash) !== before?.get(hash)) texts[row] = undefined;
  }
  const noted = new Map(Array.from(notes ?? [], ([hash, text]) => [store.find(hash), text]));
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if (texts[row] !== undefined) continue;
    const words = store.words(row);
    const note = noted.size > 0 ? noted.get(row) : undefined;
    // Words that were left out may come later.
    if (words) texts[row] = read(words, note);
    else if (note !== undefined) texts[row] = read(commits.at(i)!, note) ?? undefined;
  }
  return texts;
}

/** Links by position in the log; the first way that names a task is the one that is kept. */
interface Links {
  add(index: number, link: Link): void;
  at(index: number): readonly Link[];
  /** Where there are any, ascending. @param named those of the texts, ascending */
  positions(named: readonly number[]): readonly number[];
}

const none: readonly never[] = [];

function linksOver(ofText: (index: number) => readonly Link[]): Links {
  const own = new Map<number, Link[]>();
  const large = new Map<number, Set<string>>();
  const has = (index: number, list: readonly Link[], task: string): boolean => {
    if (list.length <= fewLinks) return list.some((link) => link.task === task);
    let set = large.get(index);
    if (!set) large.set(index, (set = new Set(list.map((link) => link.task))));
    return set.has(task);
  };
  const at = (index: number): readonly Link[] => own.get(index) ?? ofText(index);
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
    positions(named) {
      const others = Array.from(own.keys()).filter((index) => ofText(index).length === 0);
      return others.length === 0 ? named : [...named, ...others].sort((a, b) => a - b);
    },
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

/** By row; what was said of the same links of the same commit before is kept. */
function describeLinks(
  { commits, mainBranch, shallow }: CommitLog,
  links: Links,
  positions: readonly number[],
  onMain: Uint8Array,
  { reverts, copies, revertedBy }: Relations,
  before: ReadonlyMap<number, KnownLinks> | null,
): ReadonlyMap<number, KnownLinks> {
  const hashAt = (index: number | undefined): string | null =>
    index === undefined || index < 0 ? null : commits.at(index)!.hash;
  // Where the clone is cut off, nobody can say that the main line does not hold a commit.
  const elsewhere = mainBranch === null || shallow ? null : false;
  const described = new Map<number, KnownLinks>();
  for (const i of positions) {
    const row = commits.rows.order[i]!;
    const found = links.at(i);
    const commit = commits.at(i)!;
    const common = {
      onMain: onMain[i] === 1 ? true : elsewhere,
      revertedBy: hashAt(revertedBy(i)),
      reverts: reverts.has(i),
      copyOf: hashAt(copies.get(i)),
    };
    const known = before?.get(row);
    // The very links of before need no comparison one by one.
    const isKnown =
      known?.linked.length === found.length &&
      known.linked[0]!.commit === commit &&
      hasSameFate(known.linked[0]!, common) &&
      (known.links === found || found.every((link, k) => isSame(known.linked[k]!, link)));
    const same = isKnown && known.links === found ? known : null;
    described.set(
      row,
      same ?? {
        links: found,
        linked: isKnown ? known.linked : found.map((link) => ({ ...link, commit, ...common })),
      },
    );
  }
  return described;
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

function isSame(known: LinkedCommit, { task, by, branch, closes }: Link): boolean {
  return known.task === task && known.by === by && known.branch === branch && known.closes === closes;
}

function collect(
  { commits }: CommitLog,
  positions: readonly number[],
  linked: ReadonlyMap<number, KnownLinks>,
  previous: Evidence | null,
): Evidence['byTask'] {
  const byTask = new Map<string, readonly LinkedCommit[]>();
  const open = new Map<string, LinkedCommit[]>();
  for (const i of positions) {
    for (const link of linked.get(commits.rows.order[i]!)!.linked) {
      const list = open.get(link.task);
      if (list) list.push(link);
      else open.set(link.task, [link]);
    }
  }
  for (const [task, list] of open) {
    const before = previous?.byTask.get(task);
    const isKnown = before?.length === list.length && list.every((link, i) => link === before[i]);
    byTask.set(task, isKnown ? before : list);
  }
  return byTask;
}

/** The newest commits at none of these positions. */
function newestOthers({ commits }: CommitLog, positions: readonly number[]): readonly Commit[] {
  const found: Commit[] = [];
  let next = 0;
  for (let i = 0; i < commits.length && found.length < mostUnlinked; i++) {
    if (positions[next] === i) next++;
    else if (commits.rows.store.words(commits.rows.order[i]!)) found.push(commits.at(i)!);
  }
  return found;
}

function describeBranches(
  log: CommitLog,
  graph: CommitGraph,
  byTask: ReadonlyMap<string, readonly Branch[]>,
  onMain: Uint8Array,
): ReadonlyMap<string, readonly TaskBranch[]> {
  const describe = (branch: Branch): TaskBranch => {
    const at = graph.indexOf(branch.tip);
    return { ...branch, day: log.commits.at(at)?.day ?? null, merged: at >= 0 && onMain[at] === 1 };
  };
  return new Map(Array.from(byTask, ([task, list]) => [task, list.map(describe)]));
}
