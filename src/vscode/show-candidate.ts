/** Where a candidate for the register leads: to the file that it is about, else to the first task that it affects. */
import * as vscode from 'vscode';
import { technicalRisks } from '../core/analysis/technical-risks/technical-risks';
import { taskAddress } from '../core/model/address';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';
import { showAddress } from './show-address';

export async function showCandidate(
  commits: Pick<CommitReader, 'repositoriesOf'>,
  plan: OpenPlan,
  id: string,
): Promise<void> {
  const candidate = technicalRisks(plan.session.state().shown).find((one) => one.id === id);
  if (!candidate) return;
  const { facts, affects } = candidate;
  const place =
    facts.kind === 'hot-file'
      ? { path: facts.path, line: 1 }
      : facts.kind === 'reminders'
        ? facts.first
        : null;
  const uri = place && fileAt(commits, plan, place.path);
  if (uri && (await isFile(uri))) {
    const at = new vscode.Position(place.line - 1, 0);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
  } else if (affects[0] !== undefined) await showAddress(plan, taskAddress(affects[0]));
}

/** @param path from the top of the repository, below the name of another one */
function fileAt(
  commits: Pick<CommitReader, 'repositoriesOf'>,
  plan: OpenPlan,
  path: string,
): vscode.Uri | null {
  const open = commits.repositoriesOf(plan);
  const other = open.find(({ name }) => name !== null && path.startsWith(`${name}/`));
  const found = other ?? open.find(({ name }) => name === null);
  const below = other?.name ? path.slice(other.name.length + 1) : path;
  // A name in git never leads out of its tree.
  return found ? vscode.Uri.joinPath(vscode.Uri.file(found.repository.root), below) : null;
}

/** A link is not followed: it may lead anywhere. */
async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.File;
  } catch {
    return false;
  }
}
