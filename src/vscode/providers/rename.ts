/** Another name for something of a plan, in all its files at once, as one edit that can be undone. */
import * as vscode from 'vscode';
import { renameEdits } from '../../core/language/names/rename';
import { workspaceEditOfTexts } from '../plan-writer';
import { nameIn } from './name-in-document';
import { planDocuments, rangeIn, type Provider } from './provider';

export const rename: Provider = ({ plans, seams }) => {
  const prepare = (document: vscode.TextDocument, position: vscode.Position): vscode.Range | null => {
    const found = nameIn(plans, document, position);
    return found && !found.name.mentioned ? rangeIn(document, found.name.range) : null;
  };
  const provide = (
    document: vscode.TextDocument,
    position: vscode.Position,
    to: string,
  ): { readonly edit: vscode.WorkspaceEdit } | { readonly refused: string } | null => {
    const found = nameIn(plans, document, position);
    if (!found || found.name.mentioned) return null;
    const edits = renameEdits(found.state.snapshot, found.name, to.trim());
    if (!edits.ok) return { refused: edits.error };
    const edit = workspaceEditOfTexts(found.plan, edits.value);
    return edit ? { edit } : { refused: vscode.l10n.t('A file of the plan has just changed.') };
  };
  const guardedPrepare = seams.guardNow('provider', 'rename', prepare, null);
  const guarded = seams.guardNow('provider', 'rename', provide, null);
  return vscode.languages.registerRenameProvider(planDocuments, {
    // To reject is VS Code's way to say why nothing is renamed, at the cursor.
    prepareRename: async (document, position) =>
      guardedPrepare(document, position) ??
      Promise.reject(new Error(vscode.l10n.t('No name of the plan stands here.'))),
    provideRenameEdits: async (document, position, to) => {
      const answer = guarded(document, position, to);
      if (answer && 'refused' in answer) return Promise.reject(new Error(answer.refused));
      return answer?.edit;
    },
  });
};
