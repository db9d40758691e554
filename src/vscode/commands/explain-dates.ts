/** Why a task or milestone has its dates: the hover of its line, which opens with the reason. */
import * as vscode from 'vscode';
import { definitionOf } from '../../core/language/names/name';
import { showAddress } from '../show-address';
import { chooseTask, isRow, isTaskReference } from './chosen-task';
import { whenPlan, type Command } from './command';

export const explainDates: Command = {
  id: 'explainDates',
  title: 'Explain Dates of Task',
  palette: whenPlan,
  menus: [],
  async run({ plans }, argument) {
    if (!isRow(argument) && isTaskReference(argument)) {
      const plan = plans.byKey(argument.plan);
      if (!plan) return;
      const isMilestone = plan.session.state().snapshot.plan.milestones.has(argument.id);
      await showAddress(plan, definitionOf({ kind: isMilestone ? 'milestone' : 'task', id: argument.id }));
    } else {
      const chosen = await chooseTask(plans, argument);
      if (!chosen) return;
      await showAddress(chosen.plan, definitionOf({ kind: 'task', id: chosen.task.id }));
    }
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  },
};
