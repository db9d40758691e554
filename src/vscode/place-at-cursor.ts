/** What of a plan the cursor stands in. */
import * as vscode from 'vscode';
import type { Address } from '../core/model/address';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';

export interface PlaceInPlan {
  readonly plan: OpenPlan;
  readonly address: Address;
}

/** Null where no plan is open in the editor, or the cursor stands in nothing that has an address. */
export function placeAtCursor(plans: Plans): PlaceInPlan | null {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return null;
  const plan = plans.of(editor.document.uri);
  const file = plan?.fileOf(editor.document.uri) ?? null;
  if (!plan || file === null) return null;
  const { parsed } = plan.session.state().snapshot;
  const address = parsed.addressAt(file, editor.document.offsetAt(editor.selection.active));
  return address && { plan, address };
}
