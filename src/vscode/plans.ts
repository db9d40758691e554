/**
 * The plans of this window: a `project.yaml` at the root of each folder of the workspace. Follows folders, files and
 * buffers as they come, change and go, and tells when a plan has something new to show.
 */
import * as vscode from 'vscode';
import type { SessionPorts, SessionState } from '../core/session/session';
import { planFileName } from '../node/plan-path';
import type { ReadHolidays } from '../node/holidays/read-holidays';
import { watchedPatterns, type WatchedPattern } from '../node/watched-patterns';
import { openPlan, type OpenPlan, type ReadPlan } from './open-plan';
import type { Seams } from './seams';
import { ledgerFoldersSetting } from './settings';

export interface PlanNews {
  readonly plan: OpenPlan;
  readonly state: SessionState;
}

export interface Plans extends vscode.Disposable {
  /** Plans in the order of the workspace's folders; another tool's `project.yaml` is none. */
  all(): readonly OpenPlan[];
  /** The plan that a document belongs to. */
  of(uri: vscode.Uri): OpenPlan | null;
  byKey(key: string): OpenPlan | null;
  /** The plan of the active editor, else the first. */
  current(): OpenPlan | null;
  /** Every file has been looked for once, and so have the public holidays that the plans name. */
  readonly ready: Promise<void>;
  /** A plan was opened or closed. */
  readonly onDidChange: vscode.Event<void>;
  readonly onPublish: vscode.Event<PlanNews>;
  readonly onViews: vscode.Event<PlanNews>;
  readonly onDidClose: vscode.Event<OpenPlan>;
}

interface Entry {
  readonly plan: OpenPlan;
  readonly disposables: readonly vscode.Disposable[];
  watched: string;
  watchers: readonly vscode.Disposable[];
}

export function watchPlans(read: ReadPlan, lookUp: ReadHolidays, ports: SessionPorts, seams: Seams): Plans {
  const entries = new Map<string, Entry>();
  const opening = new Map<string, Promise<void>>();
  const changed = new vscode.EventEmitter<void>();
  const closed = new vscode.EventEmitter<OpenPlan>();
  const publish = new vscode.EventEmitter<PlanNews>();
  const views = new vscode.EventEmitter<PlanNews>();
  const folderWatchers = new Map<string, vscode.Disposable>();
  const listen = <A extends readonly unknown[]>(what: string, action: (...args: A) => unknown) =>
    seams.listener('event', what, action);

  const followHolidays = seams.guard(
    'worker',
    'public holidays',
    (plan: OpenPlan) => plan.readHolidays(),
    undefined,
  );

  const open = async (root: vscode.Uri): Promise<void> => {
    const key = root.toString();
    if (entries.has(key) || opening.has(key)) return opening.get(key);
    const work = (async () => {
      const plan = await openPlan(root, read, ports, lookUp);
      if (!plan) return;
      // The folder may have gone while its plan was read.
      if (!folderWatchers.has(key)) {
        plan.dispose();
        return;
      }
      const entry: Entry = {
        plan,
        disposables: [
          plan.session.onPublish(
            listen('publish', (state) => {
              publish.fire({ plan, state });
              watchNamed(entry, state);
              void followHolidays(plan);
            }),
          ),
          plan.session.onViews(listen('views', (state) => views.fire({ plan, state }))),
        ],
        watched: '',
        watchers: [],
      };
      entries.set(key, entry);
      // What was opened or typed meanwhile was told to nobody.
      for (const document of vscode.workspace.textDocuments) plan.takeBuffer(document);
      plan.session.tick();
      changed.fire();
    })();
    opening.set(key, work);
    await work.finally(() => opening.delete(key));
    // The views are there already; whoever waits for the plan gets the dates that the command line has, too.
    const opened = entries.get(key);
    if (opened) await followHolidays(opened.plan);
  };
  const close = (key: string): void => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    for (const disposable of [...entry.disposables, ...entry.watchers]) disposable.dispose();
    entry.plan.dispose();
    closed.fire(entry.plan);
    changed.fire();
  };
  /** Watches what the plan names (includes, overlay, ledgers); the list changes with the text. */
  const watchNamed = (entry: Entry, { shown }: SessionState): void => {
    const patterns = watchedPatterns(shown.plan, ledgerFoldersSetting());
    const watched = JSON.stringify(patterns);
    if (watched === entry.watched) return;
    for (const watcher of entry.watchers) watcher.dispose();
    const first = entry.watched === '';
    entry.watched = watched;
    const reload = listen('reload', (uri: vscode.Uri) => (isOpen(uri) ? undefined : entry.plan.reload()));
    entry.watchers = patterns.map((pattern) => watchPattern(entry.plan.folder, pattern, reload));
    // The reading that opened the plan has followed its names already.
    if (!first) listen('reload', () => entry.plan.reload())();
  };
  const watchFolder = (folder: vscode.WorkspaceFolder): Promise<void> => {
    const root = vscode.Uri.joinPath(folder.uri, planFileName);
    const key = root.toString();
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, planFileName),
    );
    folderWatchers.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidCreate(listen('file created', () => entries.get(key)?.plan.reload() ?? open(root))),
        watcher.onDidChange(
          listen('file changed', (uri) => (isOpen(uri) ? undefined : entries.get(key)?.plan.reload())),
        ),
        watcher.onDidDelete(listen('file deleted', () => close(key))),
      ),
    );
    return open(root);
  };
  const unwatchFolder = (folder: vscode.WorkspaceFolder): void => {
    const key = vscode.Uri.joinPath(folder.uri, planFileName).toString();
    folderWatchers.get(key)?.dispose();
    folderWatchers.delete(key);
    close(key);
  };
  const every = (): OpenPlan[] => [...entries.values()].map(({ plan }) => plan);
  const all = (): OpenPlan[] => {
    const order = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.toString());
    return every()
      .filter(({ session }) => session.state().shown.parsed.isPlan || session.state().snapshot.parsed.isPlan)
      .toSorted((a, b) => order.indexOf(a.folder.toString()) - order.indexOf(b.folder.toString()));
  };
  const of = (uri: vscode.Uri): OpenPlan | null => all().find((plan) => plan.fileOf(uri) !== null) ?? null;
  const subscriptions = [
    vscode.workspace.onDidChangeWorkspaceFolders(
      listen('folders', async ({ added, removed }) => {
        removed.forEach(unwatchFolder);
        await Promise.all(added.map(watchFolder));
      }),
    ),
    vscode.workspace.onDidChangeTextDocument(
      listen('edit', ({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        for (const plan of every()) plan.takeBuffer(document);
      }),
    ),
    // A buffer is not the file's bytes: it has no byte order mark, and line ends of one kind only.
    vscode.workspace.onDidOpenTextDocument(
      listen('open', (document) => {
        for (const plan of every()) plan.takeBuffer(document);
      }),
    ),
    // What the machine allows to be read is read, and watched, from then on.
    vscode.workspace.onDidChangeConfiguration(
      listen('settings', async (event) => {
        if (!event.affectsConfiguration('milewright.ledgerFolders')) return;
        for (const entry of entries.values()) watchNamed(entry, entry.plan.session.state());
        await Promise.all(every().map((plan) => plan.reload()));
      }),
    ),
    // A buffer that was closed unsaved leaves the disk's text.
    vscode.workspace.onDidCloseTextDocument(
      listen('close', (document) =>
        Promise.all(
          every()
            .filter((plan) => plan.fileOf(document.uri) !== null)
            .map((plan) => plan.reload()),
        ),
      ),
    ),
  ];
  const ready = Promise.all((vscode.workspace.workspaceFolders ?? []).map(watchFolder)).then(() => undefined);
  return {
    all,
    of,
    byKey: (key) => entries.get(key)?.plan ?? null,
    current() {
      const active = vscode.window.activeTextEditor?.document.uri;
      return (active && of(active)) ?? all()[0] ?? null;
    },
    ready,
    onDidChange: changed.event,
    onPublish: publish.event,
    onViews: views.event,
    onDidClose: closed.event,
    dispose() {
      for (const key of entries.keys()) close(key);
      for (const disposable of [
        ...folderWatchers.values(),
        ...subscriptions,
        changed,
        closed,
        publish,
        views,
      ]) {
        disposable.dispose();
      }
    },
  };
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

function watchPattern(
  folder: vscode.Uri,
  { folder: below, glob, elsewhere }: WatchedPattern,
  reload: (uri: vscode.Uri) => void,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(elsewhere ? vscode.Uri.file(below) : vscode.Uri.joinPath(folder, below), glob),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(reload),
    watcher.onDidChange(reload),
    watcher.onDidDelete(reload),
  );
}
