/** Where a file lies in a repository, links of its folder resolved; the file itself need not be there. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Repository } from './repository';

/**
 * @param file absolute
 * @returns its path from the top, with `/`, or null where it lies outside, or in a repository without a work tree
 */
export async function pathInRepository({ root, bare }: Repository, file: string): Promise<string | null> {
  if (bare) return null;
  try {
    const way = relative(root, join(await realpath(dirname(file)), basename(file)));
    return way === '' || way === '..' || way.startsWith(`..${sep}`) ? null : way.split(sep).join('/');
  } catch {
    return null; // The folder is gone.
  }
}

/** The same path as an argument of git, which takes paths as seen from the folder that it runs in. */
export function pathForGit({ git, root }: Repository, path: string): string {
  return relative(git.folder, join(root, path)).split(sep).join('/');
}
