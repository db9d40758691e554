/**
 * Which task a commit that names none may belong to, and why: it changes files that the task owns by its `paths:`, or
 * stands on a branch whose name or other commits are of the task. A suggestion links nothing; a person does. How recent
 * and how many the commits are that it looks at is bounded, since nobody goes through a long history by hand.
 */
import type { Commit } from '../model/commit';
import type { Plan } from '../model/plan';
import { isSummary, stateKind } from '../model/states';
import { linesOfBranches } from './branch-lines';
import { commitGraph } from './commit-graph';
import type { Evidence } from './evidence';
import { tasksOfBranch } from './find-ids';
import type { LinkedLog } from './link-commits';
import { pathOwner, type PathOwner } from './owned-paths';
import type { CommitChanges } from './task-evidence';

/** What suggesting needs of a plan: nothing else of it. */
export interface LinkCandidates {
  /** Tasks that can have commits, in the order of the file. */
  readonly tasks: readonly {
    readonly id: string;
    readonly paths: readonly string[];
    readonly assign: readonly string[];
  }[];
  /** Address in lower case → person. */
  readonly people: readonly (readonly [address: string, person: string])[];
}

/** @param plan null: none are needed */
export function linkCandidates(plan: Plan | null): LinkCandidates {
  if (!plan) return { tasks: [], people: [] };
  return {
    tasks: Array.from(plan.tasks.values())
      .filter((task) => !isSummary(task) && stateKind(plan, task.status) !== 'dropped')
      .map(({ id, paths, assign }) => ({ id, paths, assign: assign.map(({ person }) => person) })),
    people: Array.from(plan.team.values()).flatMap(({ id, email }) =>
      email.map((address) => [address.toLowerCase(), id] as const),
    ),
  };
}

/** Commits without a task that are offered to be linked. */
export const mostUnlinked = 200;
/** Tasks that are suggested for one commit. */
const mostSuggested = 3;
/** Tasks whose paths are compared; files of one commit that are. */
const mostOwners = 500;
const mostFiles = 300;
/** Commits of one branch that are looked at, the newest first. */
const longestLine = 1000;

export type SuggestionReason =
  /** `files` of the `of` that the commit changes lie below the pattern. */
  | { readonly kind: 'paths'; readonly pattern: string; readonly files: number; readonly of: number }
  /** The branch names the task, among others. */
  | { readonly kind: 'branch'; readonly branch: string }
  /** So many other commits of the branch belong to the task. */
  | { readonly kind: 'neighbours'; readonly branch: string; readonly commits: number }
  /** Beside another reason: the author is assigned. */
  | { readonly kind: 'assigned'; readonly person: string };

export interface LinkSuggestion {
  readonly task: string;
  /** The strongest first; never empty. */
  readonly reasons: readonly SuggestionReason[];
}

export interface UnlinkedCommit {
  readonly commit: Commit;
  /** The likeliest first. */
  readonly suggestions: readonly LinkSuggestion[];
}

/** The latest commits that name no task and could: a merge says nothing of its own. Newest first. */
export function recentUnlinked(evidence: Evidence): readonly Commit[] {
  const recent: Commit[] = [];
  for (const commit of evidence.unlinked) {
    // Of some very long histories no words are kept, and nobody could tell these commits apart.
    if (commit.parents.length > 1 || commit.wordless) continue;
    if (recent.push(commit) === mostUnlinked) break;
  }
  return recent;
}

/** @param changes files of commits, as far as they are known; null: none are */
export function suggestLinks(
  { tasks, people }: LinkCandidates,
  linked: LinkedLog,
  changes: CommitChanges | null,
): readonly UnlinkedCommit[] {
  const { evidence } = linked;
  if (evidence.state !== 'complete') return [];
  const recent = recentUnlinked(evidence);
  if (recent.length === 0) return [];
  const offered = new Map(tasks.map((task) => [task.id, task]));
  const byBranch = reasonsByBranch(recent, offered, linked);
  const owners = tasks
    .filter(({ paths }) => paths.length > 0)
    .slice(0, mostOwners)
    .map(({ id, paths }) => ({ id, owner: pathOwner(paths) }));
  const personOf = new Map(people);
  return recent.map((commit) => {
    const scores = scoreboard();
    const paths = (changes?.get(commit.hash)?.paths ?? []).slice(0, mostFiles);
    for (const { id, owner } of paths.length > 0 ? owners : []) {
      const reason = ownedFiles(owner, paths);
      if (reason) scores.add(id, 3 * (reason.files / reason.of), reason);
    }
    for (const { task, score, reason } of byBranch.get(commit.hash) ?? []) scores.add(task, score, reason);
    const person = personOf.get(commit.author.email.toLowerCase());
    for (const task of person === undefined ? [] : scores.tasks()) {
      if (offered.get(task)!.assign.includes(person!))
        scores.add(task, 0.5, { kind: 'assigned', person: person! });
    }
    return { commit, suggestions: scores.best() };
  });
}

/**
 * Of all repositories, the latest ones; a commit that two of them hold is offered once.
 * @param leftOut hashes
 */
export function joinSuggestions(
  lists: readonly (readonly UnlinkedCommit[])[],
  leftOut: ReadonlySet<string>,
): readonly UnlinkedCommit[] {
  if (lists.length === 1 && leftOut.size === 0) return lists[0]!;
  const byHash = new Map<string, UnlinkedCommit>();
  for (const each of lists.flat()) {
    const { hash } = each.commit;
    if (!byHash.has(hash) && !leftOut.has(hash)) byHash.set(hash, each);
  }
  return Array.from(byHash.values())
    .sort((a, b) => b.commit.seconds - a.commit.seconds)
    .slice(0, mostUnlinked);
}

interface Scoreboard {
  add(task: string, score: number, reason: SuggestionReason): void;
  tasks(): readonly string[];
  best(): readonly LinkSuggestion[];
}

function scoreboard(): Scoreboard {
  const scores = new Map<string, number>();
  const reasons = new Map<string, SuggestionReason[]>();
  return {
    add(task, score, reason) {
      scores.set(task, (scores.get(task) ?? 0) + score);
      const known = reasons.get(task);
      if (known) known.push(reason);
      else reasons.set(task, [reason]);
    },
    tasks: () => Array.from(scores.keys()),
    best: () =>
      Array.from(scores)
        .sort((a, b) => b[1] - a[1])
        .slice(0, mostSuggested)
        .map(([task]) => ({ task, reasons: reasons.get(task)! })),
  };
}

/** By the pattern that owns the most of the files. */
function ownedFiles(
  owner: PathOwner,
  paths: readonly string[],
): Extract<SuggestionReason, { kind: 'paths' }> | null {
  const byPattern = new Map<string, number>();
  let files = 0;
  for (const path of paths) {
    const pattern = owner.patternOf(path);
    if (pattern === null) continue;
    files++;
    byPattern.set(pattern, (byPattern.get(pattern) ?? 0) + 1);
  }
  const [most] = Array.from(byPattern).sort((a, b) => b[1] - a[1]);
  return most ? { kind: 'paths', pattern: most[0], files, of: paths.length } : null;
}

interface BranchReason {
  readonly task: string;
  readonly score: number;
  readonly reason: SuggestionReason;
}

function reasonsByBranch(
  recent: readonly Commit[],
  offered: ReadonlyMap<string, unknown>,
  { log, evidence, index }: LinkedLog,
): ReadonlyMap<string, readonly BranchReason[]> {
  const wanted = new Map(recent.map(({ hash }) => [log.commits.indexOf(hash), hash]));
  const found = new Map<string, readonly BranchReason[]>();
  const lines = linesOfBranches(log, commitGraph(log.commits))
    .map((each) => ({ ...each, line: each.line.slice(0, longestLine) }))
    .filter(({ line }) => line.some((at) => wanted.has(at)));
  if (lines.length === 0) return found;
  const tasksByCommit = new Map<string, string[]>();
  for (const [task, linked] of evidence.byTask) {
    if (!offered.has(task)) continue;
    for (const { commit } of linked) {
      const tasks = tasksByCommit.get(commit.hash);
      if (tasks) tasks.push(task);
      else tasksByCommit.set(commit.hash, [task]);
    }
  }
  for (const { branch, name, line } of lines) {
    const hashes = line.map((at) => log.commits.at(at)!.hash);
    const named = tasksOfBranch(index, name).filter((task) => offered.has(task));
    const reasons = named.map((task): BranchReason => ({
      task,
      score: 2 / named.length,
      reason: { kind: 'branch', branch },
    }));
    const commits = new Map<string, number>();
    for (const hash of hashes)
      for (const task of tasksByCommit.get(hash) ?? []) commits.set(task, (commits.get(task) ?? 0) + 1);
    const linked = Array.from(commits.values()).reduce((sum, each) => sum + each, 0);
    for (const [task, count] of commits) {
      const reason: SuggestionReason = { kind: 'neighbours', branch, commits: count };
      reasons.push({ task, score: (1.5 * count) / linked, reason });
    }
    for (const at of reasons.length > 0 ? line : []) {
      const hash = wanted.get(at);
      if (hash !== undefined) found.set(hash, reasons);
    }
  }
  return found;
}
