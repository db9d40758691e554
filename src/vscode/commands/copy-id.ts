/** Copies a task's id, or a commit's hash, for a branch name or a trailer. */
import * as vscode from 'vscode';
import type { TreeTarget } from '../../core/views/trees/tree-node';
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
    const id = target && idOf(target);
    if (id !== null && id !== undefined) await vscode.env.clipboard.writeText(String(id));
  },
};

function idOf(target: TreeTarget): string | number | undefined {
  switch (target.kind) {
    case 'commit':
      return target.hash;
    case 'candidate':
      return target.id;
    case 'evidence':
      return target.task;
    case 'address':
    case 'change':
      return target.address.at(-1);
  }
}
