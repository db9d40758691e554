/**
 * Commits that change nothing but the plan's own files: whoever keeps the plan up to date works on no task, so that such
 * a commit has forgotten none.
 */
import { normalPath } from '../base/normal-path';
import type { Commit } from '../model/commit';
import type { CommitChanges } from './task-evidence';

/**
 * @param folder the plan's, below the top of its repository: empty, or ending with `/`
 * @param files of the plan, as seen from its folder
 * @param changes null: nobody has read any, and no commit is known to be one
 * @returns hashes
 */
export function planCommits(
  commits: readonly Commit[],
  folder: string,
  files: readonly string[],
  changes: CommitChanges | null,
): ReadonlySet<string> {
  const own = new Set(files.map((file) => normalPath(folder + file)));
  const found = new Set<string>();
  for (const { hash, repository } of commits) {
    const change = repository === undefined ? changes?.get(hash) : undefined;
    if (!change || change.more || change.paths.length === 0) continue;
    if (change.paths.every((path) => own.has(path))) found.add(hash);
  }
  return found;
}
