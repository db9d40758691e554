/** What a command is: one file with its id, title, place in menus and what it does. The manifest is made from these. */
import type * as vscode from 'vscode';
import type { Jobs } from '../../core/session/jobs';
import type { JobHost } from '../../node/jobs/job-host';
import type { CommitPages } from '../commit-pages';
import type { ChangePages } from '../change-pages';
import type { CommitReader } from '../commits';
import type { CurrentTasks } from '../current-task';
import type { EditPreviews } from '../edit-preview';
import type { FirstPlans } from '../first-plan';
import type { MergeBases } from '../merge-bases';
import type { OddsPages } from '../odds-pages';
import type { PlanWriter } from '../plan-writer';
import type { PlanComparisons } from '../plan-comparisons';
import type { Plans } from '../plans';
import type { ReportMaker } from '../report-maker';
import type { ReadingStatus } from '../reading-status';
import type { Sidebar } from '../sidebar';
import type { WebviewHost } from '../webview-host';

export interface CommandContext {
  readonly plans: Plans;
  readonly sidebar: Sidebar;
  readonly writer: PlanWriter;
  readonly commits: CommitReader;
  readonly commitPages: CommitPages;
  /** Of commits that take long. */
  readonly reading: ReadingStatus;
  /** What plans are compared with, and the texts of both sides. */
  readonly comparisons: PlanComparisons;
  readonly changePages: ChangePages;
  /** What the branches that are checked out are for. */
  readonly currentTasks: CurrentTasks;
  readonly webviews: WebviewHost;
  readonly firstPlans: FirstPlans;
  /** Edits that are shown before they are made. */
  readonly previews: EditPreviews;
  /** What takes longer than a frame, in threads of its own. */
  readonly jobs: JobHost<Jobs>;
  readonly odds: OddsPages;
  readonly reports: ReportMaker;
  /** What both sides of a stopped merge come from. */
  readonly mergeBases: MergeBases;
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

export interface MenuPlace {
  readonly menu: 'view/title' | 'view/item/context' | 'editor/title';
  readonly when: string;
  readonly group: string;
}

export interface Command {
  /** After `milewright.`. */
  readonly id: string;
  /** English; `package.nls.json` holds it for translation. A verb with its object. */
  readonly title: string;
  /** A codicon's name. */
  readonly icon?: string;
  /** When the command palette offers it; `false` for what only makes sense on a row. */
  readonly palette: string;
  readonly menus: readonly MenuPlace[];
  /** @param argument what VS Code hands over: a row of a tree from its menus, anything from a keybinding */
  run(context: CommandContext, argument: unknown): Promise<void>;
}

/** There is a plan to work with. */
export const whenPlan = 'milewright.state == plan';
