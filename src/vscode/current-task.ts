/**
 * The task of the branch that is checked out, in the status bar: switching branches switches it. A click goes to its
 * line. Without a branch that names a task there is nothing to see.
 */
import * as vscode from 'vscode';
import { escapeMarkdown } from '../core/base/markdown';
import { clip, oneLine } from '../core/base/one-line';
import { currentTask, isOnMainLine } from '../core/history/current-task';
import { indexIds } from '../core/history/id-index';
import { linkProjection } from '../core/history/link-commits';
import type { CommitLog } from '../core/model/commit';
import type { Plan, Task } from '../core/model/plan';
import { literalText } from './literal-text';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import type { Seams } from './seams';
import { showsCurrentTaskSetting } from './settings';

const longestTitle = 40;

export interface CurrentTask {
  readonly plan: OpenPlan;
  readonly task: Task;
}

export interface CurrentTasks extends vscode.Disposable {
  /** Of the plan at hand; null where its branch names none. */
  present(): CurrentTask | null;
}

export function showCurrentTask(plans: Plans, seams: Seams): CurrentTasks {
  const item = vscode.window.createStatusBarItem(
    'milewright.currentTask',
    vscode.StatusBarAlignment.Left,
    40,
  );
  item.name = vscode.l10n.t('Milewright: Current Task');
  item.command = 'milewright.openCurrentTask';
  // Looked up again only where the plan's tasks or the branch are others.
  const known = new Map<
    string,
    { readonly plan: Plan; readonly head: string | null; readonly id: string | null }
  >();
  const taskOf = (open: OpenPlan, plan: Plan, log: CommitLog): Task | null => {
    let last = known.get(open.key);
    if (last?.plan !== plan || last.head !== log.head) {
      // On the main line no branch names a task, and ids need not be looked up.
      const id = isOnMainLine(log) ? null : currentTask(indexIds(linkProjection(plan)), log);
      last = { plan, head: log.head, id };
      known.set(open.key, last);
    }
    return last.id === null ? null : (plan.tasks.get(last.id) ?? null);
  };
  const present = (): CurrentTask | null => {
    const open = plans.current();
    if (!open) return null;
    const { plan, inputs } = open.session.state().shown;
    const task = taskOf(open, plan, inputs.commits);
    return task && { plan: open, task };
  };
  const refresh = (): void => {
    const found = showsCurrentTaskSetting() ? present() : null;
    if (!found) return item.hide();
    const { task, plan } = found;
    const title = clip(oneLine(task.title), longestTitle);
    const head = plan.session.state().shown.inputs.commits.head ?? '';
    item.text = `$(tasklist) ${literalText(title)}`;
    item.accessibilityInformation = { label: vscode.l10n.t('Current task: {0}, {1}', title, task.status) };
    item.tooltip = new vscode.MarkdownString(
      vscode.l10n.t(
        '**{0}** ({1}), {2}: the task of the branch {3}',
        ...[oneLine(task.title), task.id, task.status, head].map(escapeMarkdown),
      ),
    );
    item.show();
  };
  const listen = seams.listener('event', 'current task', refresh);
  const subscriptions = [
    plans.onViews(listen),
    plans.onDidChange(listen),
    plans.onDidClose(({ key }) => known.delete(key)),
    vscode.window.onDidChangeActiveTextEditor(listen),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('milewright.showCurrentTask')) listen();
    }),
    item,
  ];
  return {
    present,
    dispose() {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
