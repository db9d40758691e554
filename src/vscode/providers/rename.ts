/**
 * Another name for something of a plan, in all its files at once, as one edit that can be undone. Where other files of its
 * repositories mention a task, they are offered too, and a person says which of them follow.
 */
import * as vscode from 'vscode';
import { renameEdits } from '../../core/language/names/rename';
import { literalText } from '../literal-text';
import { placesElsewhere } from '../places-elsewhere';
import { workspaceEditOfTexts } from '../plan-writer';
import { nameIn } from './name-in-document';
import { planDocuments, rangeIn, type Provider } from './provider';

export const rename: Provider = ({ plans, commits, seams }) => {
  const prepare = (document: vscode.TextDocument, position: vscode.Position): vscode.Range | null => {
    const found = nameIn(plans, document, position);
    return found && !found.name.mentioned ? rangeIn(document, found.name.range) : null;
  };
  const provide = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    to: string,
  ): Promise<{ readonly edit: vscode.WorkspaceEdit } | { readonly refused: string } | null> => {
    const found = nameIn(plans, document, position);
    if (!found || found.name.mentioned) return null;
    const { plan, name } = found;
    const edits = renameEdits(found.state.snapshot, name, to.trim());
    if (!edits.ok) return { refused: edits.error };
    const elsewhere = name.kind === 'task' ? await placesElsewhere(plan, name.id, commits) : [];
    const edit = workspaceEditOfTexts(plan, edits.value);
    if (!edit) return { refused: vscode.l10n.t('A file of the plan has just changed.') };
    for (const { uri, repository, ranges } of elsewhere) {
      const confirmation = {
        needsConfirmation: true,
        label:
          repository === null
            ? vscode.l10n.t('Mentions in other files')
            : vscode.l10n.t('Mentions in {0}', literalText(repository)),
        description: vscode.l10n.t('Commits that name {0} still count: it stays in «was».', name.id),
      };
      for (const range of ranges) edit.replace(uri, range, to.trim(), confirmation);
    }
    return { edit };
  };
  const guardedPrepare = seams.guardNow('provider', 'rename', prepare, null);
  const guarded = seams.guard('provider', 'rename', provide, null);
  return vscode.languages.registerRenameProvider(planDocuments, {
    // To reject is VS Code's way to say why nothing is renamed, at the cursor.
    prepareRename: async (document, position) =>
      guardedPrepare(document, position) ??
      Promise.reject(new Error(vscode.l10n.t('No name of the plan stands here.'))),
    provideRenameEdits: async (document, position, to) => {
      const answer = await guarded(document, position, to);
      if (answer && 'refused' in answer) return Promise.reject(new Error(answer.refused));
      return answer?.edit;
    },
  });
};
