/**
 * The branches of one task that are not merged, each once: a branch and its copies on remotes are one. Branches of one
 * name in two repositories are two.
 */
import type { TaskBranch } from './evidence';

/** The newest of each name stands for its copies. */
export function openBranches(branches: readonly TaskBranch[]): readonly TaskBranch[] {
  const byName = new Map<string, TaskBranch>();
  for (const branch of branches) {
    const name = branch.remote ? branch.name.slice(branch.name.indexOf('/') + 1) : branch.name;
    // No name of a branch holds a line break.
    const key = `${name}\n${branch.repository ?? ''}`;
    const known = byName.get(key);
    if (!known || (branch.day ?? -Infinity) > (known.day ?? -Infinity)) byName.set(key, branch);
  }
  // One that was merged on the remote is merged, though the local copy lies behind.
  return Array.from(byName.values()).filter(({ merged }) => !merged);
}
