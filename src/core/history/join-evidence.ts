/**
 * Evidence of several repositories as one: each has its own main line, branches and tags, so that commits are linked in
 * each by itself, and only what came of it is put together. A commit that two of them hold, as forks do, is told once.
 */
import type { Commit, CommitLog } from '../model/commit';
import type { Evidence, LinkedCommit, MissingRepository, TaskBranch } from './evidence';
import { isSameList } from './linked-by-task';

export interface RepositoryEvidence {
  /** Null for the plan's own. */
  readonly name: string | null;
  readonly log: CommitLog;
  readonly evidence: Evidence;
}

/** Commits without a task that are kept of all together. */
const mostUnlinked = 5000;

/**
 * @param ids the tasks, in the order of the plan
 * @param parts the plan's own repository first
 * @param unread repositories of which nobody knows yet what can be had
 * @param before an earlier answer, of which lists that are equal are kept
 * @returns the only part's very own where nothing is joined
 */
export function joinEvidence(
  ids: readonly string[],
  parts: readonly RepositoryEvidence[],
  missing: readonly MissingRepository[],
  unread: number,
  before: Evidence | null,
): Evidence {
  const [own] = parts;
  if (parts.length === 1 && missing.length === 0 && unread === 0) return own!.evidence;
  const sum = (amount: (evidence: Evidence) => number): number =>
    parts.reduce((all, { evidence }) => all + amount(evidence), 0);
  const commits = (part: RepositoryEvidence): readonly Commit[] => part.evidence.unlinked;
  return {
    state: stateOf(parts, unread),
    shallow: parts.some(({ evidence }) => evidence.shallow),
    missing,
    byTask: byTask(ids, parts, before),
    unlinked: newestFirst(onlyOnce(parts, commits, (commit) => commit)).slice(0, mostUnlinked),
    unlinkedCount: sum(({ unlinkedCount }) => unlinkedCount),
    total: sum(({ total }) => total),
    unknown: onlyOnce(
      parts,
      ({ evidence }) => evidence.unknown,
      ({ commit }) => ({ hash: commit }),
    ),
    branches: branches(ids, parts),
  };
}

/** A plan may lie in no repository, and its code in some. */
function stateOf(parts: readonly RepositoryEvidence[], unread: number): CommitLog['state'] {
  const states = parts.map(({ evidence }) => evidence.state).filter((state) => state !== 'none');
  if (states.length === 0) return 'none';
  return unread > 0 || states.includes('reading') ? 'reading' : 'complete';
}

function byTask(
  ids: readonly string[],
  parts: readonly RepositoryEvidence[],
  before: Evidence | null,
): Evidence['byTask'] {
  const joined = new Map<string, readonly LinkedCommit[]>();
  for (const id of ids) {
    const having = parts.filter(({ evidence }) => evidence.byTask.has(id));
    const list =
      having.length < 2
        ? having[0]?.evidence.byTask.get(id)
        : joinLists(having, ({ evidence }) => evidence.byTask.get(id)!);
    if (!list) continue;
    const old = before?.byTask.get(id);
    joined.set(id, old && isSameList(old, list) ? old : list);
  }
  return joined;
}

function joinLists(
  parts: readonly RepositoryEvidence[],
  listOf: (part: RepositoryEvidence) => readonly LinkedCommit[],
): readonly LinkedCommit[] {
  const all = onlyOnce(parts, listOf, ({ commit }) => commit);
  return all.sort((a, b) => b.commit.seconds - a.commit.seconds);
}

/** Without what an earlier one of the parts holds too. */
function onlyOnce<T>(
  parts: readonly RepositoryEvidence[],
  listOf: (part: RepositoryEvidence) => readonly T[],
  commitOf: (item: T) => Pick<Commit, 'hash'>,
): T[] {
  return parts.flatMap((part, i) =>
    listOf(part).filter((item) => {
      const { hash } = commitOf(item);
      return !parts.slice(0, i).some(({ log }) => log.commits.indexOf(hash) >= 0);
    }),
  );
}

function newestFirst(commits: readonly Commit[]): readonly Commit[] {
  return commits.toSorted((a, b) => b.seconds - a.seconds);
}

function branches(ids: readonly string[], parts: readonly RepositoryEvidence[]): Evidence['branches'] {
  const joined = new Map<string, readonly TaskBranch[]>();
  for (const id of ids) {
    const list = parts.flatMap(({ name, evidence }) =>
      (evidence.branches.get(id) ?? []).map((branch) =>
        name === null ? branch : { ...branch, repository: name },
      ),
    );
    if (list.length > 0) joined.set(id, list);
  }
  return joined;
}
