/**
 * The versions that conflicts of the window's plans come from: asked of git once for a file with conflict markers, and
 * forgotten when it has none any more. Without trust, without git or outside a stopped merge there is none.
 */
import type * as vscode from 'vscode';
import type { CommitReader } from './commits';
import type { OpenPlan } from './open-plan';
import type { Plans } from './plans';
import type { Seams } from './seams';

export interface MergeBases extends vscode.Disposable {
  /** @param file as the snapshot has it; @returns the text that both sides found, or null */
  of(plan: OpenPlan, file: string): Promise<string | null>;
}

export function createMergeBases(
  plans: Plans,
  commits: Pick<CommitReader, 'openRepository'>,
  seams: Seams,
): MergeBases {
  /** By the address of the file. */
  const known = new Map<string, Promise<string | null>>();
  const read = seams.guard(
    'event',
    'merge bases',
    async (plan: OpenPlan, uri: vscode.Uri): Promise<string | null> => {
      const repository = await commits.openRepository(plan);
      if (!repository) return null;
      const { readMergeBase } = await import('../node/git/read-merge-base');
      return readMergeBase(repository, uri.fsPath);
    },
    null,
  );
  const forget = plans.onPublish(({ plan }) => {
    if (known.size === 0) return;
    const { parsed } = plan.session.state().snapshot;
    for (const { path } of parsed.files) {
      if (!hasConflicts(plan, path)) known.delete(plan.uriOf(path).toString());
    }
  });
  return {
    async of(plan, file) {
      if (!hasConflicts(plan, file)) return null;
      const uri = plan.uriOf(file);
      const key = uri.toString();
      const found = known.get(key) ?? Promise.resolve(read(plan, uri));
      known.set(key, found);
      return found;
    },
    dispose() {
      forget.dispose();
    },
  };
}

function hasConflicts(plan: OpenPlan, file: string): boolean {
  return plan.session
    .state()
    .snapshot.parsed.problems.some(
      ({ rule, location }) => rule === 'syntax/conflict-markers' && location.file === file,
    );
}
