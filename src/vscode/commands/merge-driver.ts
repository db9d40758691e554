/** Offers to let git merge the plan of this clone by what it says, and to take that out again. Nothing happens unasked. */
import * as vscode from 'vscode';
import { literalText } from '../literal-text';
import { whenPlan, type Command } from './command';

/** The editor's own program is Node where it is told so. */
const asNode = 'ELECTRON_RUN_AS_NODE=1';

export const mergeDriver: Command = {
  id: 'mergeDriver',
  title: 'Merge Plans by What They Say…',
  palette: whenPlan,
  menus: [],
  async run({ plans, commits, extension }) {
    const plan = plans.current();
    const repository = plan && (await commits.openRepository(plan));
    if (!plan) return;
    if (!repository) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The plan is in no repository that git can be asked about.'),
      );
      return;
    }
    const { installMergeDriver, readMergeDriver, removeMergeDriver } =
      await import('../../node/git/merge-driver');
    const { command } = await readMergeDriver(repository);
    const setUp = {
      label: command ? vscode.l10n.t('Set Up Again') : vscode.l10n.t('Set Up'),
      detail: vscode.l10n.t(
        'Writes a section of .git/config and lines of .git/info/attributes of this clone, no file of the work tree',
      ),
    };
    const takeOut = {
      label: vscode.l10n.t('Take Out'),
      detail: vscode.l10n.t('Takes both away again: git merges the plan line by line'),
    };
    const answer = await vscode.window.showQuickPick(command ? [setUp, takeOut] : [setUp], {
      placeHolder: command
        ? vscode.l10n.t('Git merges the plan of this clone by what it says')
        : vscode.l10n.t(
            'Git merges the plan of this clone line by line; Milewright can merge it by what it says',
          ),
    });
    if (answer === undefined) return;
    if (answer === takeOut) {
      const removed = await removeMergeDriver(repository);
      tell(removed.ok ? vscode.l10n.t('Git merges the plan line by line again.') : null, removed);
      return;
    }
    const { planPatterns } = await import('../../node/git/plan-patterns');
    const patterns = await planPatterns(plan.root.fsPath, repository.prefix);
    const program = [asNode, process.execPath, vscode.Uri.joinPath(extension, 'dist', 'cli.js').fsPath];
    const written = await installMergeDriver(repository, program, patterns ?? []);
    tell(written.ok ? vscode.l10n.t('Git merges the plan of this clone by what it says.') : null, written);
  },
};

function tell(done: string | null, result: { readonly ok: boolean; readonly error?: string }): void {
  if (done !== null) void vscode.window.showInformationMessage(done);
  else void vscode.window.showErrorMessage(literalText(result.error ?? ''));
}
