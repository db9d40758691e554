/**
 * Makes a tag at the commit that is checked out, when a person asks for it: a plain one, which signs nothing and asks nobody.
 * A tag that is there is never moved, and nothing is pushed.
 */
import type { Repository } from './repository';
import { isRevisionName } from './revision-name';

export type TagOutcome =
  | { readonly kind: 'made' }
  | { readonly kind: 'bad-name' | 'exists' | 'no-commit' }
  /** What git said, for the log. */
  | { readonly kind: 'refused'; readonly detail: string };

export async function tagHead({ git }: Repository, name: string): Promise<TagOutcome> {
  // Steps back from a revision are no name of a tag.
  if (!isRevisionName(name) || /[~^]/.test(name)) return { kind: 'bad-name' };
  const ref = `refs/tags/${name}`;
  const hashOf = (rev: string): Promise<string> =>
    git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', rev]).then(
      (hash) => hash.trim(),
      () => '',
    );
  const head = await hashOf('HEAD^{commit}');
  if (head === '') return { kind: 'no-commit' };
  if ((await hashOf(ref)) !== '') return { kind: 'exists' };
  try {
    // Nothing stands there: whoever was sooner keeps the name.
    await git.ask(['update-ref', ref, head, '0'.repeat(head.length)]);
    return { kind: 'made' };
  } catch (error) {
    return { kind: 'refused', detail: error instanceof Error ? error.message : String(error) };
  }
}
