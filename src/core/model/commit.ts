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
  /** The name of its repository, where that is another than the plan's own. */
  readonly repository?: string;
  /** Author, subject, body and trailers were left out, since nothing asked for them and there are very many commits. */
  readonly wordless?: true;
}

/** The commits of a log. Most of a long one are numbers until somebody asks for them. */
export interface CommitList extends Iterable<Commit> {
  readonly length: number;
  /** How many have no words. */
  readonly wordless: number;
  at(index: number): Commit | undefined;
  /** Position of a hash, or -1. */
  indexOf(hash: string): number;
  readonly rows: CommitRows;
}

/** A list as numbers: a row stays the same commit in all lists of its store. */
export interface CommitRows {
  readonly store: CommitSource;
  /** By position: its row. */
  readonly order: Int32Array;
  /** By row: its position; -1 or absent where the list does not hold it. */
  readonly position: Int32Array;
  /** By row, those that tags point at. */
  readonly tagged: ReadonlyMap<number, Commit>;
}

/** What a store says of the commit in a row. */
export interface CommitSource {
  /** The row of a hash, or -1. */
  find(hash: string): number;
  /** -1: it has none. */
  firstParent(row: number): number;
  /** All but the first. */
  furtherParents(row: number): readonly number[];
  isMerge(row: number): boolean;
  /** The author's instant: seconds since 1970-01-01T00:00Z. */
  seconds(row: number): number;
  /** 32 bits: what is left of the subject where the words were left out. */
  subjectHash(row: number): number;
  /** With its words and without tags; null where they were left out. */
  words(row: number): Commit | null;
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
  readonly commits: CommitList;
  readonly branches: readonly Branch[];
  /** The branch that others merge into, or null where there is none yet. */
  readonly mainBranch: string | null;
  /** The branch that is checked out; null when detached or unborn. */
  readonly head: string | null;
  readonly shallow: boolean;
  /** The plan's folder below the top of the repository, empty or ending with `/`; absent where the plan lies in another. */
  readonly folder?: string;
  /** Notes of git by the hash of their commit, as far as they may link one to a task. */
  readonly notes?: ReadonlyMap<string, string>;
}

/**
 * Another repository that the plan names: its commits, or why there are none to be had. `nowhere`: nobody has said which
 * folder it is.
 */
export type RepositoryRead =
  CommitLog | { readonly state: 'absent'; readonly why: 'nowhere' | 'no-repository' | 'unreadable' };

const noSource: CommitSource = {
  find: () => -1,
  firstParent: () => -1,
  furtherParents: () => [],
  isMerge: () => false,
  seconds: () => 0,
  subjectHash: () => 0,
  words: () => null,
};

const noList: CommitList = {
  length: 0,
  wordless: 0,
  at: () => undefined,
  indexOf: () => -1,
  rows: { store: noSource, order: new Int32Array(0), position: new Int32Array(0), tagged: new Map() },
  *[Symbol.iterator]() {},
};

export const noCommits: CommitLog = {
  state: 'none',
  commits: noList,
  branches: [],
  mainBranch: null,
  head: null,
  shallow: false,
};
