/** Dates, floats and costs behind the lines of a plan: where a setting wants them, and not where somebody is typing. */
import * as vscode from 'vscode';
import { inlayHints as hintsOf } from '../../core/language/inlay-hints';
import { languageWords } from '../language-words';
import { inlayHintsSetting } from '../settings';
import { onUnseenNews, planDocuments, planOf, type Provider } from './provider';

/** The line that was typed on last, as long as the cursor stays on it. */
interface TypedLine {
  readonly uri: string;
  readonly line: number;
}

export const inlayHints: Provider = ({ plans, seams }) => {
  const changed = new vscode.EventEmitter<void>();
  let typed: TypedLine | null = null;
  const provide = (document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] => {
    const found = inlayHintsSetting() ? planOf(plans, document) : null;
    if (!found) return [];
    const { snapshot } = found.state;
    const seen = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return hintsOf(snapshot, found.file, seen, languageWords(snapshot)).flatMap(({ offset, text }) => {
      const position = document.positionAt(offset);
      if (typed?.line === position.line && isAt(typed, document)) return [];
      const hint = new vscode.InlayHint(position, text);
      hint.paddingLeft = true;
      return [hint];
    });
  };
  const listen = <E>(action: (event: E) => void): ((event: E) => void) =>
    seams.listener('event', 'inlay hints', action);
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider(planDocuments, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: seams.guardNow('provider', 'inlay hints', provide, []),
    }),
    onUnseenNews(plans, () => changed.fire()),
    vscode.workspace.onDidChangeTextDocument(
      listen(({ document, contentChanges }) => {
        const last = contentChanges.at(-1);
        if (!last) return;
        const line = { uri: document.uri.toString(), line: last.range.start.line };
        typed = isAt(line, document) ? line : null;
      }),
    ),
    vscode.window.onDidChangeTextEditorSelection(
      listen(({ textEditor, selections }) => {
        if (!typed || typed.uri !== textEditor.document.uri.toString()) return;
        if (selections.some(({ active }) => active.line === typed?.line)) return;
        typed = null;
        changed.fire();
      }),
    ),
    vscode.workspace.onDidChangeConfiguration(
      listen((event) => {
        if (event.affectsConfiguration('milewright.inlayHints')) changed.fire();
      }),
    ),
  );
};

/** A cursor is still on the line: an edit that came from elsewhere is no typing. */
function isAt({ uri, line }: TypedLine, document: vscode.TextDocument): boolean {
  const editor = vscode.window.activeTextEditor;
  return (
    uri === document.uri.toString() &&
    editor?.document === document &&
    editor.selections.some(({ active }) => active.line === line)
  );
}
