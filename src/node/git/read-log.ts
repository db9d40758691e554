/**
 * Reads the commits of HEAD, branches, remotes and tags into a log, newest first, back to a day; shows them while they
 * arrive, and after a change reads only what is new. Revisions go to git as hashes on its standard input, so that no
 * name of a branch is ever an argument and the log is of exactly the branches it lists.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../core/base/dates';
import { equal } from '../../core/base/equal';
import { err, ok, type Result } from '../../core/base/result';
import { commitGraph } from '../../core/history/commit-graph';
import type { Commit, CommitLog } from '../../core/model/commit';
import { zonedDays } from '../zoned-days';
import { logFormat, logReader } from './log-records';
import { readNotes } from './read-notes';
import { readRefs, type Refs, type Tag } from './read-refs';
import type { Repository } from './repository';
import { failureOf, repositoryFailure, type RepositoryFailure } from './repository-failure';

export interface LogRequest {
  /** IANA name of the project's zone, or null for the machine's. */
  readonly zone: string | null;
  /** Commits that came into the history before this day are left out; null: all are read. */
  readonly since: Day | null;
  /** A complete answer to an earlier request with the same zone and day: only what is new is read. */
  readonly previous?: CommitLog | null;
  readonly signal?: AbortSignal;
  /** What has arrived so far, with `state` reading; ever more seldom, so that showing it costs little in all. */
  onProgress?(log: CommitLog): void;
}

/** Commits after which the first ones are shown. */
const firstShown = 200;

export async function readLog(
  repository: Repository,
  request: LogRequest,
): Promise<Result<CommitLog, RepositoryFailure>> {
  try {
    const [refs, shallow] = await Promise.all([readRefs(repository, request.signal), isShallow(repository)]);
    const log = await read(repository, request, refs, shallow);
    return request.signal?.aborted ? err(repositoryFailure('cancelled')) : ok(log);
  } catch (error) {
    return err(request.signal?.aborted ? repositoryFailure('cancelled') : failureOf(error));
  }
}

async function read(
  repository: Repository,
  request: LogRequest,
  refs: Refs,
  shallow: boolean,
): Promise<CommitLog> {
  // What is fetched later may lie below commits that are known: a log that was cut off is read anew.
  const { previous: earlier = null } = request;
  const previous = earlier?.state === 'complete' && !earlier.shallow ? earlier : null;
  const tags = tagsByCommit(refs.tags);
  const { branches, mainBranch, head } = refs;
  const tips = new Set([...branches.map((branch) => branch.tip), ...refs.tags.map((tag) => tag.target)]);
  const seen = knownOf(previous, [...tips, ...(previous?.branches ?? []).map(({ tip }) => tip)]);
  const wanted = Array.from(tips).filter((tip) => !seen.has(tip));
  let fresh: Commit[] = [];
  if (wanted.length > 0) {
    const reader = logReader(zonedDays(request.zone), tags);
    let shown = firstShown;
    await repository.git.stream({
      arguments: logArguments(request.since),
      input: `${[...wanted, ...Array.from(seen, (tip) => `^${tip}`)].join('\n')}\n`,
      signal: request.signal,
      onOutput(piece) {
        for (const commit of reader.read(piece)) fresh.push(commit);
        if (request.onProgress && !previous && fresh.length >= shown) {
          shown = fresh.length * 2;
          const commits = newestFirst(fresh.slice());
          request.onProgress({ state: 'reading', commits, branches, mainBranch, head, shallow });
        }
        return true;
      },
    });
    // What only a tag held until now, or lies below a tip that is older than the log, comes once more.
    const known = knownOf(
      previous,
      fresh.map(({ hash }) => hash),
    );
    if (known.size > 0) fresh = fresh.filter(({ hash }) => !known.has(hash));
  }
  const commits = previous ? withPrevious(fresh, previous, tips, tags) : newestFirst(fresh);
  const notes = refs.notes.length > 0 ? await readNotes(repository, refs.notes, request.signal) : null;
  const log: CommitLog = {
    state: 'complete',
    commits,
    branches,
    mainBranch,
    head,
    shallow,
    ...(notes && notes.size > 0 ? { notes } : {}),
  };
  return earlier && equal(log, earlier) ? earlier : log;
}

/** Which of some hashes the log holds. Few are asked for, of many: a set of all would cost more than the reading. */
function knownOf(log: CommitLog | null, hashes: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  if (!log || hashes.length === 0) return known;
  const asked = new Set(hashes);
  for (const { hash } of log.commits) if (asked.has(hash)) known.add(hash);
  return known;
}

/** Some of the history was never fetched; looked up each time, since a fetch can bring it. git asks the same file. */
async function isShallow({ commonFolder }: Repository): Promise<boolean> {
  try {
    return (await stat(join(commonFolder, 'shallow'))).size > 0;
  } catch {
    return false;
  }
}

function logArguments(since: Day | null): readonly string[] {
  // A day earlier, since the day is of the project's zone and git counts in UTC.
  const bound = since === null ? [] : [`--since=@${String(Math.max(0, (since - 1) * 86_400))} +0000`];
  return [
    'log',
    '-z',
    `--format=${logFormat}`,
    '--no-color',
    '--no-decorate',
    '--no-ext-diff',
    '--no-textconv',
    '--no-patch',
    '--ignore-missing',
    ...bound,
    '--stdin',
  ];
}

/** By the author's instant; commits of one second stay as git gives them, children first. */
function newestFirst(commits: Commit[]): Commit[] {
  return commits.sort((a, b) => b.seconds - a.seconds);
}

function tagsByCommit(tags: readonly Tag[]): ReadonlyMap<string, readonly string[]> {
  const byCommit = new Map<string, string[]>();
  for (const { name, target } of tags) {
    const list = byCommit.get(target);
    if (list) list.push(name);
    else byCommit.set(target, [name]);
  }
  return byCommit;
}

const untagged: readonly string[] = [];

/** What is new before what was known, without commits that rewriting or deleting a branch has left behind. */
function withPrevious(
  fresh: readonly Commit[],
  previous: CommitLog,
  tips: ReadonlySet<string>,
  tags: ReadonlyMap<string, readonly string[]>,
): readonly Commit[] {
  let changed = fresh.length > 0;
  const old = previous.commits.map((commit) => {
    const now = tags.get(commit.hash) ?? untagged;
    if (now.length === commit.tags.length && equal(now, commit.tags)) return commit;
    changed = true;
    return { ...commit, tags: now };
  });
  const covered = new Set(fresh.flatMap((commit) => commit.parents));
  const isCovered = (hash: string): boolean => tips.has(hash) || covered.has(hash);
  const left =
    previous.branches.some(({ tip }) => !isCovered(tip)) ||
    previous.commits.some(({ hash, tags: names }) => names.length > 0 && !isCovered(hash));
  if (!changed && !left) return previous.commits;
  const all = [...fresh, ...old];
  if (!left) return newestFirst(all);
  const graph = commitGraph(all);
  const reached = graph.reachable(Array.from(tips, (tip) => graph.indexOf(tip)));
  return newestFirst(all.filter((_, i) => reached[i] === 1));
}
