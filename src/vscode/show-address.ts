/** Shows a place of a plan in the editor: the line of an address, or of a ledger. */
import * as vscode from 'vscode';
import type { Address } from '../core/model/address';
import type { OpenPlan } from './open-plan';

export async function showAddress(plan: OpenPlan, address: Address): Promise<void> {
  const { parsed } = plan.session.state().snapshot;
  const location = parsed.locate(address, 'key');
  if (!location) {
    await vscode.window.showTextDocument(plan.root);
    return;
  }
  const document = await vscode.workspace.openTextDocument(plan.uriOf(location.file));
  const range = new vscode.Range(
    document.positionAt(location.range.start),
    document.positionAt(location.range.end),
  );
  const editor = await vscode.window.showTextDocument(document, { selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** @param line from 1; what is no ledger of the plan, or was not read as one, is not opened, whoever asks */
export async function showLedgerLine(plan: OpenPlan, file: string, line: number): Promise<void> {
  if (!plan.session.state().shown.inputs.ledgers.some(({ path, text }) => path === file && text !== null))
    return;
  const at = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(plan.uriOf(file), { selection: new vscode.Range(at, at) });
}
