/**
 * Why a repository cannot be read, as a closed union with one sentence each. Whoever asks for commits shows it or stays
 * quiet; nothing about the plan depends on it.
 */

export type RepositoryFailureKind =
  'no-git' | 'old-git' | 'no-repository' | 'unsafe-ownership' | 'broken' | 'cancelled';

export interface RepositoryFailure {
  readonly kind: RepositoryFailureKind;
  /** What happened, and what to do next where there is something. */
  readonly message: string;
  /** What git said, for the log. */
  readonly detail: string;
}

/** Git of 2020-01, which knows all that is asked of it here. */
export const oldestGit = '2.25';

const messages: Readonly<Record<RepositoryFailureKind, string>> = {
  'no-git': 'No commits are shown: git is not installed, or not on the search path.',
  'old-git': `No commits are shown: git is older than ${oldestGit}.`,
  'no-repository': 'No commits are shown: the folder is not in a git repository.',
  'unsafe-ownership':
    'No commits are shown: the repository belongs to another user; «git config --global safe.directory» can allow it.',
  broken: 'No commits are shown: git cannot read the repository; «git fsck» says more.',
  cancelled: 'Reading commits was cancelled.',
};

/** What a person should know of a clone that was not fetched whole; whatever rests on the missing commits is silent. */
export const shallowNote =
  'The clone is shallow: what rests on older commits is not told. «git fetch --unshallow» brings them.';

export function repositoryFailure(kind: RepositoryFailureKind, detail = ''): RepositoryFailure {
  return { kind, message: messages[kind], detail };
}

/** Tells failures apart by what git said (in English, since LC_ALL is C). */
export function failureOf(error: unknown): RepositoryFailure {
  const detail = error instanceof Error ? error.message : String(error);
  if (/^cancelled$|abort/i.test(detail)) return repositoryFailure('cancelled', detail);
  if (/dubious ownership|unsafe repository/.test(detail))
    return repositoryFailure('unsafe-ownership', detail);
  if (/not a git repository/i.test(detail)) return repositoryFailure('no-repository', detail);
  if (/ENOENT|EACCES/.test(detail) && /spawn/.test(detail)) return repositoryFailure('no-git', detail);
  return repositoryFailure('broken', detail);
}
