/**
 * Finds the files that a plan's `include` globs name, below a folder that nothing is read outside of. Folders that are
 * links are not entered, and neither are `.git` and `node_modules`; how much is looked at is bounded.
 */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';

export const mostIncluded = 500;
const mostEntries = 50_000;
const mostFolders = 32;
export const mostGlobs = 100;
const longestGlob = 256;
const mostStars = 12;

/**
 * @param folder what the globs are seen from, @param boundary what they cannot leave; both absolute, links resolved
 * @returns paths as seen from `folder`, with `/`, each once, by name
 */
export async function findFiles(
  folder: string,
  boundary: string,
  globs: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const glob of globs.slice(0, mostGlobs)) {
    if (!isHarmlessGlob(glob)) continue;
    const { base, matches } = compileGlob(glob);
    const start = resolve(folder, base);
    const way = relative(boundary, start);
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) continue;
    let left = mostEntries;
    const walk = async (path: string, depth: number): Promise<void> => {
      if (depth > mostFolders) return;
      for (const entry of await entriesOf(path)) {
        if (--left < 0 || found.size >= mostIncluded) return;
        const below = join(path, entry.name);
        if (entry.isDirectory()) {
          if (entry.name !== '.git' && entry.name !== 'node_modules') await walk(below, depth + 1);
        } else if (entry.isFile() || entry.isSymbolicLink()) {
          const seen = relative(folder, below).split(sep).join('/');
          if (matches(relative(start, below).split(sep).join('/'))) found.add(seen);
        }
      }
    };
    if (matches('')) found.add(relative(folder, start).split(sep).join('/'));
    else await walk(start, 0);
  }
  return Array.from(found).sort().slice(0, mostIncluded);
}

/** Globs become patterns of the language: parentheses and long rows of stars would be patterns of somebody's own. */
export function isHarmlessGlob(glob: string): boolean {
  return (
    glob.length > 0 &&
    glob.length <= longestGlob &&
    !/[()|\0]/.test(glob) &&
    (glob.match(/\*/g)?.length ?? 0) <= mostStars &&
    !isAbsolute(glob)
  );
}

/** The part before the first star, and the pattern for what comes after it; a plain path matches only itself. */
export function compileGlob(glob: string): {
  readonly base: string;
  readonly matches: (path: string) => boolean;
} {
  const plain = posix.normalize(glob.replaceAll('+', String.raw`\+`));
  const { base, glob: rest } = picomatch.scan(plain);
  if (rest === '') return { base: posix.normalize(glob), matches: (path) => path === '' };
  const pattern = picomatch(rest, { noextglob: true, nonegate: true, dot: false, strictSlashes: true });
  return { base: base.replaceAll('\\', ''), matches: (path) => path !== '' && pattern(path) };
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
