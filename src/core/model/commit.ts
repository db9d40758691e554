/** Commits as the engines see them, and what the surroundings could read of a repository. */
import type { Day } from '../base/dates';

export interface Signature {
  readonly name: string;
  readonly email: string;
}

export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  /** The author's date, in the project's zone. */
  readonly day: Day;
  /** The author's instant: seconds since 1970-01-01T00:00Z. */
  readonly seconds: number;
  readonly subject: string;
  readonly body: string;
  /** In order, keys as written: `[['Task', 'ATLAS-k3f']]`. */
  readonly trailers: readonly (readonly [key: string, value: string])[];
  /** Tags that point at it. */
  readonly tags: readonly string[];
}

/** A branch (local or remote-tracking), or the detached head, whose name is `HEAD`. */
export interface Branch {
  /** `main`, `origin/ATLAS-k3f-session-tokens` */
  readonly name: string;
  readonly remote: boolean;
  readonly tip: string;
}

/**
 * What was read of a repository. `state` says how far it may be believed: whatever rests on commits is silent where
 * there are none to be had.
 */
export interface CommitLog {
  readonly state: 'none' | 'reading' | 'complete';
  /** Newest first, by the author's instant; of one second, children before their parents. */
  readonly commits: readonly Commit[];
  readonly branches: readonly Branch[];
  /** The branch that others merge into, or null where there is none yet. */
  readonly mainBranch: string | null;
  /** The branch that is checked out; null when detached or unborn. */
  readonly head: string | null;
  readonly shallow: boolean;
  /** Notes of git by the hash of their commit, as far as they may link one to a task. */
  readonly notes?: ReadonlyMap<string, string>;
}

export const noCommits: CommitLog = {
  state: 'none',
  commits: [],
  branches: [],
  mainBranch: null,
  head: null,
  shallow: false,
};
