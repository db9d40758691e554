/** Copies a task's id, or a commit's hash, for a branch name or a trailer. */
import * as vscode from 'vscode';
import { isRow } from './chosen-task';
import type { Command } from './command';

export const copyId: Command = {
  id: 'copyId',
  title: 'Copy ID',
  palette: 'false',
  menus: [
    {
      menu: 'view/item/context',
      when: 'viewItem =~ /^(task\\.|phase|milestone|commit(\\.|$)|risk)/',
      group: '5_copy@1',
    },
  ],
  async run(_context, argument) {
    if (!isRow(argument)) return;
    const { target } = argument.node;
    const id =
      target?.kind === 'commit'
        ? target.hash
        : target?.kind === 'candidate'
          ? target.id
          : target?.address.at(-1);
    if (id !== undefined) await vscode.env.clipboard.writeText(String(id));
  },
};
