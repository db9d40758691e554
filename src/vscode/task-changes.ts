/**
 * What the commits of a task changed, read when somebody looks at that task: git is asked for the commits of one task only,
 * since the files of all cost several times as much as the log. In a partial clone lines stay unknown; nothing is fetched.
 */
import type * as vscode from 'vscode';
import { workOf, type CommitChange, type CommitChanges } from '../core/history/task-evidence';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';

export interface TaskChanges extends vscode.Disposable {
  /** Settled when as much is known as git can tell; never rejects. */
  read(plan: OpenPlan, task: string): Promise<CommitChanges>;
  /** What is known already. */
  of(plan: OpenPlan): CommitChanges;
}

/** Of a task with more nobody waits for its files. */
const mostCommits = 1000;
/** Of a plan: what was read first is read again. */
const mostKept = 20_000;

export function createTaskChanges(plans: Plans, commits: CommitReader): TaskChanges {
  const known = new Map<string, Map<string, CommitChange>>();
  const abort = new AbortController();
  const keptOf = (plan: OpenPlan): Map<string, CommitChange> => {
    const kept = known.get(plan.key) ?? new Map<string, CommitChange>();
    known.set(plan.key, kept);
    return kept;
  };
  const closing = plans.onDidClose(({ key }) => known.delete(key));
  return {
    of: keptOf,
    async read(plan, task) {
      const kept = keptOf(plan);
      const work = workOf(plan.session.state().snapshot.evidence.byTask.get(task) ?? []);
      const repositories = new Map(
        commits.repositoriesOf(plan).map(({ name, repository }) => [name, repository]),
      );
      const wanted = work
        .map(({ commit }) => commit)
        .filter(({ hash, repository = null }) => !kept.has(hash) && repositories.has(repository));
      if (wanted.length === 0 || work.length > mostCommits) return kept;
      const { readAllChanges } = await import('../node/git/read-changes');
      const read = await readAllChanges(repositories, wanted, { signal: abort.signal });
      if (!read.ok) return kept;
      if (kept.size + read.value.size > mostKept) kept.clear();
      // A commit without files is known too.
      const nothing = { paths: [], added: 0, removed: 0, more: false };
      for (const { hash } of wanted) kept.set(hash, read.value.get(hash) ?? nothing);
      return kept;
    },
    dispose() {
      abort.abort();
      closing.dispose();
    },
  };
}
