/** The version of a file that both sides of a merge come from, as git's index keeps it while the merge is stopped. */
import { findObject, readBlobs } from './read-objects';
import { pathInRepository } from './path-in-repository';
import type { Repository } from './repository';

/**
 * @param file absolute
 * @returns its text; null where the file is in no stopped merge, or both sides have added it
 * @throws where git cannot read
 */
export async function readMergeBase(
  repository: Repository,
  file: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const path = await pathInRepository(repository, file);
  const hash = path && (await findObject(repository, `:1:${path}`, 'blob', signal));
  return hash ? ((await readBlobs(repository, [hash], signal)).get(hash) ?? null) : null;
}
