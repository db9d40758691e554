/**
 * The only way from the editor into plan files (invariant I5): plan edits become the text edits that `core/syntax`
 * finds, applied through VS Code, whose undo takes them back. A file that is open nowhere and was clean is saved, so
 * that nothing is left unsaved where nobody looks; such an edit can be undone from the view.
 */
import * as vscode from 'vscode';
import { differenceOf, lineIndex, type TextEdit } from '../core/base/text';
import type { PlanEdit } from '../core/model/plan-edit';
import { textEdits } from '../core/syntax/text-edits';
import { literalText } from './literal-text';
import type { OpenPlan } from './open-plan';

export interface PlanWriter {
  /**
   * @param what says what is done, in the words of a menu: «Start Session tokens»
   * @returns false where it could not be written; the person has been told
   */
  apply(plan: OpenPlan, edits: readonly PlanEdit[], what: string): Promise<boolean>;
  /** Takes the last edit back, unless its files have changed since. */
  undo(): Promise<void>;
  /** What `undo` would take back, or null. */
  readonly last: string | null;
  readonly onDidChange: vscode.Event<void>;
}

/** One file's part of an edit: its text after it, and the text to go back to. */
interface Step {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly after: string;
}

const remembered = 50;

export function createPlanWriter(): PlanWriter {
  const changed = new vscode.EventEmitter<void>();
  const history: { readonly what: string; readonly steps: readonly Step[] }[] = [];
  return {
    async apply(plan, edits, what) {
      const { snapshot, stale } = plan.session.state();
      // A decision or a mending is about the present text, whatever the views show.
      const ofText: readonly PlanEdit['kind'][] = ['resolve', 'merge', 'mend'];
      if (stale && !edits.every(({ kind }) => ofText.includes(kind))) {
        // The views show an older plan: an edit by its addresses could land anywhere in the present text.
        const why = vscode.l10n.t('{0} was not written: line {1} does not parse.', what, stale.line);
        void vscode.window.showWarningMessage(why);
        return false;
      }
      const asRead = textEdits(snapshot.parsed, edits);
      const known = new Map(snapshot.parsed.files.map(({ path, text }) => [path, text]));
      const opened = await Promise.all(
        [...(asRead.ok ? asRead.value.keys() : [])].map(async (file) => {
          const document = await vscode.workspace.openTextDocument(plan.uriOf(file));
          return { file, document, before: document.getText() };
        }),
      );
      if (opened.some(({ file, before }) => bufferText(known.get(file) ?? '') !== bufferText(before))) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('{0} was not written: the file has just changed.', what),
        );
        return false;
      }
      // Again, now that the plan is of the buffers: offsets in the bytes of a file may be others.
      const found = textEdits(plan.session.state().snapshot.parsed, edits);
      if (!found.ok) {
        const why = vscode.l10n.t('{0} was not written: {1}', what, literalText(found.error));
        void vscode.window.showWarningMessage(why);
        return false;
      }
      const files = opened.map((each) => ({ ...each, changes: found.value.get(each.file) ?? [] }));
      const edit = new vscode.WorkspaceEdit();
      for (const { document, changes } of files)
        edit.set(
          document.uri,
          changes.map((change) => toVscode(document, change)),
        );
      const applied = await applyAndSave(
        edit,
        files.map(({ document }) => document),
      );
      if (!applied) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('{0} was not written: the editor refused the edit.', what),
        );
        return false;
      }
      history.push({
        what,
        steps: files.map(({ document, before }) => ({
          uri: document.uri,
          before,
          after: document.getText(),
        })),
      });
      if (history.length > remembered) history.shift();
      changed.fire();
      return true;
    },
    async undo() {
      const last = history.pop();
      changed.fire();
      if (!last) return;
      const documents = await Promise.all(
        last.steps.map(({ uri }) => vscode.workspace.openTextDocument(uri)),
      );
      if (documents.some((document, i) => document.getText() !== last.steps[i]!.after)) {
        // Where somebody has undone it in the editor, or typed on, going back by text would lose their work.
        void vscode.window.showInformationMessage(
          vscode.l10n.t('{0} cannot be undone from here: the file has changed since.', last.what),
        );
        return;
      }
      const edit = new vscode.WorkspaceEdit();
      for (const [i, document] of documents.entries()) {
        const { before, after } = last.steps[i]!;
        edit.set(document.uri, [toVscode(document, differenceOf(after, before))]);
      }
      await applyAndSave(edit, documents);
    },
    get last() {
      return history.at(-1)?.what ?? null;
    },
    onDidChange: changed.event,
  };
}

/** A file's text as an editor has it: without byte order mark, and with line ends of one kind. */
function bufferText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

/** The edits of a quick fix, for VS Code to apply; null where they do not fit the text. */
export function workspaceEditOf(plan: OpenPlan, edits: readonly PlanEdit[]): vscode.WorkspaceEdit | null {
  const found = textEdits(plan.session.state().snapshot.parsed, edits);
  return found.ok ? workspaceEditOfTexts(plan, found.value) : null;
}

/** As `workspaceEditOf`, of text edits that are found already: by file, of the texts as the plan's snapshot has them. */
export function workspaceEditOfTexts(
  plan: OpenPlan,
  files: ReadonlyMap<string, readonly TextEdit[]>,
): vscode.WorkspaceEdit | null {
  const { parsed } = plan.session.state().snapshot;
  const edit = new vscode.WorkspaceEdit();
  for (const [file, changes] of files) {
    const uri = plan.uriOf(file);
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    const text = parsed.files.find(({ path }) => path === file)?.text;
    if (document ? document.getText() !== text : text === undefined) return null;
    edit.set(
      uri,
      changes.map((change) => (document ? toVscode(document, change) : toVscodeIn(text!, change))),
    );
  }
  return edit;
}

/** Whether a person has the file before them in some tab: then saving it is theirs. */
function isInATab(document: vscode.TextDocument): boolean {
  const address = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => shownIn(input).some((uri) => uri.toString() === address)),
  );
}

function shownIn(input: unknown): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

/** Saves what nobody has before them and was clean. */
export async function applyAndSave(
  edit: vscode.WorkspaceEdit,
  documents: readonly vscode.TextDocument[],
): Promise<boolean> {
  const toSave = documents.filter((document) => !document.isDirty && !isInATab(document));
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  for (const document of toSave) await document.save();
  return true;
}

function toVscode(document: vscode.TextDocument, { range, text }: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(
    new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
    text,
  );
}

function toVscodeIn(text: string, edit: TextEdit): vscode.TextEdit {
  const index = lineIndex(text);
  const at = (offset: number): vscode.Position => {
    const { line, character } = index.positionAt(offset);
    return new vscode.Position(line, character);
  };
  return vscode.TextEdit.replace(new vscode.Range(at(edit.range.start), at(edit.range.end)), edit.text);
}
