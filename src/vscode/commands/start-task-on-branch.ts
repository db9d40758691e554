/**
 * Starts a task on a branch of its own: the branch is named after the task and made by VS Code's Git extension, the
 * commit box begins with the id, and the plan stays as it is, so that branches do not fight over it. What others see
 * comes from the branch. Where the plan names other repositories, one question says in which of them it is made.
 */
import * as vscode from 'vscode';
import { branchName, messageSeed } from '../../core/history/branch-name';
import { isOnMainLine } from '../../core/history/current-task';
import { indexIds } from '../../core/history/id-index';
import { linkProjection } from '../../core/history/link-commits';
import type { CommitLog } from '../../core/model/commit';
import { stateOfKind } from '../../core/model/states';
import { workRepository, type WorkRepository } from '../git-extension';
import { literalText } from '../literal-text';
import { chooseWorkPlace } from '../work-place';
import { branchTemplateSetting, writesPlanOffMainSetting } from '../settings';
import { changeState } from './change-state';
import { chooseTask, type ChosenTask } from './chosen-task';
import { whenPlan, type Command, type CommandContext } from './command';

export const startTaskOnBranch: Command = {
  id: 'startTaskOnBranch',
  title: 'Start Task on a Branch...',
  icon: 'git-branch',
  palette: whenPlan,
  menus: [
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(open|active|blocked)$/', group: '1_state@5' },
  ],
  async run(context, argument) {
    const chosen = await chooseTask(context.plans, argument);
    if (chosen) await startOnBranch(context, chosen);
  },
};

export async function startOnBranch(context: CommandContext, chosen: ChosenTask): Promise<void> {
  const { plan, task } = chosen;
  const title = literalText(task.title);
  const place = await chooseWorkPlace(context.commits, plan, task);
  if (!place) return;
  const repository = vscode.workspace.isTrusted ? await workRepository(place.folder) : null;
  if (!repository) {
    if (place.name !== null) return offerFolder(title, place.name, place.folder);
    const why = vscode.l10n.t('{0} gets no branch: VS Code knows no git repository of this plan.', title);
    void vscode.window.showWarningMessage(why);
    return;
  }
  const { snapshot } = plan.session.state();
  const index = indexIds(linkProjection(snapshot.plan));
  const name = branchName(index, task, branchTemplateSetting());
  if (name === null) {
    const why = vscode.l10n.t(
      '{0} gets no branch: none could be told from its id, {1}.',
      title,
      literalText(task.id),
    );
    void vscode.window.showWarningMessage(why);
    return;
  }
  if (!(await takeBranch(context, chosen, name, { repository, log: place.log }))) return;
  repository.seedMessage(messageSeed(index, task.id));
  const active = stateOfKind(snapshot.plan, 'active');
  if (writesPlanOffMainSetting() && active !== null) await changeState(context, chosen, active);
}

/** VS Code's Git extension opens repositories of the folders that the window shows, and no others. */
async function offerFolder(title: string, name: string, folder: vscode.Uri): Promise<void> {
  const isShown = vscode.workspace.getWorkspaceFolder(folder) !== undefined;
  const add = vscode.l10n.t('Add the Folder to the Window');
  const answer = await vscode.window.showWarningMessage(
    isShown
      ? vscode.l10n.t(
          '{0} gets no branch: VS Code opens no git repository for {1}.',
          title,
          literalText(name),
        )
      : vscode.l10n.t(
          '{0} gets no branch: the folder of {1} is not open in this window.',
          title,
          literalText(name),
        ),
    ...(isShown ? [] : [add]),
  );
  if (answer !== add) return;
  const count = vscode.workspace.workspaceFolders?.length ?? 0;
  vscode.workspace.updateWorkspaceFolders(count, 0, { uri: folder, name });
}

/** Asks once: where a branch begins, or that the one that is there is meant. @returns false where nothing was done */
async function takeBranch(
  { log: output }: CommandContext,
  { task }: ChosenTask,
  name: string,
  { repository, log }: { readonly repository: WorkRepository; readonly log: CommitLog },
): Promise<boolean> {
  const here = repository.branch();
  if (here === name) return true;
  const main = isOnMainLine(log) ? null : log.mainBranch;
  const isThere = await repository.hasBranch(name);
  const create = vscode.l10n.t('Create {0}', name);
  const items = isThere
    ? [
        {
          label: vscode.l10n.t('Switch to {0}', name),
          description: vscode.l10n.t('it is there already'),
          from: null,
        },
      ]
    : [
        {
          label: create,
          description: vscode.l10n.t('from {0}', here ?? vscode.l10n.t('the present commit')),
          from: here,
        },
        ...(main === null || here === main
          ? []
          : [{ label: create, description: vscode.l10n.t('from {0}', main), from: main }]),
      ];
  const picked = await vscode.window.showQuickPick(
    items.map((item) => ({
      ...item,
      label: literalText(item.label),
      description: literalText(item.description),
    })),
    {
      placeHolder: vscode.l10n.t('Start {0}; the plan stays as it is', literalText(task.title)),
    },
  );
  if (!picked) return false;
  try {
    if (isThere) {
      await repository.switchTo(name);
    } else {
      if (picked.from !== null && picked.from !== here) await repository.switchTo(picked.from);
      await repository.createBranch(name);
    }
    return true;
  } catch (error) {
    output.warn(`branch ${name}: ${error instanceof Error ? error.message : String(error)}`);
    const said = gitWords(error);
    const why = vscode.l10n.t(
      '{0} was not started: git refused {1}. {2}',
      literalText(task.title),
      name,
      literalText(said),
    );
    void vscode.window.showWarningMessage(why.trimEnd());
    return false;
  }
}

/** The first line of what git said. */
function gitWords(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('stderr' in error)) return '';
  const { stderr } = error;
  return typeof stderr === 'string' ? (stderr.trim().split('\n')[0] ?? '').slice(0, 200) : '';
}
