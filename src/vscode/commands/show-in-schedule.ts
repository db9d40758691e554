/** Shows a task in the tree of the schedule, with its commits below it. */
import * as vscode from 'vscode';
import { taskAddress } from '../../core/model/address';
import { literalText } from '../literal-text';
import { chooseTask } from './chosen-task';
import { whenPlan, type Command } from './command';

export const showInSchedule: Command = {
  id: 'showInSchedule',
  title: 'Show Task in Schedule',
  palette: whenPlan,
  menus: [],
  async run({ plans, sidebar }, argument) {
    const chosen = await chooseTask(plans, argument);
    if (!chosen) return;
    const { plan, task } = chosen;
    const host = sidebar.hostOf('schedule');
    // A tree that nobody has looked at yet holds no rows.
    if (!host.view.visible) await vscode.commands.executeCommand('milewright.schedule.focus');
    const target = { kind: 'address', address: taskAddress(task.id) } as const;
    let row = host.find(plan.key, target);
    if (!row && sidebar.filter !== '') {
      sidebar.setFilter('');
      row = host.find(plan.key, target);
    }
    if (row) {
      await host.view.reveal(row, { select: true, focus: true, expand: true });
    } else {
      const why = vscode.l10n.t('{0} has no row in the schedule.', literalText(task.title));
      void vscode.window.showInformationMessage(why);
    }
  },
};
