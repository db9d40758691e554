/**
 * What is watched on the disk for a plan: the files that it names. VS Code makes a regular expression of each glob and
 * asks it for every file that changes in the window, so that globs which are not read are not watched either.
 */
import { basename, dirname, isAbsolute, posix, relative, sep } from 'node:path';
import type { Plan } from '../core/model/plan';
import { compileGlob, isHarmlessGlob } from './find-files';

export interface WatchedPattern {
  /** Seen from the plan's folder: empty, or a folder beside or above it. */
  readonly folder: string;
  readonly glob: string;
  /** The folder is an absolute one, which this machine allows. */
  readonly elsewhere?: true;
}

const mostWatched = 100;

/** @param ledgerFolders absolute folders elsewhere in which ledgers may lie: what is in no such folder is not read either */
export function watchedPatterns(
  { include, privateFile, budget }: Pick<Plan, 'include' | 'privateFile' | 'budget'>,
  ledgerFolders: readonly string[] = [],
): readonly WatchedPattern[] {
  const named = [...(privateFile === null ? [] : [privateFile]), ...budget.ledger];
  const ledgers = budget.ledger.filter((entry) => /[*?[{]/.test(entry) && isHarmlessGlob(entry));
  return [
    ...include.filter(isHarmlessGlob).map((glob) => ({ folder: '', glob: posix.normalize(glob) })),
    // A ledger is a file of that very name, or else all files that the glob finds.
    ...named.filter((path) => !isAbsolute(path)).map(watchedFile),
    ...budget.ledger.filter((path) => isAbsolute(path) && isIn(ledgerFolders, path)).map(watchedElsewhere),
    ...ledgers.map(watchedGlob),
  ].slice(0, mostWatched);
}

function isIn(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => {
    const way = relative(folder, path);
    return isAbsolute(folder) && way !== '' && !isAbsolute(way) && !way.split(sep).includes('..');
  });
}

function watchedElsewhere(path: string): WatchedPattern {
  return { folder: dirname(path), glob: literal(basename(path)), elsewhere: true };
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
  return { folder, glob: literal(name) };
}

function literal(name: string): string {
  return name.replaceAll(/[*?[\]{}]/g, '[$&]');
}
