/** `milewright check` as a task of VS Code, with the command line that the extension brings: one for each plan. */
import * as vscode from 'vscode';
import { checkMatcherName, checkTaskType } from './check-problems';
import type { Plans } from './plans';
import type { Seams } from './seams';

/** What a task in `tasks.json` may set. */
interface CheckDefinition extends vscode.TaskDefinition {
  readonly path?: unknown;
  readonly arguments?: unknown;
}

export function offerCheckTask(plans: Plans, extension: vscode.Uri, seams: Seams): vscode.Disposable {
  const program = vscode.Uri.joinPath(extension, 'dist', 'cli.js').fsPath;
  const make = (folder: vscode.WorkspaceFolder, definition: CheckDefinition, name: string): vscode.Task => {
    const path = typeof definition.path === 'string' ? definition.path : '.';
    const more = Array.isArray(definition.arguments)
      ? definition.arguments.filter((one): one is string => typeof one === 'string')
      : [];
    const execution = new vscode.ProcessExecution(process.execPath, [program, 'check', path, ...more], {
      cwd: folder.uri.fsPath,
      // The editor's own program is Node where it is told so.
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const task = new vscode.Task(definition, folder, name, 'milewright', execution, `$${checkMatcherName}`);
    task.group = vscode.TaskGroup.Test;
    task.detail = vscode.l10n.t('Lists the findings of all rules');
    return task;
  };
  const provideTasks = (): vscode.Task[] =>
    plans.all().flatMap((plan) => {
      const folder = vscode.workspace.getWorkspaceFolder(plan.root);
      return folder ? [make(folder, { type: checkTaskType }, 'check')] : [];
    });
  const resolveTask = ({ definition, scope, name }: vscode.Task): vscode.Task | undefined => {
    const folder = typeof scope === 'object' ? scope : (vscode.workspace.workspaceFolders ?? [])[0];
    return folder && make(folder, definition, name);
  };
  return vscode.tasks.registerTaskProvider(checkTaskType, {
    provideTasks: seams.guardNow('provider', 'tasks', provideTasks, []),
    resolveTask: seams.guardNow('provider', 'task', resolveTask, undefined),
  });
}
