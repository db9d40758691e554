/**
 * Commands that mend what a rule has found where no edit of the plan does: commits are linked by notes, branches are
 * merged or deleted by VS Code's own Git extension, which asks before it does anything, and no edit of one task levels a plan.
 */
import * as vscode from 'vscode';
import { evidenceNoTask } from '../core/rules/evidence-no-task';
import { evidenceStaleBranch } from '../core/rules/evidence-stale-branch';
import { evidenceTwoBranches } from '../core/rules/evidence-two-branches';
import { peopleOverloaded } from '../core/rules/people-overloaded';

interface MendingCommand {
  readonly command: string;
  readonly title: string;
}

/** @param folder of the plan: which repository the Git extension is asked about */
export function mendingActions(
  problems: readonly vscode.Diagnostic[],
  folder: vscode.Uri,
): readonly vscode.CodeAction[] {
  return Object.entries(commands()).flatMap(([rule, offered]) => {
    const found = problems.filter(({ code }) => isRule(code, rule));
    if (found.length === 0) return [];
    return offered.map(({ command, title }) => {
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command, title, ...(command.startsWith('git.') ? { arguments: [folder] } : {}) };
      action.diagnostics = found;
      return action;
    });
  });
}

/** By rule. */
function commands(): Readonly<Record<string, readonly MendingCommand[]>> {
  const { t } = vscode.l10n;
  const hasGit = vscode.extensions.getExtension('vscode.git') !== undefined;
  const branches = (...offered: readonly MendingCommand[]): readonly MendingCommand[] =>
    hasGit ? offered : [];
  const switchTo = { command: 'git.checkout', title: t('Switch to a Branch…') };
  const merge = { command: 'git.merge', title: t('Merge a Branch…') };
  return {
    [peopleOverloaded.id]: [{ command: 'milewright.levelResources', title: t('Level Resources…') }],
    [evidenceNoTask.id]: [
      { command: 'milewright.linkCommit', title: t('Link Commit to Task…') },
      { command: 'milewright.addCommitHook', title: t('Add Commit Message Hook…') },
    ],
    [evidenceStaleBranch.id]: branches(switchTo, merge, {
      command: 'git.deleteBranch',
      title: t('Delete a Branch…'),
    }),
    [evidenceTwoBranches.id]: branches(switchTo, merge),
  };
}

function isRule(code: vscode.Diagnostic['code'], rule: string): boolean {
  return typeof code === 'object' && code.value === rule;
}
