/**
 * Commits for the plans that are open: git is asked in trusted folders only, beside the editor's own work, and again
 * whenever branches or commits change. What cannot be read is said in the log, and nowhere else.
 */
import * as vscode from 'vscode';
import { wantedChanges } from '../core/analysis/wanted-changes';
import type { RepositoryFacts } from '../core/history/propose-plan';
import type { BaselineRead } from '../core/history/plan-revision';
import type { CommitChanges } from '../core/history/task-evidence';
import { noCommits, type Commit, type CommitLog } from '../core/model/commit';
import type { CurrentUser } from '../core/views/trees/tree-view';
import type { Repository } from '../node/git/repository';
import type { NoteFailure } from '../node/git/write-note';
import { followNamed, type NamedRepositories } from './follow-named';
import { followRepository, type FollowedRepository } from './follow-repository';
import type { OpenPlan } from './open-plan';
import type { PlanNews, Plans } from './plans';
import type { ReadingStatus } from './reading-status';
import { readCommitted, readSignatures } from './read-for-workflow';
import type { Seams } from './seams';
import { fileDecorationsSetting } from './settings';
import { watchForRepository } from './watch-for-repository';

export interface CommitReader extends vscode.Disposable {
  userOf(plan: OpenPlan): CurrentUser;
  /**
   * A repository of the plan, where it is open already.
   * @param name of another one that the plan names; null or absent: the one that it lies in
   */
  known(plan: OpenPlan, name?: string | null): Repository | null;
  /** Those of the plan that are open: the one that it lies in first, then the others in the order of its text. */
  repositoriesOf(plan: OpenPlan): readonly PlanRepository[];
  /** The plan and the repository that a file belongs to, where git is asked for that one; null for all others. */
  at(uri: vscode.Uri): FileInRepository | null;
  /** The repository that the plan lies in; null where there is none, or git must not be run. */
  openRepository(plan: OpenPlan): Promise<Repository | null>;
  /** The plan as it stood at a revision; null where git must not be asked, or the plan lies in no repository. */
  readRevision(plan: OpenPlan, name: string): Promise<BaselineRead | null>;
  /** Writes the note that links a commit to a task; commits are read again by themselves. */
  link(plan: OpenPlan, commit: CommitPlace, task: string): Promise<'done' | NoteFailure>;
  /** Takes it back. */
  unlink(plan: OpenPlan, commit: CommitPlace, task: string): Promise<'done' | NoteFailure>;
  /** What a first plan is made from; null where git must not be asked, or tells nothing (the log says why). */
  readFacts(
    folder: vscode.Uri,
    onProgress: (what: string) => void,
    signal: AbortSignal,
  ): Promise<RepositoryFacts | 'cancelled' | null>;
  readonly onDidChangeUser: vscode.Event<void>;
}

/** A commit, and the name of its repository where that is another than the plan's own. */
export type CommitPlace = Pick<Commit, 'hash' | 'repository'>;

export interface PlanRepository {
  /** As the plan calls it; null for the one that it lies in. */
  readonly name: string | null;
  /** That was opened: the plan's, or what the window or the setting has for the name. */
  readonly folder: vscode.Uri;
  readonly repository: Repository;
  readonly log: CommitLog;
}

export interface FileInRepository {
  readonly plan: OpenPlan;
  readonly repository: Repository;
  /** As the plan calls it; null for the one that it lies in. */
  readonly name: string | null;
  /** As files of commits are called: from the top of the repository, below the name of another one. */
  readonly path: string;
}

/** A plan whose repositories are followed. */
interface Followed {
  readonly plan: OpenPlan;
  readonly abort: AbortController;
  user: CurrentUser;
  /** The repository that the plan lies in. */
  own: FollowedRepository | null;
  /** The others that it names. */
  named: NamedRepositories | null;
  /** What was read of the commits that are of use. */
  changes: CommitChanges;
  /** The commits that were checked out when marked lines were last looked for. */
  searched: string;
  /** Waits for `git init`. */
  watcher: vscode.Disposable | null;
}

/** Evaluated when git is first asked: it is of no use before, and costs time that the start does not have. */
async function loadGit() {
  const [baseline, repository, changes, reminders, user] = await Promise.all([
    import('../node/git/read-baseline'),
    import('../node/git/repository'),
    import('../node/git/read-changes'),
    import('../node/git/read-reminders'),
    import('../node/git/read-user'),
  ]);
  return { ...baseline, ...repository, ...changes, ...reminders, ...user };
}

/** @param storage a folder of the extension, in which logs are kept from session to session */
export function createCommitReader(
  plans: Plans,
  storage: vscode.Uri,
  reading: ReadingStatus,
  log: vscode.LogOutputChannel,
  seams: Seams,
): CommitReader {
  const followed = new Map<string, Followed>();
  const userChanged = new vscode.EventEmitter<void>();

  const follow = async (plan: OpenPlan): Promise<void> => {
    const entry: Followed = {
      plan,
      abort: new AbortController(),
      user: 'unasked',
      own: null,
      named: null,
      changes: new Map(),
      searched: '',
      watcher: null,
    };
    followed.set(plan.key, entry);
    // What follows from there being no commit is not said before all of them have been looked at.
    if (plan.session.state().shown.plan.repositories.length > 0) plan.setRepositories(new Map());
    const git = await loadGit();
    const opened = await git.openRepository(plan.folder.fsPath);
    if (entry.abort.signal.aborted) return;
    const repository = opened.ok ? opened.value : null;
    const onRead = async (): Promise<void> => {
      await approve(entry);
      if (entry.own) await readCommitted(plan, entry.own.repository, entry.abort.signal);
      await readFiles(entry);
      await readLines(entry);
      await readSignatures(plan, repositoriesOf(entry), entry.abort.signal);
    };
    const named = followNamed(plan, repository, { storage, reading, onRead }, log, seams);
    if (opened.ok) {
      const own = await followRepository(
        {
          plan,
          name: null,
          repository: opened.value,
          planRepository: opened.value,
          storage,
          reading,
          show: (soFar) => plan.setCommits(soFar),
          onRead,
          onFailure() {},
        },
        log,
        seams,
      );
      if (entry.abort.signal.aborted) {
        own.dispose();
        return;
      }
      entry.own = own;
      entry.user = await git.readUser(opened.value);
    } else {
      log.info(`${plan.folder.fsPath}: ${opened.error.message} ${opened.error.detail}`.trim());
      entry.user = 'no-answer';
      if (opened.error.kind === 'no-repository') entry.watcher = awaitRepository(plan);
    }
    if (entry.abort.signal.aborted) return;
    userChanged.fire();
    await entry.own?.read();
    if (entry.abort.signal.aborted) return;
    entry.named = named;
    await named.refresh();
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
  /** By name; null is the plan's own. */
  const repositoriesOf = ({ own, named }: Followed): ReadonlyMap<string | null, Repository> =>
    new Map([
      ...(own ? [[null, own.repository] as const] : []),
      ...Array.from(named?.open() ?? [], ([name, each]) => [name, each.followed.repository] as const),
    ]);
  /** Files of the commits that they are of use of, as far as they are not known. */
  const readFiles = async (entry: Followed): Promise<void> => {
    const { plan, abort } = entry;
    const wanted = wantedChanges(plan.session.state().shown, {
      marks: fileDecorationsSetting() !== 'off',
      activity: true,
    });
    const commits = wanted.filter(({ hash }) => !entry.changes.has(hash));
    if (commits.length === 0 || abort.signal.aborted) return;
    const { readAllChanges } = await loadGit();
    const read = await readAllChanges(repositoriesOf(entry), commits, { lines: false, signal: abort.signal });
    if (abort.signal.aborted || !read.ok) return;
    // A commit without files is known too, and not asked for again.
    const nothing = { paths: [], added: null, removed: null, more: false };
    entry.changes = new Map(
      wanted.map(({ hash }) => [hash, entry.changes.get(hash) ?? read.value.get(hash) ?? nothing]),
    );
    plan.setChanges(entry.changes);
  };
  /** Lines that are marked as not finished, looked for again where another commit is checked out. */
  const readLines = async (entry: Followed): Promise<void> => {
    const { plan, abort } = entry;
    const tips = openRepositories(entry).map(
      ({ log: { head, branches } }) =>
        branches.find(({ name, remote }) => !remote && name === (head ?? 'HEAD'))?.tip,
    );
    const key = tips.join(' ');
    if (abort.signal.aborted || key === entry.searched) return;
    entry.searched = key;
    const { readAllReminders } = await loadGit();
    const reminders = await readAllReminders(repositoriesOf(entry), abort.signal);
    if (!abort.signal.aborted) plan.setReminders(reminders);
  };
  /** A tag may have come, moved or gone with the commits, or the text may name another one. */
  const approve = async ({ own, plan, abort }: Followed): Promise<void> => {
    if (!own) return;
    const { baseline: name } = plan.session.state().shown.plan;
    const read = name === null ? null : await readAt(own.repository, plan, name, abort.signal);
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
    entry?.own?.dispose();
    entry?.named?.dispose();
    entry?.watcher?.dispose();
  };
  const followAll = seams.listener('event', 'commits', async () => {
    if (!vscode.workspace.isTrusted) return;
    const unknown = plans.all().filter(({ key }) => !followed.has(key));
    await Promise.all(unknown.map(follow));
  });
  /** Zone, first day, ids, names of repositories or the baseline may be others than when git was last asked. */
  const followText = seams.listener('event', 'commits', ({ plan }: PlanNews) => {
    const entry = followed.get(plan.key);
    if (!entry) return followAll();
    const { plan: shown, inputs } = plan.session.state().shown;
    const isApproved = shown.baseline === (inputs.baseline?.name ?? null);
    return Promise.all([
      entry.own?.followPlan() ?? readFiles(entry),
      entry.named?.followPlan(),
      entry.named?.refresh(),
      isApproved ? null : approve(entry),
    ]);
  });
  const followFolders = seams.listener('event', 'commits', async () => {
    for (const { named } of Array.from(followed.values())) await named?.refresh();
  });
  const known = (plan: OpenPlan, name: string | null = null): Repository | null => {
    const entry = followed.get(plan.key);
    if (!entry) return null;
    return (name === null ? entry.own : entry.named?.open().get(name)?.followed)?.repository ?? null;
  };
  const changeNote = async (
    plan: OpenPlan,
    how: 'linkByNote' | 'unlinkByNote',
    { hash, repository: name = null }: { readonly hash: string; readonly repository?: string | null },
    task: string,
  ): Promise<'done' | NoteFailure> => {
    const entry = vscode.workspace.isTrusted ? followed.get(plan.key) : undefined;
    const changed = name === null ? entry?.own : entry?.named?.open().get(name)?.followed;
    if (!changed) return { kind: 'broken', detail: 'no repository' };
    const notes = await import('../node/git/write-note');
    const outcome = await notes[how](changed.repository, hash, task);
    if (!outcome.ok) return outcome.error;
    // Sooner than whoever watches the repository sees it.
    await changed.read();
    return 'done';
  };
  const subscriptions = [
    plans.onDidChange(followAll),
    plans.onPublish(followText),
    plans.onDidClose(seams.listener('event', 'commits', stop)),
    vscode.workspace.onDidGrantWorkspaceTrust(followAll),
    vscode.workspace.onDidChangeWorkspaceFolders(followFolders),
    vscode.workspace.onDidChangeConfiguration((event) =>
      event.affectsConfiguration('milewright.repositories') ? followFolders() : undefined,
    ),
    userChanged,
  ];
  return {
    userOf: (plan) =>
      vscode.workspace.isTrusted ? (followed.get(plan.key)?.user ?? 'unasked') : 'untrusted',
    known,
    repositoriesOf(plan) {
      const entry = vscode.workspace.isTrusted ? followed.get(plan.key) : undefined;
      return entry ? openRepositories(entry) : [];
    },
    at: (uri) => (vscode.workspace.isTrusted ? fileIn(plans, followed, uri) : null),
    async openRepository(plan) {
      if (!vscode.workspace.isTrusted) return null;
      const own = known(plan);
      if (own) return own;
      const { openRepository } = await loadGit();
      const opened = await openRepository(plan.folder.fsPath);
      return opened.ok ? opened.value : null;
    },
    async readRevision(plan, name) {
      const entry = followed.get(plan.key);
      return entry?.own ? readAt(entry.own.repository, plan, name, entry.abort.signal) : null;
    },
    link: (plan, commit, task) => changeNote(plan, 'linkByNote', commit, task),
    unlink: (plan, commit, task) => changeNote(plan, 'unlinkByNote', commit, task),
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

function openRepositories({ plan, own, named }: Followed): readonly PlanRepository[] {
  const { plan: text, inputs } = plan.session.state().snapshot;
  const open = named?.open() ?? new Map<string, never>();
  return [
    ...(own ? [{ name: null, folder: plan.folder, repository: own.repository, log: inputs.commits }] : []),
    ...text.repositories.flatMap((name): readonly PlanRepository[] => {
      const found = open.get(name);
      const read = inputs.repositories?.get(name);
      const log = read && read.state !== 'absent' ? read : noCommits;
      const { folder, followed } = found ?? {};
      return folder === undefined || !followed
        ? []
        : [{ name, folder: vscode.Uri.file(folder), repository: followed.repository, log }];
    }),
  ];
}

/** The innermost of the folders that a file lies in decides, as that of a submodule does. */
function fileIn(
  plans: Plans,
  followed: ReadonlyMap<string, Followed>,
  uri: vscode.Uri,
): FileInRepository | null {
  if (uri.scheme !== 'file') return null;
  const { path } = uri;
  let best: (FileInRepository & { readonly length: number }) | null = null;
  const offer = (plan: OpenPlan, name: string | null, folder: vscode.Uri, repository: Repository): void => {
    const above = `${folder.path.replace(/\/$/, '')}/`;
    if (!path.startsWith(above) || above.length <= (best?.length ?? 0)) return;
    const below = repository.prefix + path.slice(above.length);
    best = { plan, name, repository, path: name === null ? below : `${name}/${below}`, length: above.length };
  };
  const entries = plans.all().flatMap(({ key }) => followed.get(key) ?? []);
  // A plan of the folder itself comes before one that names it.
  for (const { plan, own } of entries) if (own) offer(plan, null, plan.folder, own.repository);
  for (const { plan, named } of entries)
    for (const [name, { folder, followed: each }] of named?.open() ?? [])
      offer(plan, name, vscode.Uri.file(folder), each.repository);
  return best;
}
