/**
 * One repository that is followed for one plan: its commits are read when it is opened and whenever branches or commits
 * change, one reading at a time, beside the editor's own work. What cannot be read is said in the log.
 */
import * as vscode from 'vscode';
import { linkProjection } from '../core/history/link-commits';
import type { CommitLog } from '../core/model/commit';
import type { LogWish } from '../node/git/follow-log';
import type { Repository } from '../node/git/repository';
import { shallowNote, type RepositoryFailure } from '../node/git/repository-failure';
import type { OpenPlan } from './open-plan';
import type { ReadingStatus } from './reading-status';
import type { Seams } from './seams';

export interface FollowedRepository extends vscode.Disposable {
  readonly repository: Repository;
  /** Settles when what is new has been read. All that changes meanwhile is read once after it, also where it failed. */
  read(): Promise<void>;
  /** The plan may ask for another part of the history, or for words of it: these wait until nobody types ids. */
  followPlan(): Promise<void> | null;
}

export interface FollowRequest {
  readonly plan: OpenPlan;
  /** The name that the plan has for it; null for its own. */
  readonly name: string | null;
  readonly repository: Repository;
  /** The one that the plan lies in, where it lies in one. */
  readonly planRepository: Repository | null;
  /** A folder of the extension, in which logs are kept from session to session. */
  readonly storage: vscode.Uri;
  readonly reading: ReadingStatus;
  readonly show: (log: CommitLog) => void;
  /** After each reading that came to its end. */
  readonly onRead: () => Promise<void>;
  readonly onFailure: (failure: RepositoryFailure) => void;
}

export async function followRepository(
  request: FollowRequest,
  log: vscode.LogOutputChannel,
  seams: Seams,
): Promise<FollowedRepository> {
  const {
    plan,
    name,
    repository,
    planRepository,
    storage,
    reading: status,
    show,
    onRead,
    onFailure,
  } = request;
  const [{ followLog }, { watchRepository }] = await Promise.all([
    import('../node/git/follow-log'),
    import('../node/git/watch-repository'),
  ]);
  const abort = new AbortController();
  let hasRead = false;
  let isShallow = false;
  let later: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  /** A reading that waits for its turn. */
  let next: Promise<void> | null = null;
  const where = name === null ? plan.folder.fsPath : `${plan.folder.fsPath}, ${name}`;
  const followed = followLog(repository, {
    name,
    planFile: plan.root.fsPath,
    planRepository,
    cacheFolder: vscode.Uri.joinPath(storage, 'commits').fsPath,
    signal: abort.signal,
    show(soFar) {
      if (!abort.signal.aborted) show(soFar);
      return plan.session.state().snapshot.evidence;
    },
  });
  const readNow = async (): Promise<void> => {
    if (abort.signal.aborted) return;
    const result = await status.during((stop) => followed.read(wishOf(plan), stop), read);
    // Who has stopped it sees what was read until then; the next news of the repository begins anew.
    if (abort.signal.aborted || (!result.ok && result.error.kind === 'cancelled')) return;
    if (!result.ok) {
      log.info(`${where}: ${result.error.message} ${result.error.detail}`.trim());
      onFailure(result.error);
      return;
    }
    if (result.value.shallow && !isShallow) log.info(`${where}: ${shallowNote}`);
    hasRead = true;
    isShallow = result.value.shallow;
    await onRead();
  };
  const read = (): Promise<void> => {
    if (next) return next;
    const start = (): Promise<void> => {
      next = null;
      return readNow();
    };
    next = reading.then(start, start);
    reading = next;
    return reading;
  };
  const listen = seams.listener('event', 'commits', read);
  const watcher = watchRepository(repository, listen);
  return {
    repository,
    read,
    followPlan() {
      if (!hasRead) return null;
      const change = followed.changeTo(wishOf(plan));
      clearTimeout(later);
      if (change === 'words') later = setTimeout(listen, pauseAfterIds);
      return change === 'all' ? read() : null;
    },
    dispose() {
      abort.abort();
      status.forget(read);
      clearTimeout(later);
      watcher.dispose();
    },
  };
}

/** How long nobody may have written ids before a long log is read once more for them. */
const pauseAfterIds = 5000;

function wishOf({ session }: OpenPlan): LogWish {
  const { plan } = session.state().shown;
  return { zone: plan.project.timezone, start: plan.project.start?.day ?? null, ids: linkProjection(plan) };
}
