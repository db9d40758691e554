/**
 * The only way from the editor into ledgers: rows at the end of one, as the file itself writes them, in one edit that VS
 * Code's undo takes back. A plan without a ledger gets one, named in its text, where a person says so.
 */
import * as vscode from 'vscode';
import type { Snapshot } from '../core/analysis/snapshot';
import { appendToLedger, type LedgerEntry } from '../core/language/ledger/append-to-ledger';
import { literalText } from './literal-text';
import type { OpenPlan } from './open-plan';
import { applyAndSave, workspaceEditOf } from './plan-writer';

const newLedger = 'finance/ledger.csv';

/** @returns false where nothing was written; the person has been told, or has said so */
export async function writeToLedger(
  plan: OpenPlan,
  entries: readonly LedgerEntry[],
  what: string,
): Promise<boolean> {
  const { snapshot, stale } = plan.session.state();
  const refuse = (why: string): false => {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} was not written: {1}', what, literalText(why)));
    return false;
  };
  if (stale) return refuse(vscode.l10n.t('line {0} of the plan does not parse.', stale.line));
  const ledger = await chooseLedger(snapshot.ledgers);
  if (ledger === undefined) return false;
  const path = ledger?.path ?? newLedger;
  const uri = plan.uriOf(path);
  const isThere = ledger !== null && ledger.text !== null;
  const document = isThere ? await vscode.workspace.openTextDocument(uri) : null;
  const added = appendToLedger(document?.getText() ?? '', snapshot.plan.budget.ledgerDates, entries);
  if (!added.ok) return refuse(`${added.error}.`);
  if (document) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, added.value);
    return (await applyAndSave(edit, [document])) || refuse(vscode.l10n.t('the editor refused the edit.'));
  }
  const create = vscode.l10n.t('Create {0}', path);
  const question = vscode.l10n.t('The plan has no ledger yet. Create {0}?', path);
  const detail = vscode.l10n.t('Spent money then comes from its rows.');
  if ((await vscode.window.showInformationMessage(question, { modal: true, detail }, create)) !== create)
    return false;
  const named =
    ledger === null
      ? workspaceEditOf(plan, [{ kind: 'set', address: ['budget', 'ledger'], value: path }])
      : new vscode.WorkspaceEdit();
  if (named === null) return refuse(vscode.l10n.t('the file has just changed.'));
  // A file that appeared meanwhile is not to be lost.
  named.createFile(uri, { contents: new TextEncoder().encode(added.value) });
  const planDocument = await vscode.workspace.openTextDocument(plan.root);
  return (await applyAndSave(named, [planDocument])) || refuse(vscode.l10n.t('the editor refused the edit.'));
}

/** @returns null where there is none; undefined where none was picked */
async function chooseLedger(
  ledgers: Snapshot['ledgers'],
): Promise<Snapshot['ledgers'][number] | null | undefined> {
  const present = ledgers.filter(({ text }) => text !== null);
  // What is named and not there is what is to be made, unless it is a pattern of names.
  if (present.length === 0) return ledgers.find(({ path }) => !/[*?[\]{}]/.test(path)) ?? null;
  if (present.length === 1) return present[0];
  const picked = await vscode.window.showQuickPick(
    present.map((ledger) => ({ label: literalText(ledger.path), ledger })),
    { title: vscode.l10n.t('Which ledger?') },
  );
  return picked?.ledger;
}
