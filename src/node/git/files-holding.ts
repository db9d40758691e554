/**
 * Which files of a repository hold one of some words: tracked ones, and those that git does not know yet and does not ignore. Binary
 * files are none.
 */
import { ok, err, type Result } from '../../core/base/result';
import type { Repository } from './repository';
import { failureOf, type RepositoryFailure } from './repository-failure';

const mostFiles = 500;

/**
 * @param words ids; they are searched for as they are written, in any case, never as patterns
 * @returns paths as seen from the folder that was opened, with `/`, in the order of git
 */
export async function filesHolding(
  { git, bare }: Repository,
  words: readonly string[],
  signal?: AbortSignal,
): Promise<Result<readonly string[], RepositoryFailure>> {
  const wanted = words.filter(Boolean);
  if (bare || wanted.length === 0) return ok([]);
  const search = [
    'grep',
    '-l',
    '-z',
    '-I',
    '-F',
    '-i',
    '--untracked',
    '--no-color',
    '--no-recurse-submodules',
  ];
  try {
    // A search that finds nothing ends with 1 and says nothing.
    const answer = await git.ask([...search, ...wanted.flatMap((word) => ['-e', word]), '--', ':/'], signal);
    return ok(answer.split('\0').filter(Boolean).slice(0, mostFiles));
  } catch (error) {
    return err(failureOf(error));
  }
}
