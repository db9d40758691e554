/**
 * Writes the note that links a commit to a task, and takes it back, when a person asks for it: into notes of our own
 * (`refs/notes/milewright`), so that nobody else's are ever touched. The commit stays as it is, and nothing is pushed.
 */
import { err, ok, type Result } from '../../core/base/result';
import { withLink, withoutLink } from '../../core/history/note-text';
import { longestNote, ownNotesRef } from './read-notes';
import { findCommit, readBlobs } from './read-objects';
import type { Repository } from './repository';

/** `foreign`: the link stands in notes that are not ours, or was never one of a note. */
export type NoteFailureKind = 'nobody' | 'locked' | 'foreign' | 'broken';

export interface NoteFailure {
  readonly kind: NoteFailureKind;
  /** What git said, for the log. */
  readonly detail: string;
}

/** @param task an id of the plan, @param commit its whole hash */
export async function linkByNote(
  repository: Repository,
  commit: string,
  task: string,
): Promise<Result<null, NoteFailure>> {
  return change(repository, commit, (note) => withLink(note, task));
}

export async function unlinkByNote(
  repository: Repository,
  commit: string,
  task: string,
): Promise<Result<null, NoteFailure>> {
  return change(repository, commit, (note) => (note === null ? null : withoutLink(note, task)));
}

/** @param next the text after it; empty: no note, null: there is nothing to change */
async function change(
  repository: Repository,
  commit: string,
  next: (note: string | null) => string | null,
): Promise<Result<null, NoteFailure>> {
  const { git } = repository;
  // A hash cannot be an option; anything else is none of ours.
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return err({ kind: 'broken', detail: 'no hash of a commit' });
  try {
    if ((await findCommit(repository, commit)) !== commit)
      return err({ kind: 'broken', detail: 'no such commit' });
    const note = await presentNote(repository, commit);
    const text = next(note);
    if (text === null) return err({ kind: 'foreign', detail: '' });
    const notes = ['notes', `--ref=${ownNotesRef}`];
    if (text === '') await git.ask([...notes, 'remove', commit]);
    else {
      await git.stream({
        arguments: [...notes, 'add', '--force', '--file=-', commit],
        input: text,
        onOutput: () => true,
      });
    }
    return ok(null);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return err({ kind: kindOf(detail), detail });
  }
}

/** Only of our own notes. @throws where there is one that cannot be read, so that it is not written over */
async function presentNote(repository: Repository, commit: string): Promise<string | null> {
  let blob: string;
  try {
    blob = (await repository.git.ask(['notes', `--ref=${ownNotesRef}`, 'list', commit])).trim();
  } catch (error) {
    if (error instanceof Error && /no note found/i.test(error.message)) return null;
    throw error;
  }
  const text = (await readBlobs(repository, [blob])).get(blob);
  if (text === undefined || text.length > longestNote) throw new Error('the note that is there is too large');
  return text;
}

function kindOf(detail: string): NoteFailureKind {
  if (/tell me who you are|ident name|auto-detect email/i.test(detail)) return 'nobody';
  return /\.lock'?: File exists|cannot lock ref|NOTES_MERGE/i.test(detail) ? 'locked' : 'broken';
}
