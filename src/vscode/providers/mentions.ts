/**
 * Ids of tasks outside of the plan: in comments, documents, the box of a commit message and the terminal. They lead to the
 * task, and tell of it; one that the plan does not have can be added to it. Nothing is looked for where no plan is open.
 */
import * as vscode from 'vscode';
import { adoptMention } from '../../core/language/actions/adopt-mention';
import { startMention, type StartMention } from '../../core/language/actions/start-mention';
import { hoverTask } from '../../core/language/hover/hover-task';
import { taskAddress } from '../../core/model/address';
import type { TaskReference } from '../commands/chosen-task';
import { startTask } from '../commands/start-task';
import { languageWords } from '../language-words';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import { workspaceEditOf } from '../plan-writer';
import { showAddress } from '../show-address';
import { planAround } from '../plan-around';
import { anyDocument, mentionReader } from './mention-in-document';
import { locationOf } from './name-in-document';
import { rangeIn, type Provider } from './provider';

interface TerminalMention extends vscode.TerminalLink {
  readonly plan: OpenPlan;
  readonly task: string;
}

export const mentions: Provider = ({ plans, commits, taskChanges, seams }) => {
  const reader = mentionReader(plans, commits);
  const links = (document: vscode.TextDocument): vscode.DocumentLink[] => {
    const plan = planAround(plans, commits, document);
    if (!plan) return [];
    const text = document.getText();
    return reader
      .finderOf(plan)
      .in(text)
      .flatMap(({ task, range }) => {
        const target = lineOf(plan, task);
        if (!target) return [];
        const link = new vscode.DocumentLink(rangeIn(document, range), target);
        link.tooltip = titleOf(plan, task);
        return [link];
      });
  };
  const hover = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> => {
    const found = reader.at(document, position);
    if (!found) return undefined;
    const { snapshot } = found.plan.session.state();
    const changes = await taskChanges.read(found.plan, found.task);
    const markdown = hoverTask(snapshot, found.task, languageWords(snapshot), changes);
    if (markdown === null) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(markdown), rangeIn(document, found.range));
  };
  const definition = (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DefinitionLink[] | undefined => {
    const found = reader.at(document, position);
    const place = found && definitionOfTask(found.plan, found.task);
    if (!found || !place) return undefined;
    const originSelectionRange = rangeIn(document, found.range);
    return [{ targetUri: place.uri, targetRange: place.range, originSelectionRange }];
  };
  const create = (document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] => {
    const plan = planAround(plans, commits, document);
    if (!plan) return [];
    const { snapshot } = plan.session.state();
    const [text, offset] = [document.getText(), document.offsetAt(range.start)];
    const started = startMention(snapshot, reader.finderOf(plan), text, offset);
    const fix = adoptMention(snapshot, text, offset);
    const edit = fix && workspaceEditOf(plan, fix.edits);
    const actions = started ? [startAction(plan, started)] : [];
    if (!fix || !edit) return actions;
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = edit;
    return [...actions, action];
  };
  const inTerminal = ({ line }: vscode.TerminalLinkContext): TerminalMention[] => {
    const plan = plans.current();
    if (!plan) return [];
    return reader
      .finderOf(plan)
      .in(line)
      .map(({ task, range }) => ({
        startIndex: range.start,
        length: range.end - range.start,
        tooltip: titleOf(plan, task),
        plan,
        task,
      }));
  };
  const open = seams.guard(
    'provider',
    'terminal links',
    ({ plan, task }: TerminalMention) => showAddress(plan, taskAddress(task)),
    undefined,
  );
  const terminal: vscode.TerminalLinkProvider<TerminalMention> = {
    provideTerminalLinks: seams.guardNow('provider', 'terminal links', inTerminal, []),
    handleTerminalLink: open,
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(anyDocument, {
      provideDocumentLinks: seams.guardNow('provider', 'links', links, []),
    }),
    vscode.languages.registerHoverProvider(anyDocument, {
      provideHover: seams.guard('provider', 'hover', hover, undefined),
    }),
    vscode.languages.registerDefinitionProvider(anyDocument, {
      provideDefinition: seams.guardNow('provider', 'definition', definition, undefined),
    }),
    vscode.languages.registerCodeActionsProvider(
      anyDocument,
      { provideCodeActions: seams.guardNow('provider', 'new task', create, []) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.window.registerTerminalLinkProvider(terminal),
  );
};

/** The command decides, as from the tree: the plan on the main line, else a branch of its own. */
function startAction(plan: OpenPlan, { task, title }: StartMention): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const reference: TaskReference = { plan: plan.key, id: task };
  action.command = { command: `milewright.${startTask.id}`, title, arguments: [reference] };
  return action;
}

function definitionOfTask(plan: OpenPlan, task: string): vscode.Location | null {
  const location = plan.session.state().snapshot.parsed.locate(taskAddress(task), 'key');
  return location && locationOf(plan, location);
}

/** `file:///…/project.yaml#L62,7`: how VS Code names a place in a file. */
function lineOf(plan: OpenPlan, task: string): vscode.Uri | null {
  const place = definitionOfTask(plan, task);
  const start = place?.range.start;
  return place && start ? place.uri.with({ fragment: `L${start.line + 1},${start.character + 1}` }) : null;
}

function titleOf(plan: OpenPlan, task: string): string {
  return literalText(plan.session.state().snapshot.plan.tasks.get(task)?.title ?? task);
}
