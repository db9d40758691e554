/**
 * Opens the repository that a folder lies in, which may be a subfolder, a linked worktree, a submodule or bare. Opening
 * asks git six short questions and reads no commit; what goes wrong is a value.
 */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { err, ok, type Result } from '../../core/base/result';
import { findGit } from './find-git';
import { gitIn, type Git } from './git';
import { failureOf, oldestGit, repositoryFailure, type RepositoryFailure } from './repository-failure';

export interface Repository {
  readonly git: Git;
  /** Top of the work tree; of a bare repository its git folder. Absolute, links resolved. */
  readonly root: string;
  /** The opened folder below `root`, with `/` at its end: `docs/plan/`; empty at the root. */
  readonly prefix: string;
  /** Where HEAD is; a linked worktree has its own. */
  readonly gitFolder: string;
  /** Where branches and tags are. */
  readonly commonFolder: string;
  readonly bare: boolean;
  /** The person's `init.defaultBranch`; empty where they have none. */
  readonly usualBranch: string;
  /** Of git: `2.39.5` */
  readonly version: string;
}

export interface OpenOptions {
  /** An absolute path of git that the person has chosen for this machine; else it is looked for. */
  readonly program?: string | null;
}

/** @param folder the one that holds the plan */
export async function openRepository(
  folder: string,
  options: OpenOptions = {},
): Promise<Result<Repository, RepositoryFailure>> {
  const program = options.program ?? (await findGit(process.env));
  if (program === null) return err(repositoryFailure('no-git'));
  try {
    const real = await realpath(folder);
    const git = gitIn(program, real);
    const version = versionOf(await git.ask(['--version']));
    if (compareVersions(version, oldestGit) < 0) return err(repositoryFailure('old-git', version));
    return ok(await describe(git, version));
  } catch (error) {
    const failure = failureOf(error);
    // A folder that is gone, or a path through a file, is in no repository.
    const isPath = /ENOENT|ENOTDIR|ELOOP/.test(failure.detail) && failure.kind === 'broken';
    return err(isPath ? repositoryFailure('no-repository', failure.detail) : failure);
  }
}

async function describe(git: Git, version: string): Promise<Repository> {
  // One answer for each question: the path of a folder may hold a line break.
  const line = async (...arguments_: string[]): Promise<string> =>
    (await git.ask(['rev-parse', ...arguments_])).replace(/\r?\n$/, '');
  const [flags, gitFolder, commonFolder, usual] = await Promise.all([
    line('--is-bare-repository', '--is-inside-work-tree'),
    line('--absolute-git-dir'),
    line('--git-common-dir'),
    git.ask(['config', '--default', '', '--get', 'init.defaultBranch']),
  ]);
  const [bare, inside] = flags.split('\n').map((flag) => flag.trim() === 'true');
  const [root, prefix] = inside
    ? await Promise.all([line('--show-toplevel'), line('--show-prefix')])
    : [gitFolder, ''];
  return {
    git,
    root: resolve(root),
    prefix,
    gitFolder: resolve(gitFolder),
    commonFolder: resolve(git.folder, commonFolder),
    bare: bare === true,
    usualBranch: usual.trim(),
    version,
  };
}

function versionOf(answer: string): string {
  return /(\d+(?:\.\d+)+)/.exec(answer)?.[1] ?? '0';
}

function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
