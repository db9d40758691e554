/**
 * The reports that plans name, for their gates: read where a gate asks for them, and again when the team's tools have
 * written them anew. A report is parsed piece by piece beside the editor's own work, and nobody waits for it.
 */
import * as vscode from 'vscode';
import { asksForReports } from '../core/analysis/gates/gate-inputs';
import { equal } from '../core/base/equal';
import { isHarmlessGlob } from '../node/find-files';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';
import type { PlanNews, Plans } from './plans';
import type { Seams } from './seams';

interface Watched {
  readonly named: readonly string[];
  readonly watchers: readonly vscode.Disposable[];
  timer: NodeJS.Timeout | null;
}

/** Tools write a report in several goes. */
const quiet = 500;
const mostWatched = 100;

export function followReports(
  plans: Plans,
  commits: Pick<CommitReader, 'openRepository'>,
  seams: Seams,
): vscode.Disposable {
  const watched = new Map<OpenPlan, Watched>();
  const read = seams.listener('event', 'reports', async (plan: OpenPlan) => {
    const { reportFiles } = plan.session.state().shown.plan;
    const { readReports } = await import('../node/read-reports');
    const repository = await commits.openRepository(plan);
    const reports = await readReports(plan.folder.fsPath, reportFiles, repository);
    if (watched.has(plan)) plan.session.update({ reports });
  });
  const drop = (plan: OpenPlan): void => {
    const entry = watched.get(plan);
    watched.delete(plan);
    if (entry?.timer) clearTimeout(entry.timer);
    for (const watcher of entry?.watchers ?? []) watcher.dispose();
  };
  const watch = (plan: OpenPlan, named: readonly string[]): void => {
    const soon = (): void => {
      const entry = watched.get(plan);
      if (!entry) return;
      if (entry.timer) clearTimeout(entry.timer);
      entry.timer = setTimeout(() => read(plan), quiet);
    };
    const watchers = named
      .filter(isHarmlessGlob)
      .slice(0, mostWatched)
      .map((glob) => {
        const watcher = vscode.workspace.createFileSystemWatcher(
          new vscode.RelativePattern(plan.folder, glob),
        );
        watcher.onDidCreate(soon);
        watcher.onDidChange(soon);
        watcher.onDidDelete(soon);
        return watcher;
      });
    watched.set(plan, { named, watchers, timer: null });
    read(plan);
  };
  const follow = ({ plan, state }: Pick<PlanNews, 'plan' | 'state'>): void => {
    const named = asksForReports(state.shown.plan) ? state.shown.plan.reportFiles : [];
    if (equal(named, watched.get(plan)?.named ?? [])) return;
    const had = watched.has(plan);
    drop(plan);
    if (named.length > 0) watch(plan, named);
    else if (had) plan.session.update({ reports: null });
  };
  const followAll = (): void => {
    for (const plan of plans.all()) follow({ plan, state: plan.session.state() });
  };
  followAll();
  return vscode.Disposable.from(
    plans.onDidChange(followAll),
    plans.onViews(seams.listener('event', 'reports', follow)),
    plans.onDidClose(drop),
    { dispose: () => [...watched.keys()].forEach(drop) },
  );
}
