/**
 * Tells when HEAD, branches or tags of a repository may have changed: folders of git are watched, not asked. The first
 * of many events in a row is told nearly at once, all others as one; files and folders that come and go meanwhile are nothing special, since git replaces them
 * all the time. Objects and the index are not watched: staging a file is no news.
 */
import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './repository';

export interface RepositoryWatcher {
  /** Settles when all is watched; changes after that are told. */
  readonly ready: Promise<void>;
  dispose(): void;
}

/** After a quiet time: git writes the few files of one commit within this. */
const promptMilliseconds = 25;
/** How long a repository must be quiet after that: a rebase moves HEAD at each of its steps. */
const quietMilliseconds = 200;
/** … but news is never kept longer than this. */
const longestMilliseconds = 2000;
/** Folders below `refs` that are watched; the rest is seen when something beside it changes. */
const mostFolders = 500;
/** Below `refs`; a note may link a commit to a task, a stash is no history of the project. */
const kinds: readonly string[] = ['heads', 'remotes', 'tags', 'notes'];

/** @param onChange called after a pause; it may ask git, which changes nothing that is watched */
export function watchRepository(repository: Repository, onChange: () => void): RepositoryWatcher {
  const watchers = new Map<string, FSWatcher>();
  let disposed = false;
  let timer: NodeJS.Timeout | null = null;
  let firstEvent = 0;
  let lastTold = Number.NEGATIVE_INFINITY;
  let isPrompt = false;

  const fire = async (): Promise<void> => {
    timer = null;
    firstEvent = 0;
    lastTold = performance.now();
    // All anew: the system does not say which of the watched folders were removed and made again. They are watched
    // before anybody reads, so that nothing is missed in between.
    dropAll();
    await watchAll();
    if (!disposed) onChange();
  };
  const later = (): void => {
    if (disposed || (timer && isPrompt)) return;
    const now = performance.now();
    if (firstEvent === 0) firstEvent = now;
    if (timer) clearTimeout(timer);
    isPrompt = timer === null && now - lastTold > quietMilliseconds;
    const quiet = isPrompt ? promptMilliseconds : quietMilliseconds;
    timer = setTimeout(
      () => void fire(),
      Math.min(quiet, Math.max(0, firstEvent + longestMilliseconds - now)),
    );
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const dropAll = (): void => {
    for (const folder of Array.from(watchers.keys())) drop(folder);
  };
  const watchFolder = (folder: string, isNews: (name: string) => boolean): void => {
    if (disposed || watchers.has(folder) || watchers.size >= mostFolders) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name === null || isNews(name)) later();
      });
      // A folder that is removed ends its watcher; it is watched again when it is back.
      watcher.on('error', () => {
        drop(folder);
        later();
      });
      watchers.set(folder, watcher);
    } catch {
      // It vanished between being listed and being watched.
    }
  };
  const watchRefs = async (folder: string): Promise<void> => {
    watchFolder(folder, (name) => !name.endsWith('.lock'));
    for (const below of await foldersIn(folder)) await watchRefs(join(folder, below));
  };
  const watchAll = async (): Promise<void> => {
    const { gitFolder, commonFolder } = repository;
    // `shallow` goes away when the rest of the history is fetched, which moves no branch.
    watchFolder(gitFolder, (name) => name === 'HEAD' || name === 'packed-refs' || name === 'shallow');
    watchFolder(commonFolder, (name) => name === 'packed-refs' || name === 'shallow');
    const refs = join(commonFolder, 'refs');
    watchFolder(refs, (name) => kinds.includes(name));
    for (const kind of kinds) await watchRefs(join(refs, kind));
    // Branches that a reftable holds have no files of their own.
    watchFolder(join(commonFolder, 'reftable'), () => true);
  };

  return {
    ready: watchAll(),
    dispose() {
      disposed = true;
      if (timer) clearTimeout(timer);
      dropAll();
    },
  };
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch {
    return [];
  }
}
