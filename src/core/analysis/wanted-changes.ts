/** Of which commits the changed files are of use: git is asked for no others, since that costs more than the log. */
import type { Snapshot } from './snapshot';

/** @returns hashes, each once */
export function wantedChanges({ plan, unlinked }: Snapshot): readonly string[] {
  const isOwned = Array.from(plan.tasks.values()).some(({ paths }) => paths.length > 0);
  return isOwned ? unlinked.map(({ commit }) => commit.hash) : [];
}
