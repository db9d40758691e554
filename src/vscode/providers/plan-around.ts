/** The plan that a document of the repository belongs to, other than those that the plan is made of. */
import type * as vscode from 'vscode';
import type { OpenPlan } from '../open-plan';
import type { Plans } from '../plans';

/** The plan whose folder a document lies in, the innermost; null for files of the plan, which have names of their own. */
export function planAround(plans: Plans, { uri }: vscode.TextDocument): OpenPlan | null {
  if (uri.scheme === 'vscode-scm') return plans.current();
  return plans.of(uri) ? null : planAt(plans, uri);
}

/** The plan whose folder a file lies in, the innermost. */
export function planAt(plans: Plans, uri: vscode.Uri): OpenPlan | null {
  const holds = ({ folder }: OpenPlan): boolean => uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`);
  return plans
    .all()
    .filter(holds)
    .reduce<OpenPlan | null>(
      (best, plan) => (best && best.folder.path.length >= plan.folder.path.length ? best : plan),
      null,
    );
}
