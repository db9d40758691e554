/**
 * The extension's entry point: wires the plans of the window to the views, problems, quick fixes and commands. Started
 * only where a `project.yaml` stands at the root of a folder, or where a person opens a view or runs a command.
 */
import * as vscode from 'vscode';
import { readPlanFiles } from './node/files';
import { registerAlertDecorations } from './vscode/alert-decorations';
import { apiOf, type MilewrightApi } from './vscode/api';
import { commands } from './vscode/commands/index';
import type { CommandContext } from './vscode/commands/command';
import { createCommitReader } from './vscode/commits';
import { publishDiagnostics } from './vscode/diagnostics';
import { createLog } from './vscode/log';
import { createPlanWriter } from './vscode/plan-writer';
import { watchPlans } from './vscode/plans';
import { followDate, sessionPorts } from './vscode/ports';
import { registerCodeActions } from './vscode/providers/code-actions';
import { followCursor } from './vscode/reveal';
import { createSeams } from './vscode/seams';
import { createSidebar } from './vscode/sidebar';

export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): MilewrightApi {
  const log = createLog();
  const seams = createSeams(log, () => log.show());
  const ruleDocs = (rule: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule.replaceAll('/', '-')}.md`);

  const plans = watchPlans(readPlanFiles, sessionPorts, seams);
  const commits = createCommitReader(plans, log, seams);
  const sidebar = createSidebar(plans, (plan) => commits.userOf(plan), seams);
  const writer = createPlanWriter();
  const context: CommandContext = { plans, sidebar, writer, commits, log };
  subscriptions.push(
    log,
    plans,
    commits,
    sidebar,
    registerAlertDecorations(),
    publishDiagnostics(plans, ruleDocs, seams),
    registerCodeActions(plans, ruleDocs, seams),
    followCursor(plans, sidebar, seams),
    followDate(plans, seams),
    commits.onDidChangeUser(() => sidebar.refresh()),
    writer.onDidChange(
      () => void vscode.commands.executeCommand('setContext', 'milewright.canUndo', writer.last !== null),
    ),
    ...commands.map((command) =>
      vscode.commands.registerCommand(
        `milewright.${command.id}`,
        seams.guard(
          'command',
          command.title,
          (argument: unknown) => command.run(context, argument),
          undefined,
        ),
      ),
    ),
  );
  plans.ready.then(
    () => sidebar.refresh(),
    (error: unknown) => log.error(String(error)),
  );
  return apiOf(plans, sidebar);
}
