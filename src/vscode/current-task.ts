/**
 * The task of the branch that is checked out, in the status bar: switching branches switches it. A click goes to its
 * line. Without a branch that names a task there is nothing to see.
 */
import * as vscode from 'vscode';
import type { Inputs } from '../core/analysis/snapshot';
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
  /** Of the plan at hand; null where no branch of its repositories names one. */
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
  // Looked up again only where the plan's tasks or a branch are others.
  const known = new Map<
    string,
    { readonly plan: Plan; readonly heads: string; readonly found: Found | null }
  >();
  const find = (open: OpenPlan): Found | null => {
    const { plan, inputs } = open.session.state().shown;
    const logs = logsOf(inputs);
    const heads = JSON.stringify(logs.map(({ head, mainBranch }) => [head, mainBranch]));
    const last = known.get(open.key);
    if (last?.plan === plan && last.heads === heads) return last.found;
    const found = taskOfHeads(plan, logs);
    known.set(open.key, { plan, heads, found });
    return found;
  };
  const presentOf = (): (CurrentTask & { readonly head: string }) | null => {
    const open = plans.current();
    const found = open && find(open);
    const task = found && open.session.state().shown.plan.tasks.get(found.id);
    return open && found && task ? { plan: open, task, head: found.head } : null;
  };
  const refresh = (): void => {
    const found = showsCurrentTaskSetting() ? presentOf() : null;
    if (!found) return item.hide();
    const { task, head } = found;
    const title = clip(oneLine(task.title), longestTitle);
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
    present: presentOf,
    dispose() {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

interface Found {
  readonly id: string;
  /** The branch that names it. */
  readonly head: string;
}

/** The plan's own repository first, then the others in the order in which it names them. */
function logsOf({ commits, repositories }: Inputs): readonly CommitLog[] {
  const others = Array.from(repositories?.values() ?? []);
  return [commits, ...others.filter((read) => read.state !== 'absent')];
}

function taskOfHeads(plan: Plan, logs: readonly CommitLog[]): Found | null {
  // On the main line no branch names a task, and ids need not be looked up.
  const besides = logs.filter((log) => !isOnMainLine(log));
  if (besides.length === 0) return null;
  const index = indexIds(linkProjection(plan));
  for (const log of besides) {
    const id = currentTask(index, log);
    if (id !== null && log.head !== null) return { id, head: log.head };
  }
  return null;
}
