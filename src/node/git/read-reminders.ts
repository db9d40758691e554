/**
 * Lines of tracked files that their authors have marked as unfinished, with one of the words that editors know such lines
 * by, as the work tree has them: no object of the repository is read, so that a partial clone fetches none. Binary files
 * have no lines.
 */
import { err, ok, type Result } from '../../core/base/result';
import type { CodeReminder } from '../../core/history/code-reminder';
import type { Repositories } from './read-changes';
import type { Repository } from './repository';
import { failureOf, repositoryFailure, type RepositoryFailure } from './repository-failure';

const mostLines = 2000;
const mostBytes = 4_000_000;
/** Letters of a line that are kept: what names a task stands near the mark. */
const longestText = 300;
const markers = '(TO-?DO|FIX-?ME|HACK|X{3})';

/** @param name of the repository, where it is another than the plan's own: it stands before each path */
export async function readReminders(
  { git, bare }: Repository,
  name: string | null,
  signal?: AbortSignal,
): Promise<Result<readonly CodeReminder[], RepositoryFailure>> {
  if (bare) return ok([]);
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    await git.stream({
      arguments: [
        'grep',
        '--full-name',
        '-n',
        '-z',
        '-I',
        '-w',
        '-E',
        '--no-color',
        '--no-column',
        '--no-recurse-submodules',
        '-e',
        markers,
        '--',
        ':/',
      ],
      signal,
      onOutput(piece) {
        pieces.push(piece);
        bytes += piece.length;
        return bytes < mostBytes;
      },
    });
  } catch (error) {
    if (signal?.aborted) return err(repositoryFailure('cancelled'));
    // A search that finds nothing ends with 1 and says nothing.
    if (!(error instanceof Error && error.message === 'git ended with 1')) return err(failureOf(error));
  }
  return ok(remindersIn(Buffer.concat(pieces), name === null ? '' : `${name}/`));
}

/** Of several repositories; those of one that cannot be searched are left out. */
export async function readAllReminders(
  repositories: Repositories,
  signal?: AbortSignal,
): Promise<readonly CodeReminder[]> {
  const all: CodeReminder[] = [];
  for (const [name, repository] of repositories) {
    const read = await readReminders(repository, name, signal);
    if (read.ok) all.push(...read.value);
  }
  return all;
}

/** `path`, a zero, the line's number, a zero or a colon, the line. A path may hold line breaks. */
function remindersIn(output: Buffer, above: string): readonly CodeReminder[] {
  const found: CodeReminder[] = [];
  for (let at = 0; at < output.length && found.length < mostLines;) {
    const zero = output.indexOf(0, at);
    const newline = zero < 0 ? -1 : output.indexOf(10, zero);
    // The last one may have been cut off.
    if (newline < 0) break;
    const head = /^(\d{1,9})[:\0]/.exec(output.toString('latin1', zero + 1, zero + 12));
    if (head) {
      const start = zero + 1 + head[0].length;
      const text = output.toString('utf8', start, Math.min(newline, start + 4 * longestText));
      found.push({
        path: above + output.toString('utf8', at, zero),
        line: Number(head[1]),
        text: text.slice(0, longestText),
      });
    }
    at = newline + 1;
  }
  return found;
}
