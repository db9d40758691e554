/**
 * Finishes a task: asks once where its checklist or a task that it waits for is open, then writes its state and today as
 * the day it was finished. Off the main line the plan is left alone unless a person says so, and what the Git extension
 * can do next is offered.
 */
import * as vscode from 'vscode';
import { isOnMainLine } from '../../core/history/current-task';
import { workRepository } from '../git-extension';
import { literalText } from '../literal-text';
import { writesPlanOffMainSetting } from '../settings';
import { settleObjections } from '../settle-objections';
import { placeOfBranch, type WorkPlace } from '../work-place';
import { firstStateOf, writeState } from './change-state';
import { chooseTask, type ChosenTask } from './chosen-task';
import { whenPlan, type Command, type CommandContext } from './command';

export const finishTask: Command = {
  id: 'finishTask',
  title: 'Mark Task as Done',
  icon: 'check',
  palette: whenPlan,
  menus: [
    { menu: 'view/item/context', when: 'viewItem =~ /^task\\.(active|review)$/', group: 'inline@1' },
    {
      menu: 'view/item/context',
      when: 'viewItem =~ /^task\\.(open|active|review|blocked)$/',
      group: '1_state@2',
    },
  ],
  async run(context, argument) {
    const chosen = await chooseTask(context.plans, argument);
    const state = chosen && firstStateOf(chosen, 'done');
    if (chosen && state) await finish(context, chosen, state);
  },
};

/** @param state in which it is done */
export async function finish(context: CommandContext, chosen: ChosenTask, state: string): Promise<void> {
  const settled = await settleObjections(chosen, state);
  if (!settled) return;
  const place = placeOfBranch(context.commits, chosen.plan, chosen.task);
  const { log, name, folder } = place;
  if (isOnMainLine(log) || writesPlanOffMainSetting()) return writeState(context, chosen, state, settled);
  const title = literalText(chosen.task.title);
  const branch = literalText(log.head ?? vscode.l10n.t('no branch'));
  const write = name === null ? vscode.l10n.t('Write It Here') : vscode.l10n.t('Mark as Done All the Same');
  const push = vscode.l10n.t('Push');
  const merge = vscode.l10n.t('Merge into {0}', log.mainBranch ?? '');
  const answer = await vscode.window.showInformationMessage(
    name === null
      ? vscode.l10n.t('{0} is on {1}: the plan says done once that is merged.', title, branch)
      : vscode.l10n.t('{0} is on {1} of {2}, which is not merged yet.', title, branch, literalText(name)),
    push,
    merge,
    write,
  );
  if (answer === push) await vscode.commands.executeCommand('git.push', folder);
  // What a person has to decide is asked there: the branch to bring in.
  else if (answer === merge && (await goToMain(place)))
    await vscode.commands.executeCommand('git.merge', folder);
  else if (answer === write) await writeState(context, chosen, state, settled);
}

async function goToMain({ folder, log: { mainBranch } }: WorkPlace): Promise<boolean> {
  const repository = await workRepository(folder);
  if (!repository || mainBranch === null) return false;
  await repository.switchTo(mainBranch);
  return true;
}
