/**
 * Finishes a task: asks once where its checklist or a task that it waits for is open, then writes its state and today as
 * the day it was finished. Off the main line the plan is left alone unless a person says so, and what the Git extension
 * can do next is offered.
 */
import * as vscode from 'vscode';
import { gatesIntoState } from '../../core/analysis/gates/gates-of';
import { isOnMainLine } from '../../core/history/current-task';
import { taskAddress } from '../../core/model/address';
import { openItems, openNeeds } from '../../core/model/open-ends';
import { stateOfKind } from '../../core/model/states';
import { workRepository } from '../git-extension';
import { literalText } from '../literal-text';
import { writesPlanOffMainSetting } from '../settings';
import { placeOfBranch, type WorkPlace } from '../work-place';
import { changeToKind } from './change-state';
import { chooseTask, type ChosenTask } from './chosen-task';
import { whenPlan, type Command } from './command';
import { confirmObstacles } from '../confirm-obstacles';

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
    if (!chosen || !(await confirmOpenEnds(chosen))) return;
    const place = placeOfBranch(context.commits, chosen.plan, chosen.task);
    const { log, name, folder } = place;
    if (isOnMainLine(log) || writesPlanOffMainSetting()) return changeToKind(context, chosen, 'done', true);
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
    else if (answer === write) await changeToKind(context, chosen, 'done', true);
  },
};

async function goToMain({ folder, log: { mainBranch } }: WorkPlace): Promise<boolean> {
  const repository = await workRepository(folder);
  if (!repository || mainBranch === null) return false;
  await repository.switchTo(mainBranch);
  return true;
}

/** Asks once where something is open; whoever picks that is led to its line instead. */
async function confirmOpenEnds(chosen: ChosenTask): Promise<boolean> {
  const { plan, task } = chosen;
  const { snapshot, stale } = plan.session.state();
  // Nothing will be written; whoever writes says why.
  if (stale) return true;
  const { plan: present } = snapshot;
  const titleOf = (id: string): string =>
    present.tasks.get(id)?.title ?? present.milestones.get(id)?.title ?? id;
  const state = stateOfKind(present, 'done') ?? 'done';
  // A gate that asks for the checklist says the same.
  const asksForIt = gatesIntoState(present, task, state).some(({ require }) =>
    require.some(({ name }) => name === 'checklist'),
  );
  return confirmObstacles(chosen, state, [
    ...(asksForIt ? [] : openItems(task)).map((item) => ({
      text: vscode.l10n.t('«{0}» of its checklist is open', item),
      address: taskAddress(task.id, 'checklist', item),
    })),
    ...openNeeds(present, task).map(({ id, status }) => ({
      text: vscode.l10n.t('{0}, which it needs, is {1}', titleOf(id), status),
      address: present.tasks.has(id) ? taskAddress(id) : ['milestones', id],
    })),
  ]);
}
