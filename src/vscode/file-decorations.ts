/**
 * Marks in the explorer on files whose task is late, at risk or critical, in a letter and in words, where the setting wants them.
 * They follow the plan and its commits, and VS Code is told only when the marks are others.
 */
import * as vscode from 'vscode';
import { equal } from '../core/base/equal';
import { fileMarks, markedTasks, type FileMark, type MarkedTask } from '../core/views/file-marks';
import type { CommitReader } from './commits';
import { formatOf } from './format-of';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import type { Seams } from './seams';
import { fileDecorationsSetting } from './settings';

interface Known {
  readonly tasks: readonly MarkedTask[];
  readonly markOf: (path: string) => FileMark | null;
}

export function decorateFiles(plans: Plans, commits: CommitReader, seams: Seams): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const known = new Map<string, Known>();
  const refresh = seams.listener('event', 'file decorations', () => {
    const level = fileDecorationsSetting();
    let news = false;
    for (const plan of plans.all()) {
      const tasks = level === 'off' ? [] : markedTasks(plan.session.state().shown, level);
      if (equal(tasks, known.get(plan.key)?.tasks ?? [])) continue;
      known.set(plan.key, { tasks, markOf: fileMarks(tasks) });
      news = true;
    }
    if (news) changed.fire(undefined);
  });
  const provide = (uri: vscode.Uri): vscode.FileDecoration | undefined => {
    const file = known.size > 0 ? commits.at(uri) : null;
    if (!file) return undefined;
    const { plan, path } = file;
    const mark = known.get(plan.key)?.markOf(path);
    return mark ? decorationOf(plan, mark) : undefined;
  };
  return vscode.Disposable.from(
    changed,
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: seams.guardNow('provider', 'file decorations', provide, undefined),
    }),
    plans.onViews(refresh),
    plans.onDidChange(refresh),
    plans.onDidClose(({ key }) => known.delete(key)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('milewright.fileDecorations')) refresh();
    }),
  );
}

function decorationOf({ session }: OpenPlan, { kind, title, lateBy }: FileMark): vscode.FileDecoration {
  if (kind === 'critical') {
    const said = vscode.l10n.t('{0}: critical', title);
    // No colour: orange text is too faint in light themes, and the letters tell.
    return new vscode.FileDecoration('Cr', said);
  }
  if (kind === 'risk') return new vscode.FileDecoration('R', vscode.l10n.t('{0}: a risk of its task', title));
  const late = formatOf(session.state().shown).workingTime(lateBy);
  const said = vscode.l10n.t('{0}: {1} late', title, late);
  return new vscode.FileDecoration('L', said, new vscode.ThemeColor('list.errorForeground'));
}
