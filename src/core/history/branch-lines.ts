/**
 * Which commits belong to a branch that names a task: its first-parent line from the tip to where the main line begins,
 * and, once it is merged into the main line by a commit that says its name, the line that the merge brought in.
 */
import type { Branch, CommitLog } from '../model/commit';
import type { CommitGraph } from './commit-graph';
import { tasksOfBranch } from './find-ids';
import type { IdIndex } from './id-index';
import { mergeNames } from './merge-names';

/** A line ends where it meets a commit of this many tasks: it says little of any of them, and the work stays bounded. */
const mostTasksOfCommit = 8;

/** Local branches first, so that they name a commit that both hold. */
export function branchesByTask(index: IdIndex, log: CommitLog): ReadonlyMap<string, readonly Branch[]> {
  const main = log.mainBranch === null ? null : shortName(log.mainBranch, isRemoteMain(log));
  const byTask = new Map<string, Branch[]>();
  const ordered = [...log.branches.filter((b) => !b.remote), ...log.branches.filter((b) => b.remote)];
  for (const branch of ordered) {
    const name = shortName(branch.name, branch.remote);
    if (name === main || branch.name === 'HEAD') continue;
    const tasks = tasksOfBranch(index, name);
    if (tasks.length !== 1) continue;
    const list = byTask.get(tasks[0]!);
    if (list) list.push(branch);
    else byTask.set(tasks[0]!, [branch]);
  }
  return byTask;
}

/** `origin/AUTH-7-login` → `AUTH-7-login` */
function shortName(name: string, remote: boolean): string {
  return remote ? name.slice(name.indexOf('/') + 1) : name;
}

function isRemoteMain({ branches, mainBranch }: CommitLog): boolean {
  return (
    !branches.some((b) => !b.remote && b.name === mainBranch) && branches.some((b) => b.name === mainBranch)
  );
}

/** Positions of the tips of the main branch: those of the remotes, which hold what all agree on, then the local one. */
export function mainTips(log: CommitLog, graph: CommitGraph): readonly number[] {
  if (log.mainBranch === null) return [];
  const main = shortName(log.mainBranch, isRemoteMain(log));
  return log.branches
    .filter((b) => shortName(b.name, b.remote) === main)
    .sort((a, b) => Number(b.remote) - Number(a.remote))
    .map((b) => graph.indexOf(b.tip))
    .filter((i) => i >= 0);
}

/**
 * Calls `visit` for each commit on a branch's own line, newest first.
 * @param onMain 1 for each commit that the main line holds
 */
export function forEachBranchCommit(
  log: CommitLog,
  graph: CommitGraph,
  byTask: ReadonlyMap<string, readonly Branch[]>,
  onMain: Uint8Array,
  visit: (index: number, task: string, branch: string) => void,
): void {
  if (log.mainBranch === null || byTask.size === 0) return;
  const tasksOf = new Uint8Array(log.commits.length);
  for (const [task, branches] of byTask) {
    const seen = new Set<number>();
    for (const branch of branches) {
      const line: number[] = [];
      let at = graph.indexOf(branch.tip);
      while (at >= 0 && onMain[at] === 0 && !seen.has(at) && tasksOf[at]! < mostTasksOfCommit) {
        line.push(at);
        at = graph.firstParent[at]!;
      }
      // Where the clone is cut off, nobody can say where the branch began.
      if (at < 0 && log.shallow) continue;
      for (const index of line) {
        seen.add(index);
        tasksOf[index]!++;
        visit(index, task, branch.name);
      }
    }
  }
}

/**
 * By position: the merge of the main line that first held the commit, as position + 1; -1 for commits of the line itself, 0
 * for what it does not hold. The line is walked from its oldest end.
 */
export function broughtBy(log: CommitLog, graph: CommitGraph): Int32Array {
  const brought = new Int32Array(log.commits.length);
  const line = new Int32Array(log.commits.length);
  for (const tip of mainTips(log, graph)) {
    let length = 0;
    for (let at = tip; at >= 0 && brought[at] === 0; at = graph.firstParent[at]!) line[length++] = at;
    for (let i = 0; i < length; i++) brought[line[i]!] = -1;
    for (let i = length - 1; i >= 0; i--) {
      const owner = line[i]!;
      if (!graph.isMerge(owner)) continue;
      const open = graph.parents(owner).slice(1);
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (let on = at; on >= 0 && brought[on] === 0; on = graph.firstParent[on]!) {
          brought[on] = owner + 1;
          if (graph.isMerge(on)) open.push(...graph.parents(on).slice(1));
        }
      }
    }
  }
  return brought;
}

/** For each merge on the main line and each further parent: the first-parent line that this merge brought in. */
export function mergedLines(
  log: CommitLog,
  graph: CommitGraph,
): (merge: number, parent: number) => readonly number[] {
  const brought = broughtBy(log, graph);
  return (merge, parent) => {
    const line: number[] = [];
    let at = parent >= 0 ? parent : -1;
    while (at >= 0 && brought[at] === merge + 1) {
      line.push(at);
      at = graph.firstParent[at]!;
    }
    return at < 0 && log.shallow ? [] : line;
  };
}

/** A branch that is open, or was merged by a commit that names it. */
export interface BranchLine {
  /** As git or the merge names it. */
  readonly branch: string;
  /** Without the remote's name. */
  readonly name: string;
  /** Positions of the commits of its own, newest first. */
  readonly line: readonly number[];
}

/** Merges that are looked at for the branches they brought in, the newest first. */
const mostMerges = 2000;

/** The own lines of the branches that are not merged; each commit belongs to the first that reaches it. */
export function openLines(log: CommitLog, graph: CommitGraph, onMain: Uint8Array): readonly BranchLine[] {
  if (log.mainBranch === null) return [];
  const main = shortName(log.mainBranch, isRemoteMain(log));
  const taken = new Uint8Array(log.commits.length);
  const lines: BranchLine[] = [];
  for (const { name: branch, remote, tip } of [...log.branches].sort(
    (a, b) => Number(a.remote) - Number(b.remote),
  )) {
    const name = shortName(branch, remote);
    if (name === main || branch === 'HEAD') continue;
    const line: number[] = [];
    for (
      let at = graph.indexOf(tip);
      at >= 0 && onMain[at] === 0 && taken[at] === 0;
      at = graph.firstParent[at]!
    ) {
      taken[at] = 1;
      line.push(at);
    }
    if (line.length > 0) lines.push({ branch, name, line });
  }
  return lines;
}

/** The own lines of all branches, whatever they are called, and of those that a merge names. */
export function linesOfBranches(log: CommitLog, graph: CommitGraph): readonly BranchLine[] {
  if (log.mainBranch === null) return [];
  const onMain = graph.reachable(mainTips(log, graph));
  const lines = [...openLines(log, graph, onMain)];
  const brought = mergedLines(log, graph);
  let merges = 0;
  for (let at = 0; at < log.commits.length && merges < mostMerges; at++) {
    if (onMain[at] === 0 || !graph.isMerge(at)) continue;
    merges++;
    const merge = log.commits.at(at)!;
    const positions = graph.parents(at);
    mergeNames(merge.subject, merge.body)?.branches.forEach((branch, i) => {
      const line = brought(at, positions[i + 1] ?? -1);
      if (line.length > 0) lines.push({ branch, name: branch, line });
    });
  }
  return lines;
}
