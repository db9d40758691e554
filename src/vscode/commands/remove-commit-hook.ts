/** Takes our `commit-msg` hook out of the repository; one of somebody else stays. */
import * as vscode from 'vscode';
import { removeCommitHook as remove } from '../../node/git/commit-hook';
import { whenPlan, type Command } from './command';

export const removeCommitHook: Command = {
  id: 'removeCommitHook',
  title: 'Remove Commit Message Hook',
  palette: whenPlan,
  menus: [],
  async run({ plans, commits }) {
    const plan = plans.current();
    const repository = plan && vscode.workspace.isTrusted ? await commits.openRepository(plan) : null;
    const said = {
      done: vscode.l10n.t('The hook is gone.'),
      absent: vscode.l10n.t('There is no commit-msg hook.'),
      foreign: vscode.l10n.t('The commit-msg hook is not of Milewright, and stays.'),
      elsewhere: '',
    };
    void vscode.window.showInformationMessage(said[repository ? await remove(repository) : 'absent']);
  },
};
