/**
 * The texts of a plan at one commit: the root file and what its `include` globs name there, with the bounds that hold
 * for files on disk. A private overlay is no part of the history, and links are not followed.
 */
import { posix } from 'node:path';
import { parsePlan } from '../../core/syntax/parse-plan';
import type { PlanFile } from '../../core/syntax/parsed-plan';
import { mostCharactersTogether } from '../../core/syntax/text-checks';
import { compileGlob, isHarmlessGlob, mostGlobs, mostIncluded } from '../find-files';
import { planOutline } from '../plan-outline';
import { readBlobs } from './read-objects';
import { readTree } from './read-tree';
import type { Repository } from './repository';

/**
 * @param commit a hash
 * @param path of the root file, from the top of the repository
 * @param root its text
 */
export async function planTexts(
  repository: Repository,
  commit: string,
  path: string,
  root: string,
  signal?: AbortSignal,
): Promise<readonly PlanFile[]> {
  const name = posix.basename(path);
  const first: PlanFile = { path: name, text: root, role: 'root' };
  const folder = folderOf(path);
  const parts = includedParts(folder, includeGlobs(root));
  if (parts.length === 0) return [first];
  const bases = Array.from(new Set(parts.map(({ base }) => base)));
  const found = new Map<string, string>();
  for (const { path: at, hash } of await readTree(repository, commit, bases, signal)) {
    const seen = posix.relative(folder, at);
    if (at === path || at.split('/').includes('node_modules') || found.size >= mostIncluded) continue;
    if (parts.some(({ matches }) => matches(at))) found.set(seen, hash);
  }
  const texts = await readBlobs(repository, Array.from(new Set(found.values())), signal);
  let left = mostCharactersTogether - root.length;
  const files: PlanFile[] = [first];
  for (const [seen, hash] of Array.from(found).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = texts.get(hash);
    if (text === undefined) continue;
    files.push(
      left <= 0
        ? { path: seen, text: '', role: 'included', unread: true }
        : { path: seen, text, role: 'included' },
    );
    left -= text.length;
  }
  return files;
}

/** The globs of a root file that are looked at. */
export function includeGlobs(root: string): readonly string[] {
  const outline = planOutline(root);
  if (outline === null) return [];
  const { include } = parsePlan([{ path: 'project.yaml', text: outline, role: 'root' }]).plan;
  return include.slice(0, mostGlobs).filter(isHarmlessGlob);
}

export interface IncludedPart {
  /** The folder or file that a glob looks below, from the top of the repository; empty: everything. */
  readonly base: string;
  /** @param path from the top */
  readonly matches: (path: string) => boolean;
}

/** What globs name, seen from the plan's folder; one that leaves the repository names nothing. */
export function includedParts(folder: string, globs: readonly string[]): readonly IncludedPart[] {
  return globs.flatMap((glob) => {
    const compiled = compileGlob(glob);
    const way = posix.normalize(posix.join(folder, compiled.base)).replace(/\/$/, '');
    if (way === '..' || way.startsWith('../')) return [];
    const base = way === '.' ? '' : way;
    const matches = (path: string): boolean => {
      if (path === base) return compiled.matches('');
      if (base === '') return compiled.matches(path);
      return path.startsWith(`${base}/`) && compiled.matches(path.slice(base.length + 1));
    };
    return [{ base, matches }];
  });
}

/** Empty at the top. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}
