/** Goes to the line of the task that the present branch is for. */
import * as vscode from 'vscode';
import { taskAddress } from '../../core/model/address';
import { showAddress } from '../show-address';
import { whenPlan, type Command } from './command';

export const openCurrentTask: Command = {
  id: 'openCurrentTask',
  title: 'Go to the Current Task',
  palette: whenPlan,
  menus: [],
  async run({ currentTasks }) {
    const found = currentTasks.present();
    if (found) return showAddress(found.plan, taskAddress(found.task.id));
    void vscode.window.showInformationMessage(vscode.l10n.t('The branch names no task of the plan.'));
  },
};
