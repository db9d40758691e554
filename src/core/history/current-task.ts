/**
 * What the branch that is checked out says: whether it is the main line, where the plan may be written without branches
 * fighting over it, and which task it is for. The name alone decides; no file keeps it.
 */
import type { CommitLog } from '../model/commit';
import { tasksOfBranch } from './find-ids';
import type { IdIndex } from './id-index';

/** Also where there is no repository, no main line, or no commit yet: then nobody else's branch is disturbed. */
export function isOnMainLine({ state, head, mainBranch, branches }: CommitLog): boolean {
  if (state === 'none' || mainBranch === null) return true;
  if (head === null) return false;
  const isLocal = branches.some(({ name, remote }) => !remote && name === mainBranch);
  return head === (isLocal ? mainBranch : mainBranch.slice(mainBranch.indexOf('/') + 1));
}

/** The one task that the branch names; null for none, several, or the main line. */
export function currentTask(index: IdIndex, log: CommitLog): string | null {
  if (log.head === null || isOnMainLine(log)) return null;
  const [task, ...others] = tasksOfBranch(index, log.head);
  return task !== undefined && others.length === 0 ? task : null;
}
