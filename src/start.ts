/**
 * The second half of the extension's start: wires the plans of the window to the views, problems, quick fixes and
 * commands. A bundle of its own, because to compile it takes longer than an editor should wait for an extension.
 */
import * as vscode from 'vscode';
import type { Jobs } from './core/session/jobs';
import { readPlanFiles } from './node/files';
import { createHolidayReader } from './node/holidays/read-holidays';
import { createJobHost } from './node/jobs/job-host';
import { registerAlertDecorations } from './vscode/alert-decorations';
import { apiOf, type MilewrightViews } from './vscode/api';
import { offerCheckTask } from './vscode/check-task';
import { commands } from './vscode/commands/index';
import type { CommandContext } from './vscode/commands/command';
import { createChangePages } from './vscode/change-pages';
import { createCommitPages } from './vscode/commit-pages';
import { createCommitReader } from './vscode/commits';
import { showCurrentTask } from './vscode/current-task';
import { publishDiagnostics } from './vscode/diagnostics';
import { dragCommits } from './vscode/drag-commits';
import { createEditPreviews } from './vscode/edit-preview';
import { decorateFiles } from './vscode/file-decorations';
import { createFirstPlans } from './vscode/first-plan';
import { createLog } from './vscode/log';
import { createMergeBases } from './vscode/merge-bases';
import { createOddsPages } from './vscode/odds-pages';
import { createReportMaker } from './vscode/report-maker';
import { followOutlook } from './vscode/outlook';
import { followReports } from './vscode/report-reader';
import { createPlanComparisons } from './vscode/plan-comparisons';
import { createPlanWriter } from './vscode/plan-writer';
import { watchPlans } from './vscode/plans';
import { createSessionPorts, followDate } from './vscode/ports';
import { providers } from './vscode/providers/index';
import { createReadingStatus } from './vscode/reading-status';
import { followCursor } from './vscode/reveal';
import { createSeams } from './vscode/seams';
import { ledgerFoldersSetting } from './vscode/settings';
import { createSelection } from './vscode/selection';
import { createSidebar } from './vscode/sidebar';
import { createSimulations } from './vscode/simulations';
import { createTaskChanges } from './vscode/task-changes';
import { createTrends } from './vscode/trends';
import { verifyPlans } from './vscode/verify-plans';
import { createWebviewHost } from './vscode/webview-host';
import { offerYamlSchema } from './vscode/yaml-schema';

export interface Started {
  readonly views: MilewrightViews;
  /** Settled when every folder of the window has been looked at once. */
  readonly ready: Promise<void>;
  /** @param command its whole id */
  run(command: string, argument: unknown): unknown;
}

export function start({
  extensionUri,
  globalStorageUri,
  subscriptions,
  workspaceState,
}: vscode.ExtensionContext): Started {
  const log = createLog();
  const seams = createSeams(log, () => log.show());
  const ruleDocs = (rule: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule.replaceAll('/', '-')}.md`);

  const lookUp = createHolidayReader(vscode.Uri.joinPath(extensionUri, 'dist', 'holidays.js').fsPath);
  const jobs = createJobHost<Jobs>({
    script: vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js').fsPath,
    inline: async () => (await import('./worker.js')).jobs,
  });
  const ports = createSessionPorts(seams);
  const plans = watchPlans(
    (root, buffer) => readPlanFiles(root, buffer, ledgerFoldersSetting()),
    lookUp,
    ports,
    seams,
  );
  const reading = createReadingStatus();
  const commits = createCommitReader(plans, globalStorageUri, reading, log, seams);
  const currentTasks = showCurrentTask(plans, seams);
  const drag = dragCommits({ plans, commits, log }, seams);
  const taskChanges = createTaskChanges(plans, commits);
  const comparisons = createPlanComparisons(plans, commits, lookUp, workspaceState, seams);
  const sidebar = createSidebar(plans, (plan) => commits.userOf(plan), comparisons, taskChanges, drag, seams);
  const writer = createPlanWriter();
  const trends = createTrends(plans, commits, lookUp, seams);
  const simulations = createSimulations(plans, jobs, seams);
  const commitPages = createCommitPages();
  const changePages = createChangePages();
  const previews = createEditPreviews(writer);
  const selection = createSelection(plans, sidebar, seams);
  const pagePorts = { trends, simulations, commits, commitPages, writer, previews, selection };
  const webviews = createWebviewHost(extensionUri, plans, pagePorts, seams);
  const firstPlans = createFirstPlans();
  const odds = createOddsPages();
  const mergeBases = createMergeBases(plans, commits, seams);
  const context: CommandContext = {
    plans,
    sidebar,
    writer,
    commits,
    commitPages,
    comparisons,
    changePages,
    reading,
    currentTasks,
    webviews,
    firstPlans,
    previews,
    jobs,
    odds,
    reports: createReportMaker(commits, jobs, lookUp),
    mergeBases,
    extension: extensionUri,
    log,
  };
  const actions = new Map(
    commands.map((command) => [
      `milewright.${command.id}`,
      seams.guard('command', command.title, (argument: unknown) => command.run(context, argument), undefined),
    ]),
  );
  subscriptions.push(
    log,
    jobs,
    plans,
    commits,
    commitPages,
    taskChanges,
    comparisons,
    changePages,
    reading,
    currentTasks,
    sidebar,
    trends,
    simulations,
    selection,
    webviews,
    firstPlans,
    previews,
    odds,
    mergeBases,
    followOutlook(plans, simulations, trends, seams),
    followReports(plans, commits, seams),
    registerAlertDecorations(),
    decorateFiles(plans, commits, seams),
    publishDiagnostics(plans, ruleDocs, seams),
    verifyPlans(plans, jobs, ports, log, seams),
    ...providers.map((register) => register({ plans, commits, taskChanges, mergeBases, seams, ruleDocs })),
    offerYamlSchema(plans, vscode.Uri.joinPath(extensionUri, 'schemas', 'project.schema.json'), seams),
    followCursor(plans, sidebar, seams),
    followDate(plans, seams),
    offerCheckTask(plans, extensionUri, seams),
    commits.onDidChangeUser(() => sidebar.refresh()),
    writer.onDidChange(
      () => void vscode.commands.executeCommand('setContext', 'milewright.canUndo', writer.last !== null),
    ),
  );
  const ready = plans.ready.then(
    () => sidebar.refresh(),
    (error: unknown) => log.error(String(error)),
  );
  return {
    views: apiOf(plans, sidebar),
    ready,
    run: (command, argument) => actions.get(command)?.(argument),
  };
}
