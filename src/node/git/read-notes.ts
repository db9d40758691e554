/**
 * Notes of git that may link a commit to a task: those of `refs/notes/milewright`, and of git's own `refs/notes/commits`.
 * How many are read, and how long each may be, is bounded.
 */
import { readBlobs } from './read-objects';
import { readTree } from './read-tree';
import type { Repository } from './repository';

/** Those that Milewright itself writes. */
export const ownNotesRef = 'refs/notes/milewright';

export const notesRefs = [ownNotesRef, 'refs/notes/commits'] as const;

/** A note is a line or two; a longer one is somebody's data. */
export const longestNote = 20_000;

/**
 * @param tips the commits of the notes, by their hashes
 * @returns texts by the hash of the commit they are of; of both kinds one after the other
 */
export async function readNotes(
  repository: Repository,
  tips: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const notes = new Map<string, string>();
  for (const tip of tips) {
    const files = await readTree(repository, tip, [''], signal);
    const texts = await readBlobs(repository, Array.from(new Set(files.map(({ hash }) => hash))), signal);
    for (const { path, hash } of files) {
      // Many notes are kept in folders of two letters each.
      const commit = path.replaceAll('/', '');
      const text = texts.get(hash);
      if (!/^[0-9a-f]{40,64}$/.test(commit) || text === undefined || text.length > longestNote) continue;
      const known = notes.get(commit);
      notes.set(commit, known === undefined ? text : `${known}\n${text}`);
    }
  }
  return notes;
}
