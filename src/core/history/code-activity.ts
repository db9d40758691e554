/**
 * How a code base has been worked on lately: which files recent commits changed, by how many people, and which branches
 * are not merged. It is asked of areas and files, never of a person: authors are numbers here. Bounded in time and in
 * commits, so that a long history costs no more than a short one.
 */
import type { Day } from '../base/dates';
import type { Commit, CommitLog } from '../model/commit';
import { mainTips, openLines } from './branch-lines';
import { commitGraph } from './commit-graph';
import type { CommitChanges } from './task-evidence';

/** Days before today that are looked at. */
export const activityDays = 180;
/** Of all repositories together, the newest ones. */
const mostCommits = 1000;
/** Commits of more files have moved a tree, and say little of each. */
const mostFiles = 200;
/** The newest tips first. */
const mostLines = 200;

export interface CodeActivity {
  /** Newest first: those whose files are known. */
  readonly commits: readonly Commit[];
  /** By position in `commits`: the same number, the same person. */
  readonly authors: readonly number[];
  /** By path, positions in `commits`, newest first. */
  readonly files: ReadonlyMap<string, readonly number[]>;
  /** No commit of these days was left out, since there are too many. */
  readonly isWhole: boolean;
  readonly lines: readonly OpenLine[];
}

/** The own commits of a branch that is not merged. */
export interface OpenLine {
  /** As git names it. */
  readonly branch: string;
  /** Without the remote's name. */
  readonly name: string;
  readonly repository: string | null;
  readonly first: Day;
  readonly last: Day;
  readonly commits: number;
}

/** The commits that count as recent: no merges, and none whose author nobody has kept. Newest first. */
export function recentWork(logs: readonly CommitLog[], today: Day): readonly Commit[] {
  const recent: Commit[] = [];
  for (const { commits } of logs) {
    let taken = 0;
    for (let i = 0; i < commits.length && taken < mostCommits; i++) {
      const commit = commits.at(i)!;
      if (commit.day < today - activityDays) break;
      if (commit.parents.length > 1 || commit.wordless) continue;
      recent.push(commit);
      taken++;
    }
  }
  return recent.sort((a, b) => b.seconds - a.seconds).slice(0, mostCommits);
}

/** @param changes null: nobody has read any, and no file is known */
export function codeActivity(
  logs: readonly CommitLog[],
  changes: CommitChanges | null,
  today: Day,
): CodeActivity {
  const commits: Commit[] = [];
  const authors: number[] = [];
  const files = new Map<string, number[]>();
  const numbers = new Map<string, number>();
  const recent = changes ? recentWork(logs, today) : [];
  for (const commit of recent) {
    const change = changes!.get(commit.hash);
    if (!change || change.paths.length === 0 || change.paths.length > mostFiles || change.more) continue;
    const { name, email } = commit.author;
    const key = (email || name).toLowerCase();
    const author = numbers.get(key) ?? numbers.size;
    numbers.set(key, author);
    const at = commits.push(commit) - 1;
    authors.push(author);
    for (const path of change.paths) {
      const known = files.get(path);
      if (known) known.push(at);
      else files.set(path, [at]);
    }
  }
  const isWhole = recent.length < mostCommits;
  return { commits, authors, files, isWhole, lines: logs.flatMap(linesOf) };
}

/** None where a part of the history is absent: nobody can say there where a branch began. */
function linesOf(log: CommitLog): readonly OpenLine[] {
  if (log.state !== 'complete' || log.shallow || log.branches.length < 2) return [];
  const graph = commitGraph(log.commits);
  return openLines(log, graph, graph.reachable(mainTips(log, graph)))
    .map(({ branch, name, line }): OpenLine => {
      const days = [line.at(-1)!, line[0]!].map((at) => log.commits.at(at)!);
      const [first, last] = [days[0]!, days[1]!];
      return {
        branch,
        name,
        repository: last.repository ?? null,
        first: Math.min(first.day, last.day),
        last: Math.max(first.day, last.day),
        commits: line.length,
      };
    })
    .sort((a, b) => b.last - a.last)
    .slice(0, mostLines);
}
