/** The plan that a document of a repository belongs to, other than those that the plan is made of. */
import * as vscode from 'vscode';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';

/**
 * The plan whose folder a document lies in, the innermost, else one that names its repository; null for files of the
 * plan, which have names of their own. The box of a commit message lies where its repository does.
 */
export function planAround(
  plans: Plans,
  commits: Pick<CommitReader, 'at'>,
  { uri }: Pick<vscode.TextDocument, 'uri'>,
): OpenPlan | null {
  if (uri.scheme === 'vscode-scm') return planOfBox(plans, commits, uri);
  return plans.of(uri) ? null : (planAt(plans, uri) ?? commits.at(uri)?.plan ?? null);
}

/** The address of a box names the root of its repository. */
function planOfBox(plans: Plans, commits: Pick<CommitReader, 'at'>, box: vscode.Uri): OpenPlan | null {
  const root = new URLSearchParams(box.query).get('rootUri');
  if (root === null) return plans.current();
  const folder = vscode.Uri.parse(root);
  const inside = `${folder.path.replace(/\/$/, '')}/`;
  const held = plans.all().filter((plan) => `${plan.folder.path.replace(/\/$/, '')}/`.startsWith(inside));
  const current = plans.current();
  if (current && held.includes(current)) return current;
  const inFolder = vscode.Uri.joinPath(folder, 'project.yaml').with({ scheme: 'file', authority: '' });
  return held[0] ?? planAt(plans, inFolder) ?? commits.at(inFolder)?.plan ?? current;
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
