/**
 * Commits as evidence: which commit belongs to which task, and how that is known. Evidence stands beside the plan; it
 * never changes a date or a sum.
 */
import type { Branch, Commit, CommitLog } from '../model/commit';

/** How a commit names its task, the strongest way first. */
export type LinkKind = 'trailer' | 'subject' | 'body' | 'branch' | 'merge';

export interface LinkedCommit {
  readonly commit: Commit;
  readonly by: LinkKind;
  /** For `branch` and `merge`: its name. */
  readonly branch: string | null;
  /** `Closes: ID` */
  readonly closes: boolean;
}

export interface UnknownReference {
  readonly id: string;
  readonly commit: string;
}

export interface Evidence {
  /** `none`: nothing may be concluded from the absence of commits. */
  readonly state: CommitLog['state'];
  readonly shallow: boolean;
  /** Newest first; a task without commits has no entry. */
  readonly byTask: ReadonlyMap<string, readonly LinkedCommit[]>;
  /** Hashes, newest first. */
  readonly unlinked: readonly string[];
  readonly total: number;
  readonly unknown: readonly UnknownReference[];
  /** Branches that name exactly one task. */
  readonly branches: ReadonlyMap<string, readonly Branch[]>;
}
