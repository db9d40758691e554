/** The name of the plan at a position of a document, and places of the plan as VS Code has them. */
import * as vscode from 'vscode';
import { lineIndex } from '../../core/base/text';
import { nameAt, type NameAt } from '../../core/language/names/name-at';
import type { Location } from '../../core/syntax/parsed-plan';
import type { OpenPlan } from '../open-plan';
import type { Plans } from '../plans';
import { planOf, type PlanDocument } from './provider';

export interface NamedDocument extends PlanDocument {
  readonly name: NameAt;
}

export function nameIn(
  plans: Plans,
  document: vscode.TextDocument,
  position: vscode.Position,
): NamedDocument | null {
  const found = planOf(plans, document);
  const name = found && nameAt(found.state.snapshot, found.file, document.offsetAt(position));
  return found && name ? { ...found, name } : null;
}

/** A file that is open nowhere has its lines counted here. */
export function locationOf(plan: OpenPlan, { file, range }: Location): vscode.Location {
  const text = plan.session.state().snapshot.parsed.files.find(({ path }) => path === file)?.text ?? '';
  const index = lineIndex(text);
  const at = (offset: number): vscode.Position => {
    const { line, character } = index.positionAt(offset);
    return new vscode.Position(line, character);
  };
  return new vscode.Location(plan.uriOf(file), new vscode.Range(at(range.start), at(range.end)));
}
