/** The plan that a document of a repository belongs to, other than those that the plan is made of. */
import type * as vscode from 'vscode';
import type { CommitReader } from '../commits';
import type { OpenPlan } from '../open-plan';
import type { Plans } from '../plans';

/**
 * The plan whose folder a document lies in, the innermost, else one that names its repository; null for files of the
 * plan, which have names of their own.
 */
export function planAround(
  plans: Plans,
  commits: Pick<CommitReader, 'at'>,
  { uri }: vscode.TextDocument,
): OpenPlan | null {
  if (uri.scheme === 'vscode-scm') return plans.current();
  return plans.of(uri) ? null : (planAt(plans, uri) ?? commits.at(uri)?.plan ?? null);
}

function planAt(plans: Plans, uri: vscode.Uri): OpenPlan | null {
  const holds = ({ folder }: OpenPlan): boolean => uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`);
  return plans
    .all()
    .filter(holds)
    .reduce<OpenPlan | null>(
      (best, plan) => (best && best.folder.path.length >= plan.folder.path.length ? best : plan),
      null,
    );
}
