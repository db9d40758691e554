/**
 * Opens a repository that a plan names beside its own. A name is never a path: whoever asks says which folder it stands
 * for. What leads to a repository that is read already has no commits of its own, so that none counts twice.
 */
import { resolve } from 'node:path';
import { noCommits, type RepositoryRead } from '../../core/model/commit';
import { openRepository, type OpenOptions, type Repository } from './repository';
import type { RepositoryFailure } from './repository-failure';

export type NamedRepository =
  | { readonly kind: 'open'; readonly repository: Repository }
  /** Nothing is left to be read. */
  | { readonly kind: 'settled'; readonly read: RepositoryRead; readonly failure: RepositoryFailure | null };

/**
 * @param path of its folder, absolute or as seen from `from`; null where nobody knows one
 * @param known repositories that are read already
 */
export async function openNamedRepository(
  path: string | null,
  known: readonly Repository[],
  options: OpenOptions & { readonly from?: string } = {},
): Promise<NamedRepository> {
  if (path === null) return { kind: 'settled', read: { state: 'absent', why: 'nowhere' }, failure: null };
  const opened = await openRepository(resolve(options.from ?? '', path), options);
  if (!opened.ok) {
    const why = opened.error.kind === 'no-repository' ? 'no-repository' : 'unreadable';
    return { kind: 'settled', read: { state: 'absent', why }, failure: opened.error };
  }
  const isKnown = known.some(({ commonFolder }) => commonFolder === opened.value.commonFolder);
  if (isKnown) return { kind: 'settled', read: { ...noCommits, state: 'complete' }, failure: null };
  return { kind: 'open', repository: opened.value };
}
