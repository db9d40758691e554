/** Takes the link back that a person has given to a commit: its line in the note, and the note where nothing is left. */
import * as vscode from 'vscode';
import { taskOfAddress } from '../../core/model/address';
import { isRow } from './chosen-task';
import type { Command } from './command';
import { takeBack } from './link-commit';

export const unlinkCommit: Command = {
  id: 'unlinkCommit',
  title: 'Take the Link Back',
  palette: 'false',
  menus: [{ menu: 'view/item/context', when: 'viewItem == commit.note', group: '1_link@1' }],
  async run(context, argument) {
    if (!isRow(argument) || !vscode.workspace.isTrusted) return;
    const plan = context.plans.byKey(argument.plan);
    const { target } = argument.node;
    if (!plan || target?.kind !== 'commit') return;
    // The commits of a task stand below it, the older ones one row deeper.
    for (let row = argument.parent; row; row = row.parent) {
      const task = row.node.target?.kind === 'address' ? taskOfAddress(row.node.target.address) : null;
      if (task !== null) return takeBack(context, plan, target, task);
    }
  },
};
