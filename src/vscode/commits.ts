/**
 * Commits for the plans that are open: git is asked in trusted folders only, beside the editor's own work, and again
 * whenever branches or commits change. What cannot be read is said in the log, and nowhere else.
 */
import * as vscode from 'vscode';
import { wantedChanges } from '../core/analysis/wanted-changes';
import { linkProjection } from '../core/history/link-commits';
import type { RepositoryFacts } from '../core/history/propose-plan';
import type { BaselineRead } from '../core/history/plan-revision';
import type { CommitChanges } from '../core/history/task-evidence';
import type { CurrentUser } from '../core/views/trees/tree-view';
import type { FollowedLog, LogWish } from '../node/git/follow-log';
import type { Repository } from '../node/git/repository';
import { shallowNote } from '../node/git/repository-failure';
import type { NoteFailure } from '../node/git/write-note';
import type { OpenPlan } from './open-plan';
import type { PlanNews, Plans } from './plans';
import type { Seams } from './seams';
import { fileDecorationsSetting } from './settings';
import { whileShown } from './while-shown';

export interface CommitReader extends vscode.Disposable {
  userOf(plan: OpenPlan): CurrentUser;
  /** The repository that the plan lies in, where it is open already. */
  known(plan: OpenPlan): Repository | null;
  /** The repository that the plan lies in; null where there is none, or git must not be run. */
  openRepository(plan: OpenPlan): Promise<Repository | null>;
  /** The plan as it stood at a revision; null where git must not be asked, or the plan lies in no repository. */
  readRevision(plan: OpenPlan, name: string): Promise<BaselineRead | null>;
  /** Writes the note that links a commit to a task; commits are read again by themselves. */
  link(plan: OpenPlan, hash: string, task: string): Promise<'done' | NoteFailure>;
  /** Takes it back. */
  unlink(plan: OpenPlan, hash: string, task: string): Promise<'done' | NoteFailure>;
  /** What a first plan is made from; null where git must not be asked, or tells nothing (the log says why). */
  readFacts(
    folder: vscode.Uri,
    onProgress: (what: string) => void,
    signal: AbortSignal,
  ): Promise<RepositoryFacts | 'cancelled' | null>;
  readonly onDidChangeUser: vscode.Event<void>;
}

/** A plan whose repository is followed. */
interface Followed {
  readonly plan: OpenPlan;
  readonly abort: AbortController;
  repository: Repository | null;
  user: CurrentUser;
  log: FollowedLog | null;
  /** What was read of the commits that are of use. */
  changes: CommitChanges;
  /** Some commits are there, or the whole log is. */
  hasRead: boolean;
  /** The clone was shallow when it was last read, which was said. */
  shallow: boolean;
  /** A reading of words that new ids may ask for: nobody has finished typing them yet. */
  later: NodeJS.Timeout | undefined;
  reading: Promise<void>;
  /** A reading that waits for its turn. */
  next: Promise<void> | null;
  watcher: { dispose(): void } | null;
}

/** Evaluated when git is first asked: it is of no use before, and costs time that the start does not have. */
async function loadGit() {
  const [
    { readBaseline },
    { openRepository },
    { readChanges },
    { followLog },
    { readUser },
    { watchRepository },
  ] = await Promise.all([
    import('../node/git/read-baseline'),
    import('../node/git/repository'),
    import('../node/git/read-changes'),
    import('../node/git/follow-log'),
    import('../node/git/read-user'),
    import('../node/git/watch-repository'),
  ]);
  return { readBaseline, openRepository, readChanges, followLog, readUser, watchRepository };
}

/** @param storage a folder of the extension, in which logs are kept from session to session */
export function createCommitReader(
  plans: Plans,
  storage: vscode.Uri,
  log: vscode.LogOutputChannel,
  seams: Seams,
): CommitReader {
  const followed = new Map<string, Followed>();
  const userChanged = new vscode.EventEmitter<void>();

  const follow = async (plan: OpenPlan): Promise<void> => {
    const entry: Followed = {
      plan,
      abort: new AbortController(),
      repository: null,
      user: 'unasked',
      log: null,
      changes: new Map(),
      hasRead: false,
      shallow: false,
      later: undefined,
      reading: Promise.resolve(),
      next: null,
      watcher: null,
    };
    followed.set(plan.key, entry);
    const git = await loadGit();
    const opened = await git.openRepository(plan.folder.fsPath);
    if (entry.abort.signal.aborted) return;
    if (!opened.ok) {
      log.info(`${plan.folder.fsPath}: ${opened.error.message} ${opened.error.detail}`.trim());
      entry.user = 'no-answer';
      userChanged.fire();
      if (opened.error.kind === 'no-repository') entry.watcher = awaitRepository(plan);
      return;
    }
    entry.repository = opened.value;
    entry.log = git.followLog(opened.value, {
      planFile: plan.root.fsPath,
      cacheFolder: vscode.Uri.joinPath(storage, 'commits').fsPath,
      signal: entry.abort.signal,
      show(soFar) {
        if (!entry.abort.signal.aborted) plan.setCommits(soFar);
        return plan.session.state().snapshot.evidence;
      },
    });
    entry.watcher = git.watchRepository(
      opened.value,
      seams.listener('event', 'commits', () => read(entry)),
    );
    entry.user = await git.readUser(opened.value);
    if (entry.abort.signal.aborted) return;
    userChanged.fire();
    await read(entry);
  };
  /** `git init` may come after the plan. */
  const awaitRepository = (plan: OpenPlan): vscode.Disposable =>
    watchForRepository(
      plan.folder,
      seams.listener('event', 'commits', () => {
        stop(plan);
        return follow(plan);
      }),
    );
  /** One reading at a time: all that changes meanwhile is read once after it, also where it failed. */
  const read = (entry: Followed): Promise<void> => {
    if (entry.next) return entry.next;
    const start = (): Promise<void> => {
      entry.next = null;
      return readNow(entry);
    };
    entry.next = entry.reading.then(start, start);
    entry.reading = entry.next;
    return entry.reading;
  };
  const readNow = async (entry: Followed): Promise<void> => {
    const { plan, abort } = entry;
    if (!entry.log || abort.signal.aborted) return;
    const result = await whileShown(
      entry.log.read(wishOf(plan)),
      vscode.l10n.t('Milewright reads the commits'),
      longReading,
    );
    if (abort.signal.aborted) return;
    if (!result.ok) {
      log.info(`${plan.folder.fsPath}: ${result.error.message} ${result.error.detail}`.trim());
      return;
    }
    if (result.value.shallow && !entry.shallow) log.info(`${plan.folder.fsPath}: ${shallowNote}`);
    entry.hasRead = true;
    entry.shallow = result.value.shallow;
    await approve(entry);
    await readFiles(entry);
  };
  /** Files of the commits that they are of use of, as far as they are not known. */
  const readFiles = async (entry: Followed): Promise<void> => {
    const { repository, plan, abort } = entry;
    if (!repository || abort.signal.aborted) return;
    const { shown } = plan.session.state();
    const wanted = wantedChanges(shown, fileDecorationsSetting() !== 'off').map(({ hash }) => hash);
    const commits = wanted.filter((hash) => !entry.changes.has(hash));
    if (commits.length === 0) return;
    const { readChanges } = await loadGit();
    const read = await readChanges(repository, { commits, lines: false, signal: abort.signal });
    if (abort.signal.aborted || !read.ok) return;
    const known = new Map(wanted.map((hash) => [hash, entry.changes.get(hash)]));
    // A commit without files is known too, and not asked for again.
    const nothing = { paths: [], added: null, removed: null, more: false };
    entry.changes = new Map(
      Array.from(known, ([hash, change]) => [hash, change ?? read.value.get(hash) ?? nothing]),
    );
    plan.setChanges(entry.changes);
  };
  /** A tag may have come, moved or gone with the commits, or the text may name another one. */
  const approve = async ({ repository, plan, abort }: Followed): Promise<void> => {
    if (!repository) return;
    const { baseline: name } = plan.session.state().shown.plan;
    const read = name === null ? null : await readAt(repository, plan, name, abort.signal);
    if (!abort.signal.aborted) plan.setBaseline(read);
  };
  const readAt = async (
    repository: Repository,
    { root, session }: OpenPlan,
    name: string,
    signal: AbortSignal,
  ): Promise<BaselineRead> => {
    const { readBaseline } = await loadGit();
    const zone = session.state().shown.plan.project.timezone;
    return readBaseline(repository, { name, planFile: root.fsPath, zone, signal });
  };
  const stop = (plan: OpenPlan): void => {
    const entry = followed.get(plan.key);
    followed.delete(plan.key);
    entry?.abort.abort();
    clearTimeout(entry?.later);
    entry?.watcher?.dispose();
  };
  const followAll = seams.listener('event', 'commits', async () => {
    if (!vscode.workspace.isTrusted) return;
    const unknown = plans.all().filter(({ key }) => !followed.has(key));
    await Promise.all(unknown.map(follow));
  });
  const zoneOrStart = seams.listener('event', 'commits', ({ plan }: PlanNews) => {
    const entry = followed.get(plan.key);
    if (!entry) return followAll();
    if (!entry.log || !entry.hasRead) return;
    const change = entry.log.changeTo(wishOf(plan));
    if (change === 'all') return read(entry);
    clearTimeout(entry.later);
    if (change === 'words')
      entry.later = setTimeout(
        seams.listener('event', 'commits', () => read(entry)),
        pauseAfterIds,
      );
    const { plan: shown, inputs } = plan.session.state().shown;
    const files = readFiles(entry);
    return shown.baseline === (inputs.baseline?.name ?? null) ? files : Promise.all([files, approve(entry)]);
  });
  const changeNote = async (
    plan: OpenPlan,
    how: 'linkByNote' | 'unlinkByNote',
    hash: string,
    task: string,
  ): Promise<'done' | NoteFailure> => {
    const entry = vscode.workspace.isTrusted ? followed.get(plan.key) : undefined;
    if (!entry?.repository) return { kind: 'broken', detail: 'no repository' };
    const notes = await import('../node/git/write-note');
    const outcome = await notes[how](entry.repository, hash, task);
    if (!outcome.ok) return outcome.error;
    // Sooner than whoever watches the repository sees it.
    await read(entry);
    return 'done';
  };
  const subscriptions = [
    plans.onDidChange(followAll),
    plans.onPublish(zoneOrStart),
    plans.onDidClose(seams.listener('event', 'commits', stop)),
    vscode.workspace.onDidGrantWorkspaceTrust(followAll),
    userChanged,
  ];
  return {
    userOf: (plan) =>
      vscode.workspace.isTrusted ? (followed.get(plan.key)?.user ?? 'unasked') : 'untrusted',
    known: (plan) => followed.get(plan.key)?.repository ?? null,
    async openRepository(plan) {
      if (!vscode.workspace.isTrusted) return null;
      const known = followed.get(plan.key)?.repository;
      if (known) return known;
      const { openRepository } = await loadGit();
      const opened = await openRepository(plan.folder.fsPath);
      return opened.ok ? opened.value : null;
    },
    async readRevision(plan, name) {
      const entry = followed.get(plan.key);
      return entry?.repository ? readAt(entry.repository, plan, name, entry.abort.signal) : null;
    },
    link: (plan, hash, task) => changeNote(plan, 'linkByNote', hash, task),
    unlink: (plan, hash, task) => changeNote(plan, 'unlinkByNote', hash, task),
    async readFacts(folder, onProgress, signal) {
      if (!vscode.workspace.isTrusted) {
        log.info(`${folder.fsPath}: git is not run in a folder that is not trusted.`);
        return null;
      }
      const { openRepository } = await loadGit();
      const { readRepositoryFacts } = await import('../node/git/repository-facts');
      const opened = await openRepository(folder.fsPath);
      const result = opened.ok
        ? await readRepositoryFacts(opened.value, { zone: null, signal, onProgress })
        : opened;
      if (result.ok) return result.value;
      if (result.error.kind === 'cancelled') return 'cancelled';
      log.info(`${folder.fsPath}: ${result.error.message} ${result.error.detail}`.trim());
      return null;
    },
    onDidChangeUser: userChanged.event,
    dispose() {
      for (const { plan } of Array.from(followed.values())) stop(plan);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** Reading that takes longer is told of in the status bar. */
const longReading = 1500;

/** How long nobody may have written ids before a long log is read once more for them. */
const pauseAfterIds = 5000;

/** How long `.git` must be quiet: git fills it file by file. */
const quietMilliseconds = 500;

function watchForRepository(folder: vscode.Uri, onChange: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, '{.git,.git/**}'),
  );
  let timer: NodeJS.Timeout | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, quietMilliseconds);
  };
  return vscode.Disposable.from(watcher, watcher.onDidCreate(later), watcher.onDidChange(later), {
    dispose: () => clearTimeout(timer),
  });
}

function wishOf({ session }: OpenPlan): LogWish {
  const { plan } = session.state().shown;
  return { zone: plan.project.timezone, start: plan.project.start?.day ?? null, ids: linkProjection(plan) };
}
