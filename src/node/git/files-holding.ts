/**
 * Which files of a repository hold a word: tracked ones, and those that git does not know yet and does not ignore. Binary
 * files are none.
 */
import { ok, err, type Result } from '../../core/base/result';
import type { Repository } from './repository';
import { failureOf, type RepositoryFailure } from './repository-failure';

const mostFiles = 500;

/**
 * @param word an id; it is searched for as it is written, never as a pattern
 * @returns paths as seen from the folder that was opened, with `/`, in the order of git
 */
export async function filesHolding(
  { git, bare }: Repository,
  word: string,
  signal?: AbortSignal,
): Promise<Result<readonly string[], RepositoryFailure>> {
  if (bare || word === '') return ok([]);
  const search = ['grep', '-l', '-z', '-I', '-F', '--untracked', '--no-color', '--no-recurse-submodules'];
  try {
    // A search that finds nothing ends with 1 and says nothing.
    const answer = await git.ask([...search, '-e', word, '--', ':/'], signal);
    return ok(answer.split('\0').filter(Boolean).slice(0, mostFiles));
  } catch (error) {
    return err(failureOf(error));
  }
}
