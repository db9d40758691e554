/**
 * Commits as evidence: which commit belongs to which task, and how that is known. Evidence stands beside the plan; it
 * never changes a date or a sum.
 */
import type { Day } from '../base/dates';
import type { Branch, Commit, CommitLog, RepositoryRead } from '../model/commit';

/** How a commit names its task, the strongest way first. */
export type LinkKind =
  | 'trailer'
  | 'subject'
  | 'body'
  /** A person added it later, as a note of git. */
  | 'note'
  | 'branch'
  | 'merge'
  /** It is a copy of a commit of the task, or takes one back, and says so by the hash. */
  | 'cherry-pick'
  | 'revert';

export interface LinkedCommit {
  readonly task: string;
  readonly commit: Commit;
  readonly by: LinkKind;
  /** For `branch` and `merge`: its name. */
  readonly branch: string | null;
  /** `Closes: ID`, «fixes ID» */
  readonly closes: boolean;
  /** The main line holds it; null where there is no main line, or a shallow clone may hide the way. */
  readonly onMain: boolean | null;
  /** The commit that takes it back, by its hash; null where it counts. */
  readonly revertedBy: string | null;
  /** It takes others back, and is no work of its own on the task. */
  readonly reverts: boolean;
  /** The commit that it was picked from, where the log holds that one too: the same work, not more of it. */
  readonly copyOf: string | null;
}

/** A branch that names exactly one task. */
export interface TaskBranch extends Branch {
  /** The name of its repository, where that is another than the plan's own. */
  readonly repository?: string;
  /** Of its newest commit; null where that is older than the log reaches. */
  readonly day: Day | null;
  /** The main line holds its newest commit. A branch without commits of its own counts as merged too. */
  readonly merged: boolean;
}

export interface UnknownReference {
  readonly id: string;
  readonly commit: string;
}

export interface MissingRepository {
  readonly name: string;
  readonly why: Extract<RepositoryRead, { readonly state: 'absent' }>['why'];
}

export interface Evidence {
  /** `none`: nothing may be concluded from the absence of commits. */
  readonly state: CommitLog['state'];
  /** Of some repository a part of the history was never fetched. */
  readonly shallow: boolean;
  /** Repositories that the plan names and that could not be read, in its order. */
  readonly missing: readonly MissingRepository[];
  /** In the order of the plan, the commits of each newest first; a task without commits has no entry. */
  readonly byTask: ReadonlyMap<string, readonly LinkedCommit[]>;
  /** The newest ones, newest first; those whose words were left out are only counted. */
  readonly unlinked: readonly Commit[];
  readonly unlinkedCount: number;
  /** Of all repositories together; a commit that two of them hold counts in both. */
  readonly total: number;
  readonly unknown: readonly UnknownReference[];
  /** Branches that name exactly one task. */
  readonly branches: ReadonlyMap<string, readonly TaskBranch[]>;
}

/** That there is no commit says something: all repositories were read, as far as their history goes. */
export function sawEverything({ state, shallow, missing }: Evidence): boolean {
  return state === 'complete' && !shallow && missing.length === 0;
}
