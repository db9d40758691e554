/**
 * Another name for something of a plan, in all its files at once, as one edit that can be undone. Where other files of its
 * repositories or the box of a commit message name a task, they are offered too, and a person says which of them follow. It
 * can begin where they name it: there a provider is registered only while the cursor stands on an id, since one that refuses
 * would keep the providers of languages after it from being asked.
 */
import * as vscode from 'vscode';
import type { Name } from '../../core/language/names/name';
import { renameEdits } from '../../core/language/names/rename';
import { literalText } from '../literal-text';
import type { OpenPlan } from '../open-plan';
import { placesElsewhere } from '../places-elsewhere';
import { workspaceEditOfTexts } from '../plan-writer';
import { mentionReader } from './mention-in-document';
import { nameIn } from './name-in-document';
import { planDocuments, rangeIn, type Provider } from './provider';

type Answer = { readonly edit: vscode.WorkspaceEdit } | { readonly refused: string };

export const rename: Provider = ({ plans, commits, seams }) => {
  const edits = async (plan: OpenPlan, name: Name, to: string): Promise<Answer> => {
    const found = renameEdits(plan.session.state().snapshot, name, to);
    if (!found.ok) return { refused: found.error };
    const elsewhere = name.kind === 'task' ? await placesElsewhere(plan, name.id, { plans, commits }) : [];
    const edit = workspaceEditOfTexts(plan, found.value);
    if (!edit) return { refused: vscode.l10n.t('A file of the plan has just changed.') };
    for (const { uri, repository, places } of elsewhere) {
      const confirmation = {
        needsConfirmation: true,
        label: labelOf(uri, repository),
        description: vscode.l10n.t('Commits that name {0} still count: it stays in «was».', name.id),
      };
      // Letter for letter: whoever writes it in another way means that.
      for (const { range, written } of places)
        if (written === name.id) edit.replace(uri, range, to, confirmation);
    }
    return { edit };
  };
  const inPlan = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    to: string,
  ): Promise<Answer | null> => {
    const found = nameIn(plans, document, position);
    return found && !found.name.mentioned ? edits(found.plan, found.name, to.trim()) : null;
  };
  const prepare = (document: vscode.TextDocument, position: vscode.Position): vscode.Range | null => {
    const found = nameIn(plans, document, position);
    return found && !found.name.mentioned ? rangeIn(document, found.name.range) : null;
  };
  const guardedPrepare = seams.guardNow('provider', 'rename', prepare, null);
  const guarded = seams.guard('provider', 'rename', inPlan, null);
  const ofPlan = vscode.languages.registerRenameProvider(planDocuments, {
    // To reject is VS Code's way to say why nothing is renamed, at the cursor.
    prepareRename: async (document, position) =>
      guardedPrepare(document, position) ??
      Promise.reject(new Error(vscode.l10n.t('No name of the plan stands here.'))),
    provideRenameEdits: async (document, position, to) => editOf(await guarded(document, position, to)),
  });

  const reader = mentionReader(plans, commits);
  /** Null where a former id stands, or one in other letters: a new name would not be its new name. */
  const mentionAt = (document: vscode.TextDocument, position: vscode.Position) => {
    const found = reader.at(document, position);
    const range = found && rangeIn(document, found.range);
    return found && range && document.getText(range) === found.task ? { ...found, range } : null;
  };
  const outside = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    to: string,
  ): Promise<Answer | null> => {
    const found = mentionAt(document, position);
    return found ? edits(found.plan, { kind: 'task', id: found.task }, to.trim()) : null;
  };
  const guardedOutside = seams.guard('provider', 'rename', outside, null);
  const place = seams.guardNow(
    'provider',
    'rename',
    (document: vscode.TextDocument, position: vscode.Position) =>
      mentionAt(document, position)?.range ?? null,
    null,
  );
  let atCursor: { readonly uri: string; readonly registration: vscode.Disposable } | null = null;
  const follow = seams.listener('event', 'rename', (editor: vscode.TextEditor | undefined) => {
    const document = editor?.document.uri.scheme === 'file' ? editor.document : null;
    const named = document && editor && place(document, editor.selection.active) ? document : null;
    if (named && atCursor?.uri === named.uri.toString()) return;
    atCursor?.registration.dispose();
    atCursor = null;
    if (!named) return;
    const slash = named.uri.path.lastIndexOf('/') + 1;
    const folder = named.uri.with({ path: named.uri.path.slice(0, slash) });
    const pattern = new vscode.RelativePattern(folder, literalGlob(named.uri.path.slice(slash)));
    const registration = vscode.languages.registerRenameProvider(
      { scheme: 'file', pattern },
      {
        prepareRename: (asked, position) => place(asked, position) ?? undefined,
        provideRenameEdits: async (asked, position, to) => editOf(await guardedOutside(asked, position, to)),
      },
    );
    atCursor = { uri: named.uri.toString(), registration };
  });
  return vscode.Disposable.from(
    ofPlan,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(follow),
    { dispose: () => void atCursor?.registration.dispose() },
  );
};

async function editOf(answer: Answer | null): Promise<vscode.WorkspaceEdit | undefined> {
  if (answer && 'refused' in answer) return Promise.reject(new Error(answer.refused));
  return answer?.edit;
}

function labelOf({ scheme }: vscode.Uri, repository: string | null): string {
  if (scheme === 'vscode-scm') return vscode.l10n.t('Mentions in the commit message');
  return repository === null
    ? vscode.l10n.t('Mentions in other files')
    : vscode.l10n.t('Mentions in {0}', literalText(repository));
}

/** No sign of a file's name is a sign of a pattern. */
function literalGlob(name: string): string {
  return name.replaceAll(/[[\]{}*?!]/g, '?');
}
