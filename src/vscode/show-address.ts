/** Shows the line of an address of a plan in the editor. */
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
