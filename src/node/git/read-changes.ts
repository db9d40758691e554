/**
 * What commits changed: files, and lines where their texts are at hand. Asked for the commits of tasks only, since this
 * costs git several times as much as the log; merges say nothing of their own.
 */
import { err, ok, type Result } from '../../core/base/result';
import type { CommitChange, CommitChanges } from '../../core/history/task-evidence';
import type { Commit } from '../../core/model/commit';
import type { Repository } from './repository';
import { failureOf, repositoryFailure, type RepositoryFailure } from './repository-failure';

export interface ChangesRequest {
  /** Of the repository, where it is another than the plan's own: it stands before each path. */
  readonly name?: string | null;
  /** Hashes; the first ones are read where there are more than `mostCommits`. */
  readonly commits: readonly string[];
  /** False: only names of files, for which git reads no file. */
  readonly lines?: boolean;
  readonly signal?: AbortSignal | undefined;
}

const mostCommits = 20_000;
/** Of one commit: whoever changes more has moved a tree, and is no evidence of one task. */
const mostPaths = 2000;

export async function readChanges(
  repository: Repository,
  { name = null, commits, lines = true, signal }: ChangesRequest,
): Promise<Result<CommitChanges, RepositoryFailure>> {
  const wanted = Array.from(new Set(commits)).slice(0, mostCommits);
  const above = name === null ? '' : `${name}/`;
  if (wanted.length === 0) return ok(new Map());
  try {
    if (lines) return ok(await diff(repository, wanted, '--numstat', above, signal));
  } catch {
    if (signal?.aborted) return err(repositoryFailure('cancelled'));
  }
  try {
    // A partial clone has the names of files, but not their lines.
    return ok(await diff(repository, wanted, '--name-only', above, signal));
  } catch (error) {
    return err(signal?.aborted ? repositoryFailure('cancelled') : failureOf(error));
  }
}

async function diff(
  { git }: Repository,
  commits: readonly string[],
  what: '--numstat' | '--name-only',
  above: string,
  signal: AbortSignal | undefined,
): Promise<CommitChanges> {
  const wanted = new Set(commits);
  const changes = new Map<string, CommitChange>();
  // Names repeat from commit to commit, and are kept once.
  const names = new Map<string, string>();
  let hash: string | null = null;
  let paths: string[] = [];
  let lines = { added: 0, removed: 0 };
  let more = false;
  const close = (): void => {
    if (hash === null) return;
    const known = what === '--numstat' ? lines : { added: null, removed: null };
    changes.set(hash, { paths, ...known, more });
    paths = [];
    lines = { added: 0, removed: 0 };
    more = false;
  };
  let rest: Buffer = Buffer.alloc(0);
  const take = (token: string): void => {
    if (wanted.has(token)) {
      close();
      hash = token;
      return;
    }
    const match = what === '--numstat' ? /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(token) : null;
    if (match) {
      lines.added += Number(match[1]) || 0;
      lines.removed += Number(match[2]) || 0;
    }
    const path = match ? match[3]! : token;
    if (paths.length >= mostPaths) {
      more = true;
      return;
    }
    const known = names.get(path) ?? above + path;
    names.set(path, known);
    paths.push(known);
  };
  await git.stream({
    arguments: [
      'diff-tree',
      '--stdin',
      '-r',
      '-z',
      '--root',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      what,
    ],
    input: `${commits.join('\n')}\n`,
    signal,
    onOutput(piece) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      let start = 0;
      for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
        take(bytes.toString('utf8', start, end));
        start = end + 1;
      }
      rest = bytes.subarray(start);
      return true;
    },
  });
  close();
  return changes;
}

/** By name; null is the plan's own. */
export type Repositories = ReadonlyMap<string | null, Repository>;

/**
 * Of commits of several repositories; those of one that is not at hand are left out.
 * @param options `commits` and `name` are found out
 */
export async function readAllChanges(
  repositories: Repositories,
  commits: readonly Commit[],
  options: Omit<ChangesRequest, 'commits' | 'name'> = {},
): Promise<Result<CommitChanges, RepositoryFailure>> {
  const all = new Map<string, CommitChange>();
  for (const [name, repository] of repositories) {
    const own = commits.filter((commit) => (commit.repository ?? null) === name).map(({ hash }) => hash);
    const read = await readChanges(repository, { ...options, name, commits: own });
    if (!read.ok) return read;
    for (const [hash, change] of read.value) all.set(hash, change);
  }
  return ok(all);
}
