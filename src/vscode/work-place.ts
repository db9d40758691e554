/**
 * In which repository a task is worked on, where the plan names others beside the one that it lies in: each has branches of
 * its own, so that a person says where one is made, and the branch that is checked out says where one is to be merged.
 */
import * as vscode from 'vscode';
import { currentTask } from '../core/history/current-task';
import { indexIds } from '../core/history/id-index';
import { linkProjection } from '../core/history/link-commits';
import type { CommitLog } from '../core/model/commit';
import type { Task } from '../core/model/plan';
import type { CommitReader } from './commits';
import { literalText } from './literal-text';
import type { OpenPlan } from './open-plan';

export interface WorkPlace {
  /** As the plan calls the repository; null for its own. */
  readonly name: string | null;
  readonly folder: vscode.Uri;
  readonly log: CommitLog;
}

function ownPlace({ folder, session }: OpenPlan): WorkPlace {
  return { name: null, folder, log: session.state().snapshot.inputs.commits };
}

/** Asks where there are several, those first that hold files of the task. @returns null where nothing was picked */
export async function chooseWorkPlace(
  commits: Pick<CommitReader, 'repositoriesOf'>,
  plan: OpenPlan,
  task: Pick<Task, 'title' | 'paths'>,
): Promise<WorkPlace | null> {
  const places: readonly WorkPlace[] = commits.repositoriesOf(plan);
  if (places.length < 2) return places[0] ?? ownPlace(plan);
  const ownsThere = ({ name }: WorkPlace): boolean =>
    task.paths.some((path) =>
      name === null
        ? !places.some((other) => other.name !== null && path.startsWith(`${other.name}/`))
        : path.startsWith(`${name}/`),
    );
  const ordered = [...places.filter(ownsThere), ...places.filter((place) => !ownsThere(place))];
  const picked = await vscode.window.showQuickPick(
    ordered.map((place) => ({
      label: literalText(place.name ?? lastName(plan.folder)),
      description: [
        ...(place.log.head === null ? [] : [vscode.l10n.t('on {0}', literalText(place.log.head))]),
        ...(ownsThere(place) ? [vscode.l10n.t('holds files of the task')] : []),
      ].join(', '),
      place,
    })),
    { placeHolder: vscode.l10n.t('In which repository does {0} begin?', literalText(task.title)) },
  );
  return picked?.place ?? null;
}

/** Where the branch that is checked out names the task, the plan's own repository first; else that one. */
export function placeOfBranch(
  commits: Pick<CommitReader, 'repositoriesOf'>,
  plan: OpenPlan,
  task: Pick<Task, 'id'>,
): WorkPlace {
  const index = indexIds(linkProjection(plan.session.state().snapshot.plan));
  return (
    commits.repositoriesOf(plan).find(({ log }) => currentTask(index, log) === task.id) ?? ownPlace(plan)
  );
}

function lastName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
