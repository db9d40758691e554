/** Quick fixes at the line: what a finding offers, as edits that VS Code can preview and undo. */
import * as vscode from 'vscode';
import { presentQuickFixes } from '../../core/language/quick-fixes';
import { formatOf } from '../format-of';
import { shownFindings } from '../diagnostics';
import { workspaceEditOf } from '../plan-writer';
import { planDocuments, type Provider } from './provider';

/** Consequences are computed no longer than this, so that the list opens at once even in a large plan. */
const previewMilliseconds = 150;
/**
 * A plan up to this many characters is analysed again in a moment. In a larger one VS Code's own question at each move
 * of the cursor, whether there is anything to mend here, is answered without consequences.
 */
const smallPlan = 100_000;

export const codeActions: Provider = ({ plans, ruleDocs, seams }) => {
  const provide = (
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
  ): vscode.CodeAction[] => {
    const plan = plans.of(document.uri);
    const file = plan?.fileOf(document.uri) ?? null;
    if (!plan || file === null) return [];
    const state = plan.session.state();
    const here = shownFindings(plan, state, ruleDocs).filter(
      ({ diagnostic, problem }) =>
        diagnostic.file === file && problem.range.intersection(range) !== undefined,
    );
    const problems = new Map(here.map(({ diagnostic, problem }) => [diagnostic.finding, problem]));
    const size = state.snapshot.inputs.files.reduce((sum, { text }) => sum + text.length, 0);
    const asked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    const until = asked || size <= smallPlan ? performance.now() + previewMilliseconds : 0;
    const fixes = presentQuickFixes(state.snapshot, [...problems.keys()], {
      words: formatOf(state.snapshot),
      shouldStop: () => performance.now() > until,
      turnOffHere: (rule) => vscode.l10n.t('Turn {0} off at this line', rule),
      turnOff: (rule) => vscode.l10n.t('Turn {0} off in this plan', rule),
    });
    return fixes.flatMap((fix) => {
      const edit = workspaceEditOf(plan, fix.edits);
      const problem = problems.get(fix.finding);
      if (!edit || !problem) return [];
      const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
      action.edit = edit;
      action.diagnostics = [problem];
      action.isPreferred = fix.preferred;
      return [action];
    });
  };
  return vscode.languages.registerCodeActionsProvider(
    planDocuments,
    { provideCodeActions: seams.guardNow('provider', 'quick fixes', provide, []) },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
};
