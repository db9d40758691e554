/** Formatting of plan files, which tidies the ends of lines and leaves all else as a person wrote it. */
import * as vscode from 'vscode';
import { formatText } from '../../core/syntax/format-text';
import { planDocuments, planOf, rangeIn, type Provider } from './provider';

export const formatting: Provider = ({ plans, seams }) => {
  const provide = (document: vscode.TextDocument): vscode.TextEdit[] | undefined => {
    const found = planOf(plans, document);
    const edits = found && formatText(found.state.snapshot.parsed, found.file);
    return edits?.map(({ range, text }) => vscode.TextEdit.replace(rangeIn(document, range), text));
  };
  return vscode.languages.registerDocumentFormattingEditProvider(planDocuments, {
    provideDocumentFormattingEdits: seams.guardNow('provider', 'formatting', provide, undefined),
  });
};
