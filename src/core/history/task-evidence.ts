/**
 * What commits show of one task, as figures: first and last commit, who took part, active days, files and lines, tests,
 * the main line and the tags that hold the work. Merges, reverts, what was taken back and copies of the same work are no
 * work of their own. Per task and never per person; nothing of it enters a date or a sum.
 */
import type { Day } from '../base/dates';
import type { Commit, CommitLog, Signature } from '../model/commit';
import type { Evidence, LinkedCommit } from './evidence';
import { tagFinder, type TagOfCommit } from './first-tags';

/** What one commit changed, as far as it was read: lines are null where the texts are not at hand. */
export interface CommitChange {
  readonly paths: readonly string[];
  readonly added: number | null;
  readonly removed: number | null;
  /** More files than were kept. */
  readonly more: boolean;
}

/** By hash; merges and what was not read are absent. */
export type CommitChanges = ReadonlyMap<string, CommitChange>;

export interface TaskEvidence {
  /** Commits that count. */
  readonly commits: number;
  /** Linked commits that another one took back. */
  readonly takenBack: number;
  /** Null where nothing counts. */
  readonly first: Day | null;
  readonly last: Day | null;
  /** Authors and co-authors, each once, in the order of their first commit. */
  readonly people: readonly Signature[];
  /** Days with a commit. */
  readonly activeDays: number;
  /** How many of the commits the main line holds; null where nobody can say. */
  readonly onMain: number | null;
  /**
   * The earliest tag that holds each commit, oldest first, `api:v1.0` where it is of another repository; `untagged`
   * commits are in none.
   */
  readonly tags: readonly string[];
  readonly untagged: number;
  /** Null where no changes were read. */
  readonly files: number | null;
  readonly added: number | null;
  readonly removed: number | null;
  /** Files that look like tests. */
  readonly tests: number | null;
}

/** It counts as work: neither taken back nor taking back. */
export function isStanding({ reverts, revertedBy }: LinkedCommit): boolean {
  return !reverts && revertedBy === null;
}

/** The commits that count: neither merges, nor taken back, nor copies of others. */
export function workOf(linked: readonly LinkedCommit[]): readonly LinkedCommit[] {
  const standing = linked.filter(isStanding);
  const present = new Set(standing.map(({ commit }) => commit.hash));
  return standing.filter(
    ({ commit, copyOf }) => commit.parents.length < 2 && (copyOf === null || !present.has(copyOf)),
  );
}

/**
 * @param logs of all repositories
 * @param changes null: not read
 * @param withoutTag that does not count
 */
export function summarizeEvidence(
  logs: readonly CommitLog[],
  evidence: Evidence,
  changes: CommitChanges | null,
  withoutTag: string | null = null,
): ReadonlyMap<string, TaskEvidence> {
  const tagOf = tagFinder(logs, withoutTag);
  return new Map(
    Array.from(evidence.byTask, ([task, linked]) => [task, summarizeTask(linked, tagOf, changes)]),
  );
}

/** @param linked the commits of one task */
export function summarizeTask(
  linked: readonly LinkedCommit[],
  tagOf: TagOfCommit,
  changes: CommitChanges | null,
): TaskEvidence {
  const standing = linked.filter(isStanding);
  const work = workOf(linked);
  const days = work.map(({ commit }) => commit.day);
  const tags = new Set<string>();
  let untagged = 0;
  for (const { commit } of work.toReversed()) {
    const tag = tagOf(commit.hash);
    if (tag === null) untagged++;
    else tags.add(tag);
  }
  // Copies reach the main line for their original, as a fix that was picked to a release branch does for the main one.
  const main = new Set(
    standing.flatMap(({ commit, copyOf, onMain }) => (onMain ? [copyOf ?? commit.hash, commit.hash] : [])),
  );
  return {
    commits: work.length,
    takenBack: linked.filter(({ revertedBy }) => revertedBy !== null).length,
    first: days.length > 0 ? days.reduce((a, b) => Math.min(a, b)) : null,
    last: days.length > 0 ? days.reduce((a, b) => Math.max(a, b)) : null,
    people: peopleOf(work.map(({ commit }) => commit).toReversed()),
    activeDays: new Set(days).size,
    onMain: work.some(({ onMain }) => onMain === null)
      ? null
      : work.filter(({ commit }) => main.has(commit.hash)).length,
    tags: Array.from(tags),
    untagged,
    ...sizeOf(work, changes),
  };
}

function sizeOf(
  work: readonly LinkedCommit[],
  changes: CommitChanges | null,
): Pick<TaskEvidence, 'files' | 'added' | 'removed' | 'tests'> {
  if (changes === null) return { files: null, added: null, removed: null, tests: null };
  const files = new Set<string>();
  let added: number | null = 0;
  let removed: number | null = 0;
  for (const { commit } of work) {
    const change = changes.get(commit.hash);
    if (!change) continue;
    for (const path of change.paths) files.add(path);
    added = added === null || change.added === null ? null : added + change.added;
    removed = removed === null || change.removed === null ? null : removed + change.removed;
  }
  let tests = 0;
  for (const path of files) if (isTestPath(path)) tests++;
  return { files: files.size, added, removed, tests };
}

const testFolder = /(?:^|\/)(?:tests?|testing|specs?|__tests__|e2e|features)\//i;
const testFile =
  /(?:^|\/)(?:test_[^/]*|[^/]*[._-](?:test|spec|tests|cy)\.[^/]+|[^/]+(?:Tests?|Spec|IT)\.[^/]+)$/;

/** By the names that the test runners of most languages go by. */
export function isTestPath(path: string): boolean {
  return testFolder.test(path) || testFile.test(path);
}

/** Authors, and co-authors as the trailer names them, by address, else by name. */
function peopleOf(commits: readonly Commit[]): readonly Signature[] {
  const people = new Map<string, Signature>();
  const add = (person: Signature): void => {
    const key = (person.email || person.name).toLowerCase();
    if (key !== '' && !people.has(key)) people.set(key, person);
  };
  for (const commit of commits) {
    add(commit.author);
    for (const person of coAuthors(commit)) add(person);
  }
  return Array.from(people.values());
}

export function coAuthors({ trailers }: Pick<Commit, 'trailers'>): readonly Signature[] {
  return trailers.flatMap(([key, value]) => {
    return key.toLowerCase() === 'co-authored-by' ? (parseSignature(value) ?? []) : [];
  });
}

/** `Ben Okafor <ben@example.com>`; null for anything else. */
export function parseSignature(text: string): Signature | null {
  const match = /^([^<>]*)<([^<>]*)>\s*$/.exec(text);
  return match ? { name: match[1]!.trim(), email: match[2]!.trim() } : null;
}
