/**
 * What is watched on the disk for a plan: the files that it names. VS Code makes a regular expression of each glob and
 * asks it for every file that changes in the window, so that globs which are not read are not watched either.
 */
import { posix } from 'node:path';
import type { Plan } from '../core/model/plan';
import { compileGlob, isHarmlessGlob } from './find-files';

export interface WatchedPattern {
  /** Seen from the plan's folder: empty, or a folder beside or above it. */
  readonly folder: string;
  readonly glob: string;
}

const mostWatched = 100;

export function watchedPatterns({
  include,
  privateFile,
  budget,
}: Pick<Plan, 'include' | 'privateFile' | 'budget'>): readonly WatchedPattern[] {
  const named = [...(privateFile === null ? [] : [privateFile]), ...budget.ledger];
  const ledgers = budget.ledger.filter((entry) => /[*?[{]/.test(entry) && isHarmlessGlob(entry));
  return [
    ...include.filter(isHarmlessGlob).map((glob) => ({ folder: '', glob: posix.normalize(glob) })),
    // A ledger is a file of that very name, or else all files that the glob finds.
    ...named.filter((path) => !posix.isAbsolute(path)).map(watchedFile),
    ...ledgers.map(watchedGlob),
  ].slice(0, mostWatched);
}

/** A glob is seen from the folder before its first star. */
function watchedGlob(glob: string): WatchedPattern {
  const plain = posix.normalize(glob);
  if (!plain.startsWith('../')) return { folder: '', glob: plain };
  const { base } = compileGlob(plain);
  return { folder: base, glob: posix.relative(base, plain) };
}

/** One file, whatever characters its name holds: a glob has no meaning above the folder it is seen from. */
function watchedFile(path: string): WatchedPattern {
  const plain = posix.normalize(path);
  const outside = plain.startsWith('../');
  const folder = outside ? posix.dirname(plain) : '';
  const name = outside ? posix.basename(plain) : plain;
  return { folder, glob: name.replaceAll(/[*?[\]{}]/g, '[$&]') };
}
