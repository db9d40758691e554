/** What a click on a row does: to the line of a task, a milestone or a risk, or to the changes of a commit. */
import * as vscode from 'vscode';
import { showAddress } from '../show-address';
import { isRow } from './chosen-task';
import type { Command } from './command';

export const openRow: Command = {
  id: 'openRow',
  title: 'Open',
  palette: 'false',
  menus: [],
  async run({ plans, commits }, argument) {
    if (!isRow(argument)) return;
    const plan = plans.byKey(argument.plan);
    const { target } = argument.node;
    if (!plan || !target) return;
    if (target.kind === 'address') return showAddress(plan, target.address);
    const folder = commits.repositoryOf(plan);
    if (!folder) return;
    if (!vscode.extensions.getExtension('vscode.git')?.isActive) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          "Commit {0} is shown by VS Code's Git extension, which is switched off.",
          target.hash.slice(0, 10),
        ),
      );
      return;
    }
    // VS Code's own view of a commit; the repository is found by any address inside it.
    await vscode.commands.executeCommand('git.viewCommit', folder, target.hash);
  },
};
