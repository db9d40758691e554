/** Puts a `commit-msg` hook into the repository that adds or demands the id of a task, and only when asked to. */
import * as vscode from 'vscode';
import { commitHook, isHookKey, type HookMode } from '../../core/history/commit-hook';
import { addCommitHook as add } from '../../node/git/commit-hook';
import { whenPlan, type Command } from './command';

export const addCommitHook: Command = {
  id: 'addCommitHook',
  title: 'Add Commit Message Hook...',
  palette: whenPlan,
  menus: [],
  async run({ plans, commits }) {
    const plan = plans.current();
    const repository = plan && vscode.workspace.isTrusted ? await commits.openRepository(plan) : null;
    if (!plan || !repository)
      return tell(vscode.l10n.t('No hook was added: the plan is in no git repository.'));
    const { key } = plan.session.state().snapshot.plan.project;
    if (!isHookKey(key)) {
      return tell(vscode.l10n.t('No hook was added: it needs a project.key of letters and digits.'));
    }
    const modes: readonly (vscode.QuickPickItem & { readonly mode: HookMode })[] = [
      {
        label: vscode.l10n.t("Add the Branch's Task"),
        detail: vscode.l10n.t(
          'A message without an id gets a trailer «Task: {0}-…», where the branch names one',
          key,
        ),
        mode: 'add',
      },
      {
        label: vscode.l10n.t('Demand a Task'),
        detail: vscode.l10n.t('The same, and a commit that still names no task is refused'),
        mode: 'demand',
      },
    ];
    const picked = await vscode.window.showQuickPick(modes, {
      placeHolder: vscode.l10n.t('Writes .git/hooks/commit-msg of this clone; a command takes it away again'),
    });
    if (!picked) return;
    const said = {
      done: vscode.l10n.t('The hook is in place; «Remove Commit Message Hook» takes it away.'),
      absent: '',
      foreign: vscode.l10n.t('No hook was added: the repository has another commit-msg hook.'),
      elsewhere: vscode.l10n.t(
        'No hook was added: core.hooksPath keeps the hooks of this repository elsewhere.',
      ),
    };
    tell(said[await add(repository, commitHook(key, picked.mode))]);
  },
};

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
