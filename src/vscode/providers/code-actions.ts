/**
 * Quick fixes and changes at the line, as edits that VS Code can preview and undo; their titles say what they do. And
 * the commands that mend more than one line of what was found.
 */
import * as vscode from 'vscode';
import { finished, type Sliced } from '../../core/base/sliced';
import { presentQuickFixes, type QuickFix } from '../../core/language/quick-fixes';
import { presentActions } from '../../core/language/actions/present-actions';
import { shownFindings } from '../diagnostics';
import { languageWords } from '../language-words';
import { mendingActions } from '../mending-commands';
import { workspaceEditOf } from '../plan-writer';
import { inSlicesOf, planDocuments, planOf, type PlanDocument, type Provider } from './provider';

const quickFix = vscode.CodeActionKind.QuickFix;
const rewrite = vscode.CodeActionKind.RefactorRewrite;
const extract = vscode.CodeActionKind.RefactorExtract;

/**
 * Where somebody waits for the list, consequences are computed no longer than this, one after the other, so that nothing
 * else waits; where the editor asks at a move of the cursor, all at once, since it asks often.
 */
const askedMilliseconds = 4000;
const unaskedMilliseconds = 50;
/**
 * A plan up to this many characters is analysed again in a moment. In a larger one VS Code's own question at each move
 * of the cursor, whether there is anything to mend here, is answered without consequences.
 */
const smallPlan = 100_000;

export const codeActions: Provider = ({ plans, ruleDocs, seams }) => {
  const provide = async (
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> => {
    const isAsked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
    if (!isAsked) {
      const found = planOf(plans, document);
      if (!found) return [];
      const size = found.state.snapshot.inputs.files.reduce((sum, { text }) => sum + text.length, 0);
      const shouldStop = stopAfter(size <= smallPlan ? unaskedMilliseconds : 0);
      return finished(actionsAt(found, document, range, context, shouldStop));
    }
    const shouldStop = stopAfter(askedMilliseconds);
    const listed = await inSlicesOf(plans, document, token, (found) =>
      actionsAt(found, document, range, context, shouldStop),
    );
    return listed ?? [];
  };
  function* actionsAt(
    { plan, file, state }: PlanDocument,
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind, only }: vscode.CodeActionContext,
    shouldStop: () => boolean,
  ): Sliced<vscode.CodeAction[]> {
    const isWanted = (kind: vscode.CodeActionKind): boolean => only === undefined || only.contains(kind);
    const here = shownFindings(plan, state, ruleDocs).filter(
      ({ diagnostic, problem }) =>
        diagnostic.file === file && problem.range.intersection(range) !== undefined,
    );
    const problems = new Map(here.map(({ diagnostic, problem }) => [diagnostic.finding, problem]));
    const words = languageWords(state.snapshot);
    const fixes = yield* presentQuickFixes(state.snapshot, isWanted(quickFix) ? [...problems.keys()] : [], {
      words,
      shouldStop,
      all: state.findings,
      fixAll: (rule, count) => vscode.l10n.t('Fix all {0} of {1}', count, rule),
      turnOffHere: (rule) => vscode.l10n.t('Turn {0} off at this line', rule),
      turnOff: (rule) => vscode.l10n.t('Turn {0} off in this plan', rule),
    });
    const actionOf = (fix: QuickFix): vscode.CodeAction[] => {
      const edit = workspaceEditOf(plan, fix.edits);
      const problem = problems.get(fix.finding);
      if (!edit || !problem) return [];
      const action = new vscode.CodeAction(fix.title, quickFix);
      action.edit = edit;
      action.diagnostics = [problem];
      action.isPreferred = fix.preferred;
      return [action];
    };
    const offered = [
      ...fixes.filter(({ silences }) => !silences).flatMap(actionOf),
      ...(isWanted(quickFix)
        ? mendingActions(
            here.map(({ problem }) => problem),
            plan.folder,
          )
        : []),
      ...fixes.filter(({ silences }) => silences).flatMap(actionOf),
    ];
    // Nobody sees the others before asking for them.
    const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    if (!isAsked || ![rewrite, extract].some(isWanted)) return offered;
    const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const changes = yield* presentActions(state.snapshot, file, selected, { words, shouldStop });
    const titles = new Set(offered.map(({ title }) => title));
    return offered.concat(
      changes.flatMap((change) => {
        const kind = change.kind === 'extract' ? extract : rewrite;
        const edit = isWanted(kind) && !titles.has(change.title) ? workspaceEditOf(plan, change.edits) : null;
        if (!edit) return [];
        const action = new vscode.CodeAction(change.title, kind);
        action.edit = edit;
        return [action];
      }),
    );
  }
  return vscode.languages.registerCodeActionsProvider(
    planDocuments,
    { provideCodeActions: seams.guard('provider', 'quick fixes', provide, []) },
    { providedCodeActionKinds: [quickFix, rewrite, extract] },
  );
};

function stopAfter(milliseconds: number): () => boolean {
  const until = performance.now() + milliseconds;
  return () => performance.now() >= until;
}
