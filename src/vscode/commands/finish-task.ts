/**
 * Finishes a task: asks once where its checklist or a task that it waits for is open, then writes its state and today as
 * the day it was finished. Off the main line the plan is left alone unless a person says so, and what the Git extension
 * can do next is offered.
 */
import * as vscode from 'vscode';
import { isOnMainLine } from '../../core/history/current-task';
import { openItems, openNeeds } from '../../core/model/open-ends';
import { workRepository } from '../git-extension';
import { literalText } from '../literal-text';
import { writesPlanOffMainSetting } from '../settings';
import { changeToKind } from './change-state';
import { chooseTask, type ChosenTask } from './chosen-task';
import { whenPlan, type Command } from './command';

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
      group: '1_state@3',
    },
  ],
  async run(context, argument) {
    const chosen = await chooseTask(context.plans, argument);
    if (!chosen || !(await confirmOpenEnds(chosen))) return;
    const log = chosen.plan.session.state().snapshot.inputs.commits;
    if (isOnMainLine(log) || writesPlanOffMainSetting()) return changeToKind(context, chosen, 'done');
    const write = vscode.l10n.t('Write It Here');
    const push = vscode.l10n.t('Push');
    const merge = vscode.l10n.t('Merge into {0}', log.mainBranch ?? '');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} is on {1}: the plan says done once that is merged.',
        literalText(chosen.task.title),
        literalText(log.head ?? vscode.l10n.t('no branch')),
      ),
      push,
      merge,
      write,
    );
    if (answer === push) await vscode.commands.executeCommand('git.push');
    // Both ask what a person has to decide: the branch to go to, and the one to bring in.
    else if (answer === merge && (await goToMain(chosen))) await vscode.commands.executeCommand('git.merge');
    else if (answer === write) await changeToKind(context, chosen, 'done');
  },
};

async function goToMain({ plan }: ChosenTask): Promise<boolean> {
  const repository = await workRepository(plan.folder);
  const { mainBranch } = plan.session.state().snapshot.inputs.commits;
  if (!repository || mainBranch === null) return false;
  await repository.switchTo(mainBranch);
  return true;
}

async function confirmOpenEnds({ plan, task }: ChosenTask): Promise<boolean> {
  const { snapshot, stale } = plan.session.state();
  // Nothing will be written; whoever writes says why.
  if (stale) return true;
  const { plan: present } = snapshot;
  const titleOf = (id: string): string =>
    present.tasks.get(id)?.title ?? present.milestones.get(id)?.title ?? id;
  const anyway = vscode.l10n.t('Mark as Done');
  const parts = [
    ...openItems(task).map((item) => vscode.l10n.t('«{0}» of its checklist is open', item)),
    ...openNeeds(present, task).map(({ id, status }) =>
      vscode.l10n.t('{0}, which it needs, is {1}', titleOf(id), status),
    ),
  ];
  if (parts.length === 0) return true;
  const more = parts.length > 5 ? [vscode.l10n.t('{0} more', parts.length - 5)] : [];
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} has open ends.', literalText(task.title)),
    { modal: true, detail: [...parts.slice(0, 5), ...more].map(literalText).join('\n') },
    anyway,
  );
  return answer === anyway;
}
