/**
 * The other repositories that a plan names, each followed by itself: they come and go with the names in the text, the
 * folders of the window and the setting of the machine, and the plan is told of each what could be read, or why not.
 */
import * as vscode from 'vscode';
import type { RepositoryRead } from '../core/model/commit';
import type { Repository } from '../node/git/repository';
import { followRepository, type FollowedRepository, type FollowRequest } from './follow-repository';
import type { OpenPlan } from './open-plan';
import { repositoryFolder } from './repository-folders';
import type { Seams } from './seams';
import { watchForRepository } from './watch-for-repository';

export interface NamedRepositories extends vscode.Disposable {
  /** Looks whether names and folders are still the same, and follows those that are new. */
  refresh(): Promise<void>;
  /** Those that are open, by name. */
  open(): ReadonlyMap<string, OpenNamed>;
  /** The plan may ask for another part of their history. */
  followPlan(): Promise<void>;
}

export interface OpenNamed {
  /** As the window or the setting has it: absolute. */
  readonly folder: string;
  readonly followed: FollowedRepository;
}

interface Named {
  /** Null where nobody knows one. */
  readonly folder: string | null;
  read: RepositoryRead | null;
  followed: FollowedRepository | null;
  /** Waits for `git init`. */
  watcher: vscode.Disposable | null;
}

/**
 * @param planRepository the one that the plan lies in, where it lies in one
 */
export function followNamed(
  plan: OpenPlan,
  planRepository: Repository | null,
  { storage, reading, onRead }: Pick<FollowRequest, 'storage' | 'reading' | 'onRead'>,
  log: vscode.LogOutputChannel,
  seams: Seams,
): NamedRepositories {
  const entries = new Map<string, Named>();
  let disposed = false;
  let working: Promise<void> = Promise.resolve();

  const names = (): readonly string[] => plan.session.state().shown.plan.repositories;
  const open = (): ReadonlyMap<string, OpenNamed> =>
    new Map(
      Array.from(entries).flatMap(([name, { folder, followed }]) =>
        folder !== null && followed ? [[name, { folder, followed }] as const] : [],
      ),
    );
  const tell = (): void => {
    // A plan that names none is told of none, unless it did before.
    if (disposed || (names().length === 0 && !plan.session.state().shown.inputs.repositories)) return;
    const read = Array.from(entries).flatMap(([name, entry]) =>
      entry.read ? [[name, entry.read] as const] : [],
    );
    plan.setRepositories(new Map(read));
  };
  const drop = (name: string, entry: Named): void => {
    entries.delete(name);
    entry.followed?.dispose();
    entry.watcher?.dispose();
  };
  /** @returns whether there is something to follow */
  const dropOld = (): boolean => {
    const wanted = new Map(names().map((name) => [name, repositoryFolder(name)]));
    let wasOpen = false;
    for (const [name, entry] of Array.from(entries)) {
      if (wanted.get(name) === entry.folder) continue;
      wasOpen ||= entry.followed !== null;
      drop(name, entry);
    }
    // Another name may have led to the same repository.
    if (wasOpen)
      for (const [name, entry] of Array.from(entries))
        if (entry.folder !== null && !entry.followed) drop(name, entry);
    return entries.size < wanted.size;
  };
  const follow = async (name: string, folder: string): Promise<void> => {
    const entry: Named = { folder, read: null, followed: null, watcher: null };
    entries.set(name, entry);
    const { openNamedRepository } = await import('../node/git/open-named-repository');
    const others = Array.from(open().values(), ({ followed }) => followed.repository);
    const found = await openNamedRepository(folder, [...(planRepository ? [planRepository] : []), ...others]);
    if (entries.get(name) !== entry) return;
    if (found.kind === 'settled') {
      entry.read = found.read;
      if (found.failure) log.info(`${name}: ${found.failure.message} ${found.failure.detail}`.trim());
      if (found.failure?.kind === 'no-repository') entry.watcher = awaitRepository(name, folder, entry);
      return tell();
    }
    const followed = await followRepository(
      {
        plan,
        name,
        repository: found.repository,
        planRepository,
        storage,
        reading,
        show(read) {
          entry.read = read;
          tell();
        },
        onRead,
        onFailure() {
          entry.read = { state: 'absent', why: 'unreadable' };
          tell();
        },
      },
      log,
      seams,
    );
    // The name may have gone meanwhile.
    if (disposed || entries.get(name) !== entry) {
      followed.dispose();
      return;
    }
    entry.followed = followed;
    await followed.read();
  };
  const awaitRepository = (name: string, folder: string, entry: Named): vscode.Disposable =>
    watchForRepository(
      vscode.Uri.file(folder),
      seams.listener('event', 'commits', () => {
        drop(name, entry);
        return refresh();
      }),
    );
  const followNew = async (): Promise<void> => {
    const fresh = disposed ? [] : names().filter((name) => !entries.has(name));
    for (const name of fresh) {
      if (repositoryFolder(name) !== null) continue;
      entries.set(name, { folder: null, read: nowhere, followed: null, watcher: null });
    }
    if (fresh.length > 0) tell();
    // One after the other, so that two names of one repository are seen to be one.
    for (const name of fresh) {
      const folder = repositoryFolder(name);
      if (!disposed && folder !== null && !entries.has(name)) await follow(name, folder);
    }
  };
  const refresh = (): Promise<void> => {
    if (!disposed && dropOld()) working = working.then(followNew, followNew);
    return working;
  };
  return {
    refresh,
    open,
    async followPlan() {
      for (const { followed } of open().values()) await followed.followPlan();
    },
    dispose() {
      disposed = true;
      for (const [name, entry] of Array.from(entries)) drop(name, entry);
    },
  };
}

const nowhere: RepositoryRead = { state: 'absent', why: 'nowhere' };
