/**
 * Links commits to tasks: by trailers, ids in subject and body, notes, the branch a commit belongs to, the names in a
 * merge, and what it says of another commit. Only ids that the plan knows are ids. Linear in the text of the commits; it
 * changes no date and no sum. What was read of a commit's words is handed on, so that after a new commit only its own
 * words are read; all that depends on other commits is found anew, in numbers.
 */
import { equal } from '../base/equal';
import type { Branch, Commit, CommitLog, CommitRows } from '../model/commit';
import type { Plan, Task } from '../model/plan';
import { branchesByTask, forEachBranchCommit, mainTips, mergedLines } from './branch-lines';
import { commitGraph, type CommitGraph } from './commit-graph';
import { storeOf, type SaidTexts } from './commit-store';
import { relateCommits, type Mark, type Relations } from './commit-relations';
import type { Evidence, TaskBranch, UnknownReference } from './evidence';
import { indexIds, type IdIndex, type LinkIds } from './id-index';
import { linkByMerge, linkByRelations, logLinks, type LogLinks } from './log-links';
import { linkedByTask, linkingBits, type Linking } from './linked-by-task';
import { readTexts, says, textIn, type LogTexts } from './read-texts';
import type { MergeLinks } from './text-links';

export function linkProjection({ tasks, project }: Pick<Plan, 'tasks' | 'project'>): LinkIds {
  return linkIds(new Map(Array.from(tasks, ([id, { was }]) => [id, was])), project.key);
}

/** @param tasks the earlier ids of each */
export function linkIds(tasks: ReadonlyMap<string, Task['was']>, key: string | null): LinkIds {
  const was: [string, string][] = [];
  for (const [id, before] of tasks) for (const earlier of before) was.push([earlier, id]);
  return { ids: Array.from(tasks.keys()), was, key, earlier: [] };
}

/** Evidence, and what saves work when some of the commits are linked again. */
export interface LinkedLog extends LogTexts {
  readonly evidence: Evidence;
  readonly ids: LinkIds;
  readonly index: IdIndex;
  readonly log: CommitLog;
  readonly linking: Linking;
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
  const known = previous?.ids === ids && previous.log.commits.rows.store === rows.store ? previous : null;
  const said = known?.log.state === 'complete' ? null : saidOf(rows, ids);
  const index = known?.index ?? said?.index ?? indexIds(ids);
  const read = said ? readTexts(index, log, said, undefined) : readTexts(index, log, known, known?.log.notes);
  const { merges, marks, unknown } = sayings(log, read);
  const links = logLinks(rows, read.texts);

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
  const linking = linkingOf(log, read, links, onMain, relations);
  const byTask = linkedByTask(ids.ids, linking, known?.linking ?? null, previous?.evidence.byTask ?? null);
  const { unlinked, unlinkedCount } = withoutTask(log, linking);
  const evidence: Evidence = {
    state: log.state,
    shallow: log.shallow,
    missing: [],
    byTask,
    unlinked,
    unlinkedCount,
    total: log.commits.length,
    unknown,
    branches: describeBranches(log, graph, branches, onMain),
  };
  return { evidence, ids, index, log, ...read, linking };
}

/** What was read of the words while they came, for these ids. */
function saidOf(rows: CommitRows, ids: LinkIds): SaidTexts | null {
  const said = storeOf(rows)?.said ?? null;
  return said && (said.ids === ids || equal(said.ids, ids)) ? said : null;
}

/** What the texts say beside links, by position. */
function sayings({ commits }: CommitLog, { texts, kinds }: LogTexts) {
  const merges = new Map<number, MergeLinks>();
  const marks = new Map<number, readonly Mark[]>();
  const unknown: UnknownReference[] = [];
  const { order } = commits.rows;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if ((kinds[row]! & ~says.links) === 0) continue;
    const text = textIn(texts, row)!;
    if (text.merge) merges.set(i, text.merge);
    if (text.marks.length > 0) marks.set(i, text.marks);
    for (const id of text.unknown) unknown.push({ id, commit: commits.at(i)!.hash });
  }
  return { merges, marks, unknown };
}

function linkingOf(
  { commits, mainBranch, shallow }: CommitLog,
  { texts, kinds }: LogTexts,
  links: LogLinks,
  onMain: Uint8Array,
  { reverts, copies, revertedBy }: Relations,
): Linking {
  const { rows } = commits;
  const { order, position } = rows;
  const bits = new Uint8Array(position.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const hasLinks = (kinds[row]! & says.links) !== 0;
    bits[row] = (hasLinks ? linkingBits.linked : 0) | (onMain[i] === 1 ? linkingBits.onMain : 0);
  }
  for (const row of links.added.keys()) bits[row]! |= linkingBits.linked;
  const hashes = (of: Iterable<readonly [index: number, other: number]>): ReadonlyMap<number, string> => {
    const found = new Map<number, string>();
    for (const [i, other] of of) if (other >= 0) found.set(order[i]!, commits.at(other)!.hash);
    return found;
  };
  const targets = new Set(Array.from(reverts.values()).flat());
  for (const i of reverts.keys()) bits[order[i]!]! |= linkingBits.reverts;
  return {
    rows,
    bits,
    texts,
    commitIn: (row) => commits.at(position[row]!)!,
    linksOf: (row) => links.added.get(row) ?? textIn(texts, row)?.links ?? [],
    added: links.added,
    revertedBy: hashes(Array.from(targets, (i) => [i, revertedBy(i)] as const)),
    copyOf: hashes(copies),
    // Where the clone is cut off, nobody can say that the main line does not hold a commit.
    elsewhere: mainBranch === null || shallow ? null : false,
  };
}

/** The newest ones that have their words, and how many there are. */
function withoutTask(
  { commits }: CommitLog,
  { bits }: Linking,
): Pick<Evidence, 'unlinked' | 'unlinkedCount'> {
  const { store, order } = commits.rows;
  const unlinked: Commit[] = [];
  let unlinkedCount = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    if ((bits[row]! & linkingBits.linked) !== 0) continue;
    unlinkedCount++;
    if (unlinked.length < mostUnlinked && store.words(row)) unlinked.push(commits.at(i)!);
  }
  return { unlinked, unlinkedCount };
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
